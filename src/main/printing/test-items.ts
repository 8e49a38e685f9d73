import type { ItemDetail } from '../../shared/content.ts';
import type { Item } from '../../shared/item.ts';
import { validityOf } from '../../shared/validity.ts';

/** Items for the tests of printing; say only what the test is about. */
export const itemOf = (changes: Partial<Item> = {}): Item => ({
  id: 'bicycle-rules',
  revision: 1,
  kind: 'policy',
  title: '示例区公共自行车租用办法（示例）',
  indexNumber: '11379900000000000X/2026-00123',
  documentNumber: '示政办发〔2026〕12号',
  agency: '示例区城市管理局',
  writtenOn: '2026-10-12',
  publishedOn: '2026-10-15',
  effectiveOn: '2026-11-01',
  expiresOn: null,
  repealedOn: null,
  subject: '城市管理',
  channels: ['policy'],
  level: 'district',
  area: '示例区',
  audiences: ['resident'],
  summary: '说明公共自行车怎么借、怎么还、怎么收费。',
  body: [
    { kind: 'heading', level: 1, text: '一、怎么借' },
    { kind: 'paragraph', text: '　　持身份证或者市民卡，在任意一个站点刷卡就能借车。' },
  ],
  attachments: [],
  relations: [],
  source: '示例数据',
  ...changes,
});

export const detailOf = (item: Item, changes: Partial<ItemDetail> = {}): ItemDetail => ({
  item,
  validity: validityOf(item, [], '2026-11-24'),
  related: [],
  availableAttachments: item.attachments.map(({ sha256 }) => sha256),
  paths: [],
  ...changes,
});
