import { z } from 'zod';
import {
  type Audience,
  type Block,
  Item,
  type ItemKind,
  type Level,
} from '../../../src/shared/item.ts';
import type { ItemDetails } from '../../../src/shared/item-details.ts';
import { type AgencyKey, agencies } from './agencies.ts';
import { blocksOf } from './markup.ts';
import { platformNames, platformOf, type Platform } from './platforms.ts';

/** An item as the demo folder keeps it: the loader adds the revision and turns files into attachments. */
export const DemoItem = Item.omit({ revision: true, attachments: true }).extend({
  attachments: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^attachments\/[a-z0-9-]+\.(?:pdf|ofd|png|jpg|webm|vtt|html|geojson)$/),
        name: z.string().min(1).max(200),
      }),
    )
    .max(30),
});
export type DemoItem = z.infer<typeof DemoItem>;

/** What an author writes; everything left out takes the usual value. Dates are `yyyy-mm-dd`. */
export interface Draft {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly agency: AgencyKey;
  /** 文号 */
  readonly number?: string;
  readonly written?: string;
  readonly published: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly repealed?: string;
  readonly subject: string;
  /** Channel ids, separated by spaces. */
  readonly channels: string;
  readonly level?: Level;
  readonly area?: string;
  readonly audiences?: readonly Audience[];
  readonly summary: string;
  /** Markup of markup.ts. */
  readonly text: string;
  /** `file.pdf|name shown`; the kinds of file are those of `MediaType` */
  readonly files?: readonly string[];
  /** `kind target` or `kind target from-day` */
  readonly relations?: readonly string[];
  /** The platform it was published on first; absent: what is usual for its channel and agency. */
  readonly platform?: Platform;
  /** What the item says in structured form; of the same kind as the item. */
  readonly details?: ItemDetails;
}

export const demoNote = '示例内容，仅供演示：本页为演示示例，不是真实文件。';
const closing: Block = { kind: 'note', text: demoNote };

const attachmentOf = (entry: string): DemoItem['attachments'][number] => {
  const [file = '', name = ''] = entry.split('|');
  return { file: `attachments/${file}`, name };
};

const relationOf = (entry: string): unknown => {
  const [kind, target, from] = entry.split(' ');
  return from === undefined ? { kind, target } : { kind, target, from };
};

const placeOf = (draft: Draft): { level: Level; area: string } => {
  const agency = agencies[draft.agency];
  return { level: draft.level ?? agency.level, area: draft.area ?? agency.area };
};

/** Turns a draft into an item; `indexNumber` is 索引号. Throws when the draft breaks the schema. */
export const itemOf = (draft: Draft, indexNumber: string): DemoItem =>
  DemoItem.parse({
    id: draft.id,
    kind: draft.kind,
    title: draft.title,
    indexNumber,
    documentNumber: draft.number ?? null,
    agency: agencies[draft.agency].name,
    writtenOn: draft.written ?? null,
    publishedOn: draft.published,
    effectiveOn: draft.effective ?? null,
    expiresOn: draft.expires ?? null,
    repealedOn: draft.repealed ?? null,
    subject: draft.subject,
    channels: draft.channels.split(' '),
    ...placeOf(draft),
    audiences: draft.audiences ?? [],
    summary: draft.summary,
    body: [...blocksOf(draft.text), closing],
    attachments: (draft.files ?? []).map(attachmentOf),
    relations: (draft.relations ?? []).map(relationOf),
    source: platformNames[draft.platform ?? platformOf(draft)],
    ...(draft.details === undefined ? {} : { details: draft.details }),
  });
