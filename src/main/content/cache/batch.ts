import type { Database } from 'better-sqlite3';
import type { FeedOperation } from '../../../shared/feed.ts';
import { type Channel, type Item, readingText } from '../../../shared/item.ts';
import { SetHash, itemDigest } from '../../../shared/set-hash.ts';
import type { ContentTarget } from '../sink.ts';
import { type Card, cardOf } from '../search/card.ts';
import { numberKey, parseDocumentNumber } from '../search/document-number.ts';
import { foldTight } from '../search/fold.ts';
import { Indexer } from '../search/indexer.ts';
import { headingOf } from '../search/shelf.ts';
import { type Fact, readFact, writeFact } from './facts.ts';
import { addSegment } from './merge.ts';
import { sealOf } from './seal.ts';

/** Postings are written out when gathering them takes this much memory. */
const mostIndexerBytes = 320_000_000;

interface OldRow {
  readonly document: number;
  readonly value: string;
  readonly digest: Buffer;
}

const prepare = (database: Database) => ({
  old: database.prepare<[string], OldRow>(
    'SELECT document, value, digest FROM cards JOIN items USING (document) WHERE id = ?',
  ),
  item: database.prepare(
    'INSERT INTO items (document, revision, digest, json) VALUES (?, ?, ?, ?)',
  ),
  card: database.prepare('INSERT INTO cards (document, id, value, seal) VALUES (?, ?, ?, ?)'),
  number: database.prepare('INSERT INTO numbers (key, document) VALUES (?, ?)'),
  dropItem: database.prepare('DELETE FROM items WHERE document = ?'),
  dropCard: database.prepare('DELETE FROM cards WHERE document = ?'),
  dropNumber: database.prepare('DELETE FROM numbers WHERE key = ? AND document = ?'),
  removal: database.prepare('INSERT INTO removals (document) VALUES (?)'),
});

const keyOf = (documentNumber: string | null): string | null => {
  const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
  return number && numberKey(number);
};

/** Operations on their way into one transaction, which the caller begins and ends. */
export class Batch {
  readonly #database: Database;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #setHash: SetHash;
  #itemCount: number;
  #channels: readonly Channel[] | null = null;
  #index: Fact<'index'>;
  #indexer = new Indexer();
  #firstDocument: number;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepare(database);
    const { setHash, itemCount } = readFact(database, 'position');
    this.#setHash = new SetHash(setHash);
    this.#itemCount = itemCount;
    this.#index = readFact(database, 'index');
    this.#firstDocument = this.#index.nextDocument;
  }

  add(operation: FeedOperation): void {
    if (operation.op === 'put') this.#put(operation.item);
    else if (operation.op === 'delete') this.#delete(operation.id);
    else this.#channels = operation.channels;
  }

  /** Writes what is still in memory; false when the outcome is not what was signed. */
  finish(target: ContentTarget): boolean {
    const { sequence, asOf, itemCount, setHash, district } = target;
    if (this.#itemCount !== itemCount || this.#setHash.hex() !== setHash) return false;
    this.#writeSegment();
    if (this.#channels) writeFact(this.#database, 'channels', [...this.#channels]);
    writeFact(this.#database, 'index', this.#index);
    writeFact(this.#database, 'position', { sequence, asOf, itemCount, setHash, district });
    return true;
  }

  #put(item: Item): void {
    const json = Buffer.from(JSON.stringify(item));
    const digest = itemDigest(item, json);
    const old = this.#statements.old.get(item.id);
    if (old?.digest.equals(digest)) return;
    if (old) this.#remove(old);
    this.#insert(item, json, digest);
    this.#setHash.add(digest);
    this.#itemCount++;
  }

  #delete(id: string): void {
    const old = this.#statements.old.get(id);
    if (old) this.#remove(old);
  }

  #insert(item: Item, json: Buffer, digest: Buffer): void {
    const document = this.#index.nextDocument++;
    const card = cardOf(item, json.length);
    const value = JSON.stringify(card);
    this.#statements.item.run(document, item.revision, digest, json);
    this.#statements.card.run(document, item.id, value, sealOf(document, value));
    const key = keyOf(item.documentNumber);
    if (key !== null) this.#statements.number.run(key, document);
    const heading = headingOf(foldTight(item.title), card);
    this.#indexer.add({ document, heading, body: readingText(item.body) });
    if (this.#indexer.usedBytes > mostIndexerBytes) this.#writeSegment();
  }

  #remove({ document, value, digest }: OldRow): void {
    this.#setHash.remove(digest);
    this.#itemCount--;
    const card = JSON.parse(value) as Card;
    const key = keyOf(card.documentNumber);
    if (key !== null) this.#statements.dropNumber.run(key, document);
    this.#statements.dropCard.run(document);
    this.#statements.dropItem.run(document);
    this.#statements.removal.run(document);
  }

  #writeSegment(): void {
    this.#index = addSegment(this.#database, this.#index, this.#firstDocument, this.#indexer);
    this.#indexer = new Indexer();
    this.#firstDocument = this.#index.nextDocument;
  }
}
