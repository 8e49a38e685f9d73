import { emptyZone } from '../../../src/shared/zone.ts';
import type { FeedOperation } from '../../../src/shared/feed.ts';
import type { Item } from '../../../src/shared/item.ts';
import { SetHash, itemDigest } from '../../../src/shared/set-hash.ts';
import type { ContentTarget } from '../../../src/main/content/sink.ts';

/** A made-up item; give what the test is about. */
export const itemWith = (fields: Partial<Item> & Pick<Item, 'id'>): Item => ({
  revision: 1,
  kind: 'policy',
  title: '示例标题',
  indexNumber: null,
  documentNumber: null,
  agency: '示例区人民政府办公室',
  writtenOn: null,
  publishedOn: '2024-05-01',
  effectiveOn: null,
  expiresOn: null,
  repealedOn: null,
  subject: '综合政务',
  channels: ['files'],
  level: 'district',
  area: '示例区',
  audiences: [],
  summary: '',
  body: [],
  attachments: [],
  relations: [],
  source: '示例网站',
  ...fields,
});

export const withBody = (id: string, title: string, text: string, fields: Partial<Item> = {}) =>
  itemWith({ id, title, body: [{ kind: 'paragraph', text }], ...fields });

export const put = (item: Item): FeedOperation => ({ op: 'put', item });

/** The target the center would sign for exactly these items. */
export const targetOf = (items: readonly Item[], sequence: number): ContentTarget => {
  const hash = new SetHash();
  for (const item of items) hash.add(itemDigest(item, JSON.stringify(item)));
  return {
    sequence,
    itemCount: items.length,
    setHash: hash.hex(),
    asOf: `2026-01-01T00:00:${String(sequence % 60).padStart(2, '0')}Z`,
    district: { name: '示例区', hotline: '12345', zone: emptyZone },
  };
};
