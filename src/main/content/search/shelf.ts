import { itemKinds, levels } from '../../../shared/item.ts';
import type { Channel } from '../../../shared/item.ts';
import {
  type Dated,
  type IncomingRelation,
  type Validity,
  inheritValidity,
  validityOf,
  validityStates,
} from '../../../shared/validity.ts';
import type { Card, CardRelation } from './card.ts';
import { ChannelTree } from './channel-tree.ts';
import { type DocSet, addTo, documentsOf, emptySet, isIn, sizeOf } from './doc-set.ts';
import { foldTight } from './fold.ts';

const dayMs = 86_400_000;
/** Fewer are sorted; more are picked while walking by date. */
const fewDocuments = 2_000;
/** Keeps days before 1970 positive in sort keys. */
const dayShift = 1_000_000;
const toDay = (day: string): number => Date.parse(day) / dayMs;
const fromDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** A relation as seen from its target. */
export interface Incoming extends IncomingRelation {
  readonly document: number;
}

const intern = <Key>(indexes: Map<Key, number>, key: Key): number => {
  let index = indexes.get(key);
  if (index === undefined) indexes.set(key, (index = indexes.size));
  return index;
};

/** The number of a name, which is its place in `names`. */
const named = (indexes: Map<string, number>, names: string[], name: string): number => {
  const index = intern(indexes, name);
  if (index === names.length) names.push(name);
  return index;
};

const grown = <Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  column: Column,
  length: number,
): Column => {
  const bigger = new (column.constructor as new (length: number) => Column)(length);
  bigger.set(column);
  return bigger;
};

/**
 * All items as columns, in memory: what filters, counts and orders a hundred thousand of them in
 * a millisecond. Index of every column: the document number, given in the order of writing.
 */
export class Shelf {
  tree = new ChannelTree([]);
  alive: DocSet = emptySet(0);
  /** Those that say something in structured form. */
  detailed: DocSet = emptySet(0);
  /** One past the highest document number. */
  end = 1;
  /** Living documents, newest first; rebuilt by `settle`. */
  byDate = new Uint32Array(0);
  /** Place of each living document in `byDate`. */
  dateRank = new Uint32Array(1);
  day = new Int32Array(1);
  /** 施行日期; 0 where there is none, a day as long past. */
  effective = new Int32Array(1);
  year = new Uint16Array(1);
  agency = new Uint32Array(1);
  level = new Uint8Array(1);
  validity = new Uint8Array(1);
  kind = new Uint8Array(1);
  subject = new Uint32Array(1);
  source = new Uint32Array(1);
  /** Which combination of channels the item stands in; see `channelSets`. */
  channelSet = new Uint32Array(1);
  titleLength = new Uint16Array(1);
  itemBytes = new Uint32Array(1);
  readonly ids: string[] = [''];
  /** Tight title, number and index number, one a line: exactly what the title index holds. */
  readonly headings: string[] = [''];
  /** Distinct agencies; `agency` is an index into it. */
  readonly agencies: string[] = [];
  /** Distinct subjects and sources, likewise. */
  readonly subjects: string[] = [];
  readonly sources: string[] = [];
  /** Closure in the tree (own channels and all above) of each combination. */
  channelSets: (readonly number[])[] = [];

  readonly #agencyIndexes = new Map<string, number>();
  readonly #subjectIndexes = new Map<string, number>();
  readonly #sourceIndexes = new Map<string, number>();
  readonly #channelSetIndexes = new Map<string, number>();
  readonly #documents = new Map<string, number>();
  readonly #detailed = new Set<number>();
  readonly #ending = new Map<number, Omit<Dated, 'effectiveOn'>>();
  readonly #outgoing = new Map<number, readonly CardRelation[]>();
  readonly #incoming = new Map<string, Incoming[]>();
  readonly #attachments = new Map<number, readonly string[]>();
  /** The items that carry a file; a file that nobody carries is not in it. */
  readonly #carriers = new Map<string, readonly number[]>();
  #validityDay = '';

  get count(): number {
    return this.#documents.size;
  }

