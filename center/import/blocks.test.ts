import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/shared/item.ts';
import { parseBlocks } from './blocks.ts';
import { cleanLine, comparableTitle, countPrivateUse } from './clean.ts';

describe('cleaning', () => {
  it('drops what nobody sees and makes every blank a plain one', () => {
    expect(cleanLine('\ufeff第一条\u3000\u00a0为了\u200b保障\u2002安全\t')).toBe(
      '第一条 为了保障 安全',
    );
  });

  it('marks characters that only their author could see', () => {
    expect(cleanLine('张\ue5f9村')).toBe('张〓村');
    expect(countPrivateUse('\ue010a\ue003')).toBe(2);
  });

  it('compares titles whatever brackets and blanks they wear', () => {
    expect(comparableTitle('示例市实施《中华人民共和国种子法》 办法(试行)')).toBe(
      comparableTitle('示例市实施〈中华人民共和国种子法〉办法（试行）'),
    );
    expect(comparableTitle('中华人民共和国示例法')).toBe(comparableTitle('示例法'));
  });
});

describe('blocks of a statute', () => {
  it('are headings by depth and paragraphs, without the markup', () => {
    const markdown =
      '## 第一章　总则\n\n第一条 为了**示例**，见[链接](https://example.org)。\n\n### 第一节\n<!-- 注 -->\n';
    expect(parseBlocks(markdown)).toEqual([
      { kind: 'heading', level: 1, text: '第一章 总则' },
      { kind: 'paragraph', text: '第一条 为了示例，见链接。' },
      { kind: 'heading', level: 2, text: '第一节' },
    ]);
  });

  it('keep a table as head and rows', () => {
    const markdown =
      '<!-- TABLE -->\n| 条文 | 名称 |\n|---|:--|\n| 第一条 | 甲 |\n| 第二条 | 乙 |\n<!-- TABLE END -->';
    expect(parseBlocks(markdown)).toEqual([
      {
        kind: 'table',
        head: ['条文', '名称'],
        rows: [
          ['第一条', '甲'],
          ['第二条', '乙'],
        ],
      },
    ]);
  });

  it('read a table too wide for the screen out as lines instead of cutting it', () => {
    const row = `|${Array.from({ length: 13 }, (_, n) => `格${n}`).join('|')}|`;
    expect(parseBlocks(row)).toEqual([
      { kind: 'paragraph', text: Array.from({ length: 13 }, (_, n) => `格${n}`).join('　') },
    ]);
  });

  it('count a list anew only when it counts from one', () => {
    expect(parseBlocks('1. 甲\n2. 乙')).toEqual([
      { kind: 'list', ordered: true, entries: ['甲', '乙'] },
    ]);
    expect(parseBlocks('4. 丁\n5. 戊')).toEqual([
      { kind: 'paragraph', text: '4. 丁' },
      { kind: 'paragraph', text: '5. 戊' },
    ]);
    expect(parseBlocks('- 甲\n- 乙')).toEqual([
      { kind: 'list', ordered: false, entries: ['甲', '乙'] },
    ]);
  });

  it('keep the numbers of the law itself in the text', () => {
    expect(parseBlocks('（一）甲；\n\n（二）乙。')).toEqual([
      { kind: 'paragraph', text: '（一）甲；' },
      { kind: 'paragraph', text: '（二）乙。' },
    ]);
  });

  it('cut a paragraph that is longer than one may be', () => {
    const blocks = parseBlocks('长'.repeat(50_000));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text.length : 0))).toEqual([
      40_000, 10_000,
    ]);
  });

  it('take a link for its text only where it holds an address', () => {
    const markdown = '见[办法](./a.md "注")和国发[1993](85)号、[甲](https://example.org)。';
    expect(parseBlocks(markdown)).toEqual([
      { kind: 'paragraph', text: '见[办法](./a.md "注")和国发[1993](85)号、甲。' },
    ]);
  });

  it('keep a dash in a cell, a bar that is escaped, and an odd number', () => {
    expect(parseBlocks('|名称|数|\n|-|-|\n|-|-|\n|甲\\|乙|1|\n|--|--|')).toEqual([
      {
        kind: 'table',
        head: ['名称', '数'],
        rows: [
          ['-', '-'],
          ['甲|乙', '1'],
        ],
      },
    ]);
    expect(parseBlocks('01. 甲')).toEqual([{ kind: 'paragraph', text: '01. 甲' }]);
  });

  it('never cut a character in two', () => {
    const blocks = parseBlocks(`${'长'.repeat(39_999)}𠮷完`);
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text.slice(-1))).toEqual([
      '长',
      '完',
    ]);
  });

  it.each(['<!--', '[', '[](', '**', '|', '# ', '> '])(
    'read a long hostile line of %s in one pass',
    (part) => {
      const line = `a${part.repeat(200_000)}`;
      expect(plainText(parseBlocks(line)).length).toBeGreaterThan(0);
    },
  );

  it('show markup of other kinds as the text it is', () => {
    expect(parseBlocks('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', text: '<script>alert(1)</script>' },
    ]);
  });
});
