import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/item.ts';
import { parseStatute } from './statute.ts';

/** A piece of a file: how it is written, and what of it is text and not markup. */
interface Piece {
  readonly markdown: string;
  readonly text: string;
}

const plain = (text: string): Piece => ({ markdown: text, text });

const words = fc
  .array(
    fc.constantFrom(...'为了保障公民示例管理办法２0１年，。；：“”（）—·𠮷㐂—-*#|[]<>&a\u3000 '),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  // A letter at both ends: what a line begins and ends with must not look like markup by chance.
  .map((characters) => `示${characters.join('').replace(/\*+/g, '*')}例`);

const cell = words.map((text) => text.replaceAll('|', '／'));

const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }).map((rows): Piece => {
  const [head, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
  return {
    markdown: [head, '|:--|---|', ...rest].join('\n'),
    text: rows.flat().join(''),
  };
});

const numbered = fc.array(words, { minLength: 1, maxLength: 4 }).map((entries): Piece => ({
  markdown: entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n'),
  text: entries.map((entry, index) => `${index + 1}.${entry}`).join(''),
}));

const marked = (before: string, after = '') =>
  words.map((text): Piece => ({ markdown: `${before}${text}${after}`, text }));

const piece: fc.Arbitrary<Piece> = fc.oneof(
  words.map(plain),
  words.map((text) => plain(`第三条 ${text}`)),
  words.map((text) => plain(`（一）${text}`)),
  words.map((text) => plain(`${text}${'长'.repeat(45_000)}`)),
  marked('## '),
  marked('#### '),
  marked('- '),
  marked('> '),
  marked('**', '**'),
  words
    .map((text) => text.replace(/[[\]]/g, ''))
    .map((text) => ({ markdown: `[${text}](https://example.org/a)`, text })),
  words.map((text) => ({ markdown: `<!-- 注 -->${text}`, text })),
  table,
  numbered,
);

const header = fc.array(
  fc.oneof(
    words.map((text) => plain(`2001年2月3日 ${text}`)),
    words.map(plain),
    marked('## '),
  ),
  { maxLength: 4 },
);

const visible = (text: string): string => text.replace(/\s/gu, '');

const shown = (block: Block): string => {
  if (block.kind === 'table') return [block.head, ...block.rows].flat().join('');
  if (block.kind !== 'list') return block.text;
  return block.entries
    .map((entry, index) => `${block.ordered ? `${index + 1}.` : ''}${entry}`)
    .join('');
};

const file = fc.record({
  title: words.map((text) => text.replace(/[[\]<>]/g, '')),
  hasTitle: fc.boolean(),
  header,
  mark: fc.constantFrom('<!-- INFO END -->', '<!--INFO END-->', ''),
  pieces: fc.array(piece, { minLength: 1, maxLength: 8 }),
  lineEnd: fc.constantFrom('\n', '\n\n'),
});

describe('importing a statute', () => {
  it('loses no character that is not markup, and changes no order', () => {
    fc.assert(
      fc.property(file, ({ title, hasTitle, header, mark, pieces, lineEnd }) => {
        const parts = [
          ...(hasTitle ? [`# ${title}`] : []),
          ...header.map(({ markdown }) => markdown),
          mark,
          ...pieces.map(({ markdown }) => markdown),
        ];
        const parsed = parseStatute('法律/示例(2001-01-01).md', parts.join(lineEnd));
        if (!parsed.ok) throw new Error(parsed.error);
        const { draft } = parsed.value;
        const expected = [...header, ...pieces].map(({ text }) => text).join('');
        expect(visible(draft.title)).toBe(hasTitle ? visible(title) : '示例');
        expect(visible(draft.body.map(shown).join(''))).toBe(visible(expected));
      }),
      { numRuns: 500 },
    );
  });
});
