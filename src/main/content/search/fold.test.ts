import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMapped, foldText, foldTight, originOf } from './fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('folding', () => {
  it.each([
    ['国办发〔2019〕54号', '国办发201954号'],
    ['国办发[２０１９] 54号', '国办发201954号'],
    ['ＡＢＣ Café', 'abccafé'],
    ['《办法》（试行）', '办法试行'],
    ['公\u200b积\u00a0金', '公积金'],
    ['⑴①', '11'],
    ['𠮷野家', '𠮷野家'],
  ])('makes %s into %s', (text, folded) => {
    expect(foldTight(text)).toBe(folded);
  });

  it('parts running text where thoughts part, and nowhere else', () => {
    expect(foldText('，第一条 社保、医保。\n（二）说明；')).toBe('第一条社保\n医保\n二说明');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldTight(foldTight(text))).toBe(foldTight(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('knows where every unit came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, origins } = foldMapped(text, true);
        for (let at = 0; at < folded.length; at++)
          expect(foldTight(text[origins[at]!]!)).toBe(folded[at]);
        const running = foldText(text);
        for (let at = 0; at < running.length; at++)
          expect(foldMapped(text[originOf(text, at)]!, false).folded).toBe(
            running[at] === '\n' ? '' : running[at],
          );
      }),
    );
  });
});
