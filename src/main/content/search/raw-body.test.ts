import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, Item, readingText } from '../../../shared/item.ts';
import { foldText } from './fold.ts';
import { isRawTerm, paragraphWith, rawBodyHolds } from './raw-body.ts';

const text = fc
  .array(
    fc.constantFrom(
      ...Array.from('公积金社保"\\，,：:[]{}\n\t ab1'),
      '\u0001',
      '],"attachments":[',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((text): Block => ({ kind: 'paragraph', text })),
  fc
    .array(text, { maxLength: 3 })
    .map((entries): Block => ({ kind: 'list', ordered: true, entries })),
  fc
    .tuple(
      text,
      fc.array(text, { maxLength: 3 }),
      fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
    )
    .map(([caption, head, rows]): Block => ({ kind: 'table', caption, head, rows })),
);

const itemWith = (body: Block[], summary: string): Item =>
  Item.parse({
    id: 'a',
    revision: 1,
    kind: 'policy',
    title: '公积金"body":[',
    indexNumber: null,
    documentNumber: null,
    agency: '社保',
    writtenOn: null,
    publishedOn: '2024-01-01',
    effectiveOn: null,
    expiresOn: null,
    repealedOn: null,
    subject: '社保',
    channels: ['a'],
    level: 'district',
    area: '公积金',
    audiences: [],
    summary,
    body,
    attachments: [],
    relations: [],
    source: '社保',
  });

describe('looking into raw JSON', () => {
  it('agrees with parsing it, wherever it answers', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 5 }),
        text,
        fc.constantFrom('公积金', '社保', '公', '积金社'),
        (body, summary, term) => {
          const item = itemWith(body, summary);
          const json = Buffer.from(JSON.stringify(item));
          const folded = foldText(readingText(item.body));
          const answer = rawBodyHolds(json, term);
          if (answer !== null) expect(answer).toBe(folded.includes(term));
          const paragraph = paragraphWith(json, term);
          if (paragraph !== null) {
            expect(paragraph).toContain(term);
            expect(readingText(item.body)).toContain(paragraph);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is only for words of Han', () => {
    expect(isRawTerm('公积金')).toBe(true);
    expect(isRawTerm('a公')).toBe(false);
    expect(isRawTerm('2019')).toBe(false);
  });
});
