import type { Item } from '../../../shared/item.ts';

/**
 * What lists, filters and search need of an item, small enough that all cards are read at start.
 * Kept beside the item itself because reading a hundred thousand whole items takes seconds.
 */
export interface Card {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly agency: string;
  readonly publishedOn: string;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly repealedOn: string | null;
  readonly level: Item['level'];
  readonly area: string;
  readonly summary: string;
  readonly subject: string;
  readonly source: string;
  readonly channels: readonly string[];
  readonly attachments: readonly string[];
  /** From this item to others; `from` is the first day of the effect. */
  readonly relations: readonly CardRelation[];
  /** Whether it says something in structured form; see `ItemDetails`. */
  readonly isDetailed: boolean;
  /** Size of the whole item, bytes of JSON: what reading it will cost. */
  readonly itemBytes: number;
}

export interface CardRelation {
  readonly kind: Item['relations'][number]['kind'];
  readonly target: string;
  readonly from: string;
}

export const cardOf = (item: Item, itemBytes: number): Card => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  documentNumber: item.documentNumber,
  indexNumber: item.indexNumber,
  agency: item.agency,
  publishedOn: item.publishedOn,
  effectiveOn: item.effectiveOn,
  expiresOn: item.expiresOn,
  repealedOn: item.repealedOn,
  level: item.level,
  area: item.area,
  summary: item.summary,
  subject: item.subject,
  source: item.source,
  channels: item.channels,
  attachments: item.attachments.map(({ sha256 }) => sha256),
  relations: item.relations.map(({ kind, target, from }) => ({
    kind,
    target,
    from: from ?? item.effectiveOn ?? item.publishedOn,
  })),
  isDetailed: item.details !== undefined,
  itemBytes,
});
