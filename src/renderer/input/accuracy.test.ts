import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';
import { openLexicon } from './load-lexicon.ts';

const HERE = import.meta.dirname;

function readGroup(name: string): string[] {
  const list = readFileSync(join(HERE, 'accuracy-words.txt'), 'utf8');
  const [, group = ''] = list.split(`[${name}]`);
  return (group.split('[')[0] ?? '').split(/\s+/).filter((word) => word !== '');
}

function spell(word: string): string[] {
  return pinyin(word, { toneType: 'none', type: 'array', v: true });
}

/** Share of the words that stand among the first `first` candidates and use up all letters. */
function shareFound(
  engine: PinyinEngine,
  words: string[],
  first: number,
  initials: boolean,
): number {
  const found = words.filter((word) => {
    const letters = spell(word)
      .map((syllable) => (initials ? syllable.slice(0, 1) : syllable))
      .join('');
    const candidates = engine.candidates(letters, first);
    return candidates.some(({ text, consumed }) => text === word && consumed === letters.length);
  });
  return found.length / words.length;
}

describe('the words residents look for', () => {
  let engine: PinyinEngine;

  beforeAll(async () => {
    const bytes = readFileSync(join(HERE, '../../../assets/input/pinyin.bin'));
    engine = createPinyinEngine(await openLexicon(new Uint8Array(bytes)));
  });

  it('of the thirty compared with other engines, 95 % stand among the first five', () => {
    const words = readGroup('thirty');
    expect(words).toHaveLength(30);
    expect(shareFound(engine, words, 5, false)).toBeGreaterThanOrEqual(0.95);
    expect(shareFound(engine, words, 1, false)).toBeGreaterThanOrEqual(0.9);
  });

  it('of those thirty, typed by initials, 90 % stand among the first five', () => {
    expect(shareFound(engine, readGroup('thirty'), 5, true)).toBeGreaterThanOrEqual(0.9);
  });

  it('of two hundred words out of titles, 95 % stand among the first five', () => {
    const words = readGroup('titles');
    expect(words.length).toBeGreaterThanOrEqual(200);
    expect(shareFound(engine, words, 5, false)).toBeGreaterThanOrEqual(0.95);
  });

  it('of two hundred words out of titles, half stand among the first five by initials', () => {
    expect(shareFound(engine, readGroup('titles'), 5, true)).toBeGreaterThanOrEqual(0.5);
  });
});
