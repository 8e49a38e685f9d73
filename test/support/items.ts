import type { ItemDraft } from '../../center/store/canonical.ts';
import type { Channel } from '../../src/shared/item.ts';

/** A handful of items for tests that are not about content. */

export const channels: readonly Channel[] = [
  {
    id: 'policy',
    parentId: null,
    name: '政策文件',
    description: '区里发的文件',
    icon: 'file-text',
    position: 0,
  },
  {
    id: 'guide',
    parentId: null,
    name: '办事指南',
    description: '怎么办、找谁办',
    icon: 'clipboard-list',
    position: 1,
  },
];

/** A complete item; say only what the test is about. */
export const makeItem = (id: string, changes: Partial<ItemDraft> = {}): ItemDraft => ({
  id,
  kind: 'policy',
  title: `示例区公共自行车租用办法（${id}）`,
  indexNumber: null,
  documentNumber: null,
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
    { kind: 'paragraph', text: '持身份证或者市民卡，在任意一个站点刷卡就能借车。' },
    {
      kind: 'table',
      caption: '收费标准',
      head: ['时间', '费用'],
      rows: [
        ['一小时以内', '免费'],
        ['一小时以上', '每小时一元'],
      ],
    },
    { kind: 'note', text: '本页为演示示例，不是真实文件。' },
  ],
  attachments: [],
  relations: [],
  source: '示例数据',
  ...changes,
});

export const fewItems: readonly ItemDraft[] = [
  makeItem('bicycle'),
  makeItem('bicycle-guide', {
    kind: 'guide',
    title: '示例区公共自行车办卡指南',
    channels: ['guide'],
    relations: [{ kind: 'interprets', target: 'bicycle' }],
  }),
];
