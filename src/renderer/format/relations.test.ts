import { describe, expect, it } from 'vitest';
import type { RelatedItem } from '../../shared/content.ts';
import { relationGroups } from './relations.ts';

const related = (
  kind: RelatedItem['kind'],
  direction: RelatedItem['direction'],
  id: string,
): RelatedItem => ({
  kind,
  direction,
  item: {
    id,
    kind: 'policy',
    title: id,
    documentNumber: null,
    agency: '示例区',
    publishedOn: '2026-01-01',
    level: 'district',
    area: '示例区',
    summary: '',
    validity: { state: 'in-force', day: null, by: null, inherited: false },
    attachments: 0,
  },
});

describe('related items', () => {
  it('puts the successor before the explanation, and both before the rest', () => {
    const groups = relationGroups([
      related('related', 'outgoing', 'c'),
      related('interprets', 'incoming', 'b'),
      related('supersedes', 'incoming', 'a'),
    ]);
    expect(groups.map(({ items }) => items[0]?.id)).toEqual(['a', 'b', 'c']);
  });

  it('shows a neighbour related both ways once', () => {
    const groups = relationGroups([
      related('related', 'outgoing', 'a'),
      related('related', 'incoming', 'a'),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.items).toHaveLength(1);
  });

  it('has nothing to say about an item without neighbours', () => {
    expect(relationGroups([])).toEqual([]);
  });
});
