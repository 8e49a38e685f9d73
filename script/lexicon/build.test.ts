import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from './build.ts';
import { collectWords, readDomainWords } from './words.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the lexicon builder', () => {
  it('builds the words that are committed', () => {
    const committed = readFileSync(join(ROOT, 'assets/input/pinyin.bin'));
    const same = inflateRawSync(committed).equals(inflateRawSync(buildLexicon()));
    expect(same).toBe(true);
  }, 60_000);

  it('reads every domain word', () => {
    const listed = readDomainWords(join(import.meta.dirname, 'domain-words.txt'));
    const collected = new Set(collectWords(listed).map((word) => word.characters.join('')));
    expect(listed.length).toBeGreaterThan(1_000);
    expect(listed.filter(({ text }) => !collected.has(text))).toEqual([]);
    expect(listed.every(({ frequency }) => frequency > 0)).toBe(true);
  });

  it('keeps a reading that the list gives beside the usual one', () => {
    const words = collectWords([{ text: '暂行', frequency: 5, reading: ['zan', 'hang'] }]);
    expect(words.map((word) => word.syllables.join(' '))).toEqual(['zan xing', 'zan hang']);
  });
});
