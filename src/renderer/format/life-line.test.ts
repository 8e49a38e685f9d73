import { describe, expect, it } from 'vitest';
import type { ItemSummary, RelatedItem } from '../../shared/content.ts';
import { lifeDocumentOf, lifeLineOf } from './life-line.ts';

const summary = (id: string, publishedOn: string, kind: ItemSummary['kind']): ItemSummary => ({
  id,
  kind,
  title: `示例${id}`,
  documentNumber: null,
  agency: '示例区民政局',
  publishedOn,
  level: 'district',
  area: '示例区',
  summary: '',
  source: '示例区管委会网站',
  validity: { state: 'in-force', day: null, by: null, inherited: false },
  attachments: 0,
});

const near = (
  kind: RelatedItem['kind'],
  direction: RelatedItem['direction'],
  item: ItemSummary,
): RelatedItem => ({ kind, direction, item });

const policy = summary('policy', '2024-06-03', 'policy');
const around = [
  near('drafts', 'incoming', summary('draft', '2024-03-18', 'notice')),
  near('interprets', 'incoming', summary('reading', '2024-06-06', 'interpretation')),
  near('interprets', 'incoming', summary('newer', '2025-01-02', 'interpretation')),
  near('supersedes', 'outgoing', summary('old', '2021-01-01', 'policy')),
];

describe('the life of a policy', () => {
  it('goes from draft to result, with what is missing left empty', () => {
    const line = lifeLineOf(policy, around, 'policy');
    expect(line.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([
      ['draft', ['draft']],
      ['hearing', []],
      ['document', ['policy']],
      ['explanation', ['newer', 'reading']],
      ['result', []],
    ]);
  });

  it('marks the step on the screen', () => {
    const here = (id: string) =>
      lifeLineOf(policy, around, id)
        .filter(({ isHere }) => isHere)
        .map(({ name }) => name);
    expect(here('policy')).toEqual(['document']);
    expect(here('reading')).toEqual(['explanation']);
  });

  it('is found from the policy and from any part of it', () => {
    expect(lifeDocumentOf(policy, around)).toBe('policy');
    expect(lifeDocumentOf({ id: 'draft' }, [near('drafts', 'outgoing', policy)])).toBe('policy');
    const guide = summary('guide', '2024-01-01', 'guide');
    const explained = [
      near('interprets', 'outgoing', guide),
      near('interprets', 'outgoing', policy),
    ];
    expect(lifeDocumentOf({ id: 'reading' }, explained)).toBe('policy');
  });

  it('is that of the document, too, where a step towards it is explained itself', () => {
    const draft = summary('draft', '2024-03-18', 'notice');
    const reading = summary('reading', '2024-03-20', 'interpretation');
    const explained = near('interprets', 'incoming', reading);
    for (const kind of ['drafts', 'hears', 'reports'] as const)
      expect(lifeDocumentOf(draft, [explained, near(kind, 'outgoing', policy)])).toBe('policy');
    // From the explanation to the draft, and from there once more.
    const ofReading = lifeDocumentOf(reading, [near('interprets', 'outgoing', draft)]);
    expect(ofReading).toBe('draft');
  });

  it('is not there where nothing comes before or after', () => {
    expect(lifeDocumentOf({ id: 'old' }, [near('supersedes', 'incoming', policy)])).toBe(null);
  });
});
