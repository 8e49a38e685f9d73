import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import lexiconUrl from '../../../assets/input/pinyin.bin?url&inline';
import {
  buildAddedWords,
  createPinyinEngine,
  type AddedWord,
  MAX_LETTERS,
  type PinyinEngine,
} from './engine.ts';
import type { Lexicon } from './lexicon.ts';
import { loadLexicon } from './load-lexicon.ts';

let lexicon: Lexicon;
let engine: PinyinEngine;

beforeAll(async () => {
  lexicon = await loadLexicon(lexiconUrl);
});

beforeEach(() => {
  engine = createPinyinEngine(lexicon);
});

function texts(letters: string, limit = 10): string[] {
  return engine.candidates(letters, limit).map((candidate) => candidate.text);
}

describe('reading letters', () => {
  it.each([
    ['gongjijin', '公积金'],
    ['yishenqinggongkai', '依申请公开'],
    ['woyaobanligongjijintiqu', '我要办理公积金提取'],
  ])('reads the whole syllables %s as %s', (letters, text) => {
    expect(texts(letters)[0]).toBe(text);
  });

  it.each([
    ['gjj', '公积金'],
    ['gongjj', '公积金'],
    ['ysqgk', '依申请公开'],
    ['gaj', '公安局'],
    ['zhengc', '政策'],
  ])('reads the abbreviation %s as %s among the first five', (letters, text) => {
    expect(texts(letters, 5)).toContain(text);
  });

  it('takes a separator as the end of a syllable', () => {
    expect(texts('xian')[0]).toHaveLength(1);
    expect(texts("xi'an")[0]).toBe('西安');
  });

  it.each([
    ['zengce', '政策'],
    ['sebao', '社保'],
    ['zengfugongkai', '政府公开'],
    ['longyebutie', '农业补贴'],
    ['jumingzheng', '居民证'],
  ])('reads %s as %s for those who say it so', (letters, text) => {
    expect(texts(letters, 5)).toContain(text);
  });

  it('does not take sounds for each other that nobody confuses', () => {
    expect(texts('gongzijin', 600)).not.toContain('公积金');
  });

  it('ranks a sound-alike below the word that was typed', () => {
    expect(texts('sishi', 240).indexOf('四十')).toBeLessThan(texts('sishi', 240).indexOf('实施'));
  });

  it.each(['lvse', 'luse'])('writes ü as %s', (letters) => {
    expect(texts(letters, 3)).toContain('绿色');
  });

  it('offers the words that a longer word begins with, for its first letters only', () => {
    const first = engine.candidates('gongjijintiqu', 20).find(({ text }) => text === '公积金');
    expect(first).toEqual({ text: '公积金', consumed: 9, reading: 'gong ji jin' });
  });

  it('finishes a long word of disclosure from its first syllables', () => {
    expect(texts('buhuodongchan', 5)).not.toContain('不动产登记');
    expect(texts('budongchan', 5)).toContain('不动产登记');
  });

  it('offers letters as they are when no syllable begins with them', () => {
    expect(engine.candidates('uv', 5)).toEqual([{ text: 'uv', consumed: 2, reading: '' }]);
  });

  it('has rare characters of personal names, also outside the basic plane', () => {
    expect(texts('kun', 240)).toContain('堃');
    expect(texts('yi', 600).length).toBeGreaterThan(300);
    expect(texts('hong', 600)).toContain('𬭎');
  });
});

describe('what was written before', () => {
  it('changes nothing: the engine has no way to be told what was taken', () => {
    const before = engine.candidates('liming', 240);
    for (const letters of ['li', 'ming', 'liming']) engine.candidates(letters, 240);
    expect(engine.candidates('liming', 240)).toEqual(before);
    expect(Object.keys(engine)).toEqual(['candidates']);
  });
});

describe('sounds that many do not tell apart', () => {
  it.each([
    ['zenfu', '政府'],
    ['siye', '失业'],
    ['caxun', '查询'],
    ['lanjing', '南京'],
    ['hulan', '湖南'],
    ['huwu', '服务'],
    ['lenmin', '人民'],
    ['fanwu', '房屋'],
    ['zengce', '政策'],
    ['yinhang', '银行'],
  ])('finds what %s was meant for', (letters, text) => {
    expect(texts(letters, 240)).toContain(text);
  });
});

describe('words of the content', () => {
  const addWords = (words: readonly AddedWord[]) => {
    engine = createPinyinEngine(lexicon, buildAddedWords(lexicon, words));
  };

  it('are offered by letters and by initials', () => {
    expect(texts('lyqmjzbm', 5)).not.toContain('蓼阳便民驿站');
    addWords([{ text: '蓼阳便民驿站', weight: 3 }]);
    expect(texts('liaoyangbianminyizhan')[0]).toBe('蓼阳便民驿站');
    expect(texts('lybmyz', 5)).toContain('蓼阳便民驿站');
  });

  it('are found under each usual reading of their characters', () => {
    addWords([{ text: '柳行社区', weight: 1 }]);
    expect(texts('liuhangshequ', 3)).toContain('柳行社区');
    expect(texts('liuxingshequ', 3)).toContain('柳行社区');
  });

  it('are left out when they are no Chinese words', () => {
    addWords([
      { text: 'ABC', weight: 1 },
      { text: '好', weight: 1 },
      { text: '啊'.repeat(40), weight: 1 },
    ]);
    expect(texts('a', 240)).not.toContain('ABC');
  });
});

describe('for any letters', () => {
  const anyInput = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')),
      maxLength: 24,
    }),
    fc.string({ unit: fc.constantFrom(...Array.from("gjznioau'")), maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 90 }),
  );

  it('every candidate uses up at least one letter and at most all', () => {
    fc.assert(
      fc.property(anyInput, (typed) => {
        const usable = typed
          .toLowerCase()
          .replace(/ü/g, 'v')
          .replace(/[^a-z']/g, '');
        const length = Math.min(usable.length, MAX_LETTERS);
        for (const { text, consumed } of engine.candidates(typed, 240)) {
          expect(text).not.toBe('');
          expect(consumed).toBeGreaterThanOrEqual(1);
          expect(consumed).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('there is a candidate as soon as there is a letter', () => {
    fc.assert(
      fc.property(anyInput, (typed) => {
        const hasLetter = /[a-z]/.test(typed.toLowerCase().slice(0, MAX_LETTERS));
        if (hasLetter) expect(engine.candidates(typed, 5)).not.toHaveLength(0);
      }),
      { numRuns: 150 },
    );
  });

  it('the first letter of a candidate can be the first letter typed', () => {
    const soundsAlike: Record<string, string> = { n: 'nl', l: 'ln', f: 'fh', h: 'hf' };
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('bcdghlmnszf')),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, (typed) => {
        const first = typed[0] ?? '';
        for (const { reading } of engine.candidates(typed, 240)) {
          expect(soundsAlike[first] ?? first).toContain(reading[0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('taking first candidates reads everything in as many steps as letters at most', () => {
    fc.assert(
      fc.property(anyInput, (typed) => {
        let rest = typed
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .slice(0, MAX_LETTERS);
        for (let steps = rest.length; rest !== ''; steps -= 1) {
          expect(steps).toBeGreaterThan(0);
          rest = rest.slice(engine.candidates(rest, 1)[0]?.consumed ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