  documentOf(id: string): number | undefined {
    return this.#documents.get(id);
  }

  incomingOf(document: number): readonly Incoming[] {
    return this.#incoming.get(this.ids[document]!) ?? [];
  }

  attachmentIsKnown(sha256: string): boolean {
    return this.#carriers.has(sha256);
  }

  /** A living item that carries this file. */
  carrierOf(sha256: string): number | undefined {
    return this.#carriers.get(sha256)?.[0];
  }

  setChannels(channels: readonly Channel[]): void {
    this.tree = new ChannelTree(channels);
    this.channelSets = [...this.#channelSetIndexes.keys()].map((key) =>
      this.tree.closureOf(key.split(' ')),
    );
  }

  /** Adds a card; `document` must be higher than any before. */
  add(document: number, card: Card): void {
    this.#reserve(document);
    this.day[document] = toDay(card.publishedOn);
    this.effective[document] = card.effectiveOn === null ? 0 : toDay(card.effectiveOn);
    this.year[document] = Number(card.publishedOn.slice(0, 4));
    this.agency[document] = named(this.#agencyIndexes, this.agencies, card.agency);
    this.subject[document] = named(this.#subjectIndexes, this.subjects, card.subject);
    this.source[document] = named(this.#sourceIndexes, this.sources, card.source);
    this.kind[document] = itemKinds.indexOf(card.kind);
    this.level[document] = levels.indexOf(card.level);
    this.channelSet[document] = this.#channelSetOf(card.channels);
    this.itemBytes[document] = card.itemBytes;
    if (card.isDetailed) this.#detailed.add(document);
    const title = foldTight(card.title);
    this.titleLength[document] = title.length;
    this.ids[document] = card.id;
    this.headings[document] = headingOf(title, card);
    this.#documents.set(card.id, document);
    this.#relate(document, card);
  }

  remove(document: number): void {
    const id = this.ids[document];
    if (id === undefined || id === '') return;
    if (this.#documents.get(id) === document) this.#documents.delete(id);
    for (const { target } of this.#outgoing.get(document) ?? []) {
      const left = (this.#incoming.get(target) ?? []).filter((one) => one.document !== document);
      if (left.length > 0) this.#incoming.set(target, left);
      else this.#incoming.delete(target);
    }
    for (const sha256 of this.#attachments.get(document) ?? []) this.#unload(sha256, document);
    this.#detailed.delete(document);
    this.#outgoing.delete(document);
    this.#attachments.delete(document);
    this.#ending.delete(document);
    this.ids[document] = '';
    this.headings[document] = '';
  }

  /** After a round of `add` and `remove`: puts the living in order. */
  settle(): void {
    this.alive = emptySet(this.end);
    this.detailed = emptySet(this.end);
    for (const document of this.#detailed) addTo(this.detailed, document);
    const keys = new Float64Array(this.#documents.size);
    let count = 0;
    for (const document of this.#documents.values()) {
      addTo(this.alive, document);
      // Newest day first; within a day the one written last first.
      keys[count++] = -((this.day[document]! + dayShift) * 0x1_0000_0000 + document);
    }
    keys.sort();
    this.byDate = Uint32Array.from(keys, (key) => -key % 0x1_0000_0000);
    this.dateRank = new Uint32Array(this.end);
    this.byDate.forEach((document, rank) => {
      this.dateRank[document] = rank;
    });
    this.#validityDay = '';
  }

  /** The newest `limit` of a set of living documents after the `skipped` newest, newest first. */
  newestFirst(set: DocSet, limit: number, skipped = 0): Uint32Array {
    const { byDate, dateRank } = this;
    const size = sizeOf(set);
    if (size <= fewDocuments)
      return documentsOf(set)
        .map((document) => dateRank[document]!)
        .sort()
        .subarray(skipped, skipped + limit)
        .map((rank) => byDate[rank]!);
    // Of everything nobody has to count.
    if (size === byDate.length) return byDate.slice(skipped, skipped + limit);
    const newest = new Uint32Array(Math.max(0, Math.min(size - skipped, limit)));
    for (let rank = 0, passed = 0, count = 0; count < newest.length; rank++)
      if (isIn(set, byDate[rank]!) && passed++ >= skipped) newest[count++] = byDate[rank]!;
    return newest;
  }

  /** Makes the `validity` column speak of `today`; cheap when it already does. */
  judge(today: string): void {
    if (this.#validityDay === today) return;
    this.#validityDay = today;
    this.validity.fill(0);
    const touched = new Set([...this.#ending.keys(), ...this.#outgoing.keys()]);
    const day = toDay(today);
    for (const document of this.byDate) if (this.effective[document]! > day) touched.add(document);
    for (const target of this.#incoming.keys()) {
      const document = this.#documents.get(target);
      if (document !== undefined) touched.add(document);
    }
    for (const document of touched)
      this.validity[document] = validityStates.indexOf(this.validityOf(document, today).state);
  }

  validityOf(document: number, today: string): Validity {
    const interpreted: Validity[] = [];
    for (const { kind, target, from } of this.#outgoing.get(document) ?? []) {
      const other = this.#documents.get(target);
      if (kind === 'interprets' && from <= today && other !== undefined)
        interpreted.push(this.#ownValidity(other, today));
    }
    return inheritValidity(this.#ownValidity(document, today), interpreted);
  }

  #ownValidity(document: number, today: string): Validity {
    const ending = this.#ending.get(document) ?? { expiresOn: null, repealedOn: null };
    const effectiveOn = fromDay(this.effective[document]!);
    return validityOf({ effectiveOn, ...ending }, this.incomingOf(document), today);
  }

  #relate(document: number, card: Card): void {
    const { expiresOn, repealedOn, relations, attachments, id } = card;
    if (expiresOn !== null || repealedOn !== null)
      this.#ending.set(document, { expiresOn, repealedOn });
    if (relations.length > 0) this.#outgoing.set(document, relations);
    for (const { kind, target, from } of relations) {
      const incoming = this.#incoming.get(target) ?? [];
      incoming.push({ kind, source: id, from, document });
      this.#incoming.set(target, incoming);
    }
    if (attachments.length > 0) this.#attachments.set(document, attachments);
    for (const sha256 of attachments)
      this.#carriers.set(sha256, [...(this.#carriers.get(sha256) ?? []), document]);
  }

  #unload(sha256: string, document: number): void {
    const left = (this.#carriers.get(sha256) ?? []).filter((one) => one !== document);
    if (left.length > 0) this.#carriers.set(sha256, left);
    else this.#carriers.delete(sha256);
  }

  #channelSetOf(channels: readonly string[]): number {
    const index = intern(this.#channelSetIndexes, channels.toSorted().join(' '));
    if (index === this.channelSets.length) this.channelSets.push(this.tree.closureOf(channels));
    return index;
  }

  #reserve(document: number): void {
    this.end = document + 1;
    while (this.ids.length < document) {
      this.ids.push('');
      this.headings.push('');
    }
    if (document < this.day.length) return;
    const length = Math.max(1_024, document * 2);
    this.day = grown(this.day, length);
    this.effective = grown(this.effective, length);
    this.year = grown(this.year, length);
    this.agency = grown(this.agency, length);
    this.level = grown(this.level, length);
    this.validity = grown(this.validity, length);
    this.kind = grown(this.kind, length);
    this.subject = grown(this.subject, length);
    this.source = grown(this.source, length);
    this.channelSet = grown(this.channelSet, length);
    this.titleLength = grown(this.titleLength, length);
    this.itemBytes = grown(this.itemBytes, length);
  }
}

type Headed = Pick<Card, 'documentNumber' | 'indexNumber'>;

/** Title, number and index number, each tight, one a line; missing ones leave no line. */
export const headingOf = (tightTitle: string, { documentNumber, indexNumber }: Headed): string => {
  let heading = tightTitle;
  if (documentNumber !== null) heading += `\n${foldTight(documentNumber)}`;
  if (indexNumber !== null) heading += `\n${foldTight(indexNumber)}`;
  return heading;
};
