import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..');

/** Technicians read Chinese; their page has no other language. `i18n` makes and says the words. */
const others = ['technician', 'i18n'];
/** Shows a word in both languages at once. */
const bilingual = join('components', 'bilingual.tsx');

/** The technicians' PIN, a character by which the font is fetched, the keyboard's own keys. */
const written = [
  join('app', 'PinPad.tsx'),
  'main.tsx',
  // The 号 behind a document's number is part of the number.
  join('screens', 'information', 'NumberFinder.tsx'),
  join('input', 'CandidateBar.tsx'),
  join('input', 'HandwritingPad.tsx'),
  join('input', 'Keyboard.tsx'),
];

const sources = (ending: string): string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith(ending) &&
      !path.endsWith(`.test${ending}`) &&
      path !== bilingual &&
      !others.includes(path.split('/')[0] ?? ''),
  );

const linesOf = (path: string): string[] => readFileSync(join(renderer, path), 'utf8').split('\n');

/** Lines of code that match, each with its place. Lines of comments say what they like. */
const found = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    linesOf(path).flatMap((line, index) =>
      pattern.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)
        ? [`${path}:${index + 1} ${line.trim()}`]
        : [],
    ),
  );

describe('what a screen says', () => {
  it('is said in the visitor’s language: no component picks a language itself', () => {
    expect(found(sources('.tsx'), /\.(zh|en)\b/)).toEqual([]);
  });

  it('stands in the dictionaries: no component writes Chinese itself', () => {
    const paths = sources('.tsx').filter((path) => !written.includes(path));
    expect(found(paths, /^(?!.*\/\/).*\p{Script=Han}/u)).toEqual([]);
  });
});
