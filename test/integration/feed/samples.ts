import { PDFDocument } from 'pdf-lib';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Attachment, Channel } from '../../../src/shared/item.ts';

/** Our own fictional texts, long enough and different enough that compression is not everything. */

const words = '公开信息办事指南居民企业服务材料窗口时间地点电话申请受理审核决定期限费用依据';

/** Deterministic and without repetition that brotli could live on. */
export const prose = (seed: number, characters: number): string => {
  let state = seed * 2_654_435_761 + 1;
  let text = '';
  for (let index = 0; index < characters; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += words[(state >>> 8) % words.length] ?? '';
  }
  return text;
};

export const channel: Channel = {
  id: 'notices',
  parentId: null,
  name: '通知公告',
  description: '示例栏目',
  icon: 'notice',
  position: 0,
};

export const sampleItem = (number: number, changes: Partial<ItemDraft> = {}): ItemDraft => ({
  id: `item-${String(number).padStart(4, '0')}`,
  kind: 'notice',
  title: `示例公告第${number}号`,
  indexNumber: null,
  documentNumber: null,
  agency: '示例区管委会',
  writtenOn: null,
  publishedOn: '2026-03-01',
  effectiveOn: null,
  expiresOn: null,
  repealedOn: null,
  subject: '综合政务',
  channels: ['notices'],
  level: 'district',
  area: '示例区',
  audiences: ['resident'],
  summary: '示例内容。',
  body: [{ kind: 'paragraph', text: prose(number, 400) }],
  attachments: [],
  relations: [],
  source: '示例平台',
  ...changes,
});

export const sampleItems = (count: number): ItemDraft[] =>
  Array.from({ length: count }, (_, index) => sampleItem(index + 1));

/** A PDF of so many empty pages; `seed` makes it another file. */
export const samplePdf = async (pages: number, seed: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) document.addPage([595, 842]);
  document.setSubject(prose(seed, 20_000));
  return document.save({ useObjectStreams: false });
};

export const withAttachments = (draft: ItemDraft, attachments: Attachment[]): ItemDraft => ({
  ...draft,
  attachments,
});
