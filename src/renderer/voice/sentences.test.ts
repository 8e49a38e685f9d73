import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('cutting a text into sentences', () => {
  it('ends at full stops, question and exclamation marks, semicolons and line ends', () => {
    expect(cut('第一句。第二句？第三句！第四；第五\n第六')).toEqual([
      '第一句。',
      '第二句？',
      '第三句！',
      '第四；',
      '第五',
      '第六',
    ]);
  });

  it('keeps closing marks with their sentence', () => {
    expect(cut('他说：“可以。”然后走了。')).toEqual(['他说：“可以。”', '然后走了。']);
  });

  it('does not end at the point of a number or an abbreviation', () => {
    expect(cut('增长3.5%，自2026.3.1起。')).toEqual(['增长3.5%，自2026.3.1起。']);
    expect(cut('Open from 9 a.m. to 5 p.m. on weekdays. Closed on holidays.')).toEqual([
      'Open from 9 a.m. to 5 p.m. on weekdays.',
      'Closed on holidays.',
    ]);
  });

  it('cuts what is too long at a pause', () => {
    const long = `${'申请人应当提交下列材料和证明文件，'.repeat(12)}以上。`;
    const pieces = cut(long);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(long);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/，$/);
  });

  it('has nothing to say of marks alone', () => {
    expect(cut('……  ——\n\n')).toEqual([]);
  });

  it('loses no character that can be said, keeps the order, and never grows too long', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'一二三四a1 ，。？\n.𠀀䶮”', 'word ') });
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = sentencesOf(text);
        const sayable = (part: string): string => part.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(sayable(spans.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(
          sayable(text),
        );
        for (const [index, { start, end }] of spans.entries()) {
          expect(end - start).toBeLessThanOrEqual(120);
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
