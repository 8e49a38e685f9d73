import type { Database, Statement } from 'better-sqlite3';
import { type Item, readingText } from '../../../shared/item.ts';
import { itemDigest } from '../../../shared/set-hash.ts';
import type { Card } from '../search/card.ts';
import { foldText } from '../search/fold.ts';
import { DamageError } from '../search/posting-codec.ts';
import type { BodyText } from '../search/library.ts';
import { sealOf } from './seal.ts';

interface ItemRow {
  readonly revision: number;
  readonly digest: Buffer;
  readonly json: Buffer;
}

export interface CardRow {
  readonly document: number;
  readonly value: string;
  readonly seal: number;
}

interface KeptItem {
  readonly json: Buffer;
  item: Item | null;
  text: BodyText | null;
}

const mostKept = 64;

/** Opens a card row. Throws `DamageError` unless it is what was written. */
export const openCard = ({ document, value, seal }: CardRow): Card => {
  if (sealOf(document, value) !== seal) throw new DamageError(`card ${document}`);
  return JSON.parse(value) as Card;
};

/**
 * Reads items and cards, each verified before a byte of it is used: `PRAGMA integrity_check` does
 * not look inside values, and a rotten bit in a law must not reach a screen. Keeps the last items.
 */
export class Rows {
  readonly #items: Statement<[number], ItemRow>;
  readonly #cards: Statement<[number], CardRow>;
  readonly #kept = new Map<number, KeptItem>();

  constructor(database: Database) {
    this.#items = database.prepare('SELECT revision, digest, json FROM items WHERE document = ?');
    this.#cards = database.prepare('SELECT document, value, seal FROM cards WHERE document = ?');
  }

  card(document: number): Card {
    const row = this.#cards.get(document);
    if (!row) throw new DamageError(`card ${document} is missing`);
    return openCard(row);
  }

  /** `id` is the one the document must carry; here and below. */
  item(document: number, id: string): Item {
    const kept = this.#keep(document, id);
    return (kept.item ??= JSON.parse(kept.json.toString()) as Item);
  }

  body(document: number, id: string): BodyText {
    const kept = this.#keep(document, id);
    if (kept.text === null) {
      const plain = readingText(this.item(document, id).body);
      kept.text = { plain, folded: foldText(plain) };
    }
    return kept.text;
  }

  /** The item's canonical JSON. */
  json(document: number, id: string): Buffer {
    return this.#keep(document, id).json;
  }

  /** The JSON without verification and without keeping it: to count by, never to show. */
  unverifiedJson(document: number): Buffer {
    return this.#kept.get(document)?.json ?? this.#row(document).json;
  }

  #keep(document: number, id: string): KeptItem {
    let kept = this.#kept.get(document);
    if (kept) this.#kept.delete(document);
    else kept = { json: this.#read(document, id), item: null, text: null };
    this.#kept.set(document, kept);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }

  #read(document: number, id: string): Buffer {
    const { revision, digest, json } = this.#row(document);
    if (!itemDigest({ id, revision }, json).equals(digest))
      throw new DamageError(`item ${document}`);
    return json;
  }

  #row(document: number): ItemRow {
    const row = this.#items.get(document);
    if (!row) throw new DamageError(`item ${document} is missing`);
    return row;
  }
}
