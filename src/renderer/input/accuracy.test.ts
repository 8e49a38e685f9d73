import { pinyin } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import lexiconUrl from '../../../assets/input/pinyin.bin?url&inline';
import wordList from './accuracy-words.txt?raw';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';
import { loadLexicon } from './load-lexicon.ts';

function readGroup(name: string): string[] {
  const [, group = ''] = wordList.split(`[${name}]`);
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
    engine = createPinyinEngine(await loadLexicon(lexiconUrl));
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
