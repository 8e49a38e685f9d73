import { describe, expect, it } from 'vitest';
import { rangesOfFonts } from './generate-coverage.ts';
import { coveredRanges } from './covered-ranges.ts';
import { isCovered, missingGlyphs } from './glyph-coverage.ts';
import { bodyOf } from './print-model.ts';
import { detailOf, itemOf } from './test-items.ts';

const occasion = { printedAtMs: 0, asOf: null, venue: '示例专区', code: 'GK1' };
const printed = (text: string): string[] =>
  missingGlyphs(bodyOf(detailOf(itemOf({ body: [{ kind: 'paragraph', text }] })), occasion));

describe('the glyph check', () => {
  it('knows exactly the characters of the bundled fonts', () => {
    expect(coveredRanges).toEqual(rangesOfFonts());
  });

  it('agrees with a plain look through the ranges at every edge', () => {
    for (let index = 0; index < coveredRanges.length; index += 2) {
      const [first = 0, last = 0] = coveredRanges.slice(index, index + 2);
      expect([isCovered(first), isCovered(last), isCovered(last + 1)]).toEqual([true, true, false]);
    }
  });

  it('finds nothing to complain about in ordinary text, rare names and office symbols', () => {
    expect(printed('〔2026〕12号 “甲”《乙》…… ①②③ ℃ ㎡ 王䶮㛃𠅤')).toEqual([]);
  });

  it('names each character that no bundled font can draw, once', () => {
    expect(printed('王𡐤与𮧵，再说一次𡐤')).toEqual(['𡐤', '𮧵']);
    expect(printed('专用区\ue000')).toEqual(['\ue000']);
  });

  it('leaves out characters that leave no ink', () => {
    expect(printed('甲\u200b乙\ufeff丙\u00ad丁\t戊')).toEqual([]);
  });
});
