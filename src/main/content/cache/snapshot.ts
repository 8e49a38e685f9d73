import type { Database, Statement } from 'better-sqlite3';
import type { Item } from '../../../shared/item.ts';
import type { Card } from '../search/card.ts';
import type { BodyText, Library } from '../search/library.ts';
import { DamageError } from '../search/posting-codec.ts';
import { PostingStore } from '../search/posting-store.ts';
import { Shelf } from '../search/shelf.ts';
import { type Position, readFact } from './facts.ts';
import { type CardRow, Rows, openCard } from './rows.ts';

/**
 * One committed state of the cache: the columns in memory and an open read transaction under them,
 * so that what is read row by row always belongs to what is known in memory.
 */
export class Snapshot implements Library {
  readonly postings: PostingStore;
  readonly shelf = new Shelf();
  readonly #database: Database;
  readonly #numbered: Statement<[string], number>;
  #rows: Rows;
  #position: Position;
  #lastDocument = 0;
  #lastRemoval = 0;

  /** Reads everything. Throws `DamageError`. */
  constructor(database: Database) {
    this.#database = database;
    this.postings = new PostingStore(database);
    this.#rows = new Rows(database);
    this.#numbered = database
      .prepare<[string], number>('SELECT document FROM numbers WHERE key = ?')
      .pluck();
    database.exec('BEGIN');
    this.#position = readFact(database, 'position');
    this.#takeUp();
  }

  get position(): Position {
    return this.#position;
  }

  /** Moves on to the newest committed state; false when there is no newer one. */
  advance(): boolean {
    this.#database.exec('COMMIT');
    this.#database.exec('BEGIN');
    const position = readFact(this.#database, 'position');
    if (position.sequence === this.#position.sequence && position.asOf === this.#position.asOf)
      return false;
    this.#position = position;
    this.#takeUp();
    return true;
  }

  readonly readCard = (document: number): Card => this.#rows.card(document);

  readonly readBody = (document: number): BodyText =>
    this.#rows.body(document, this.shelf.ids[document]!);

  readonly readJson = (document: number): Buffer =>
    this.#rows.json(document, this.shelf.ids[document]!);

  readonly peekJson = (document: number): Buffer => this.#rows.unverifiedJson(document);

  readonly documentsNumbered = (key: string): readonly number[] => this.#numbered.all(key);

  item(document: number): Item {
    return this.#rows.item(document, this.shelf.ids[document]!);
  }

  #takeUp(): void {
    this.shelf.setChannels(readFact(this.#database, 'channels'));
    this.#takeRemovals();
    this.#takeCards();
    const { segments, nextDocument } = readFact(this.#database, 'index');
    this.shelf.end = Math.max(this.shelf.end, nextDocument);
    this.shelf.settle();
    // Catches lost rows, which no seal of a row can.
    if (this.shelf.count !== this.#position.itemCount) throw new DamageError('cards are missing');
    this.postings.reset(segments, this.shelf.end);
  }

  #takeRemovals(): void {
    const rows = this.#database
      .prepare<[number], { step: number; document: number }>(
        'SELECT step, document FROM removals WHERE step > ? ORDER BY step',
      )
      .iterate(this.#lastRemoval);
    for (const { step, document } of rows) {
      this.shelf.remove(document);
      this.#lastRemoval = step;
    }
  }

  #takeCards(): void {
    const rows = this.#database
      .prepare<[number], CardRow>(
        'SELECT document, value, seal FROM cards WHERE document > ? ORDER BY document',
      )
      .iterate(this.#lastDocument);
    for (const row of rows) {
      this.shelf.add(row.document, openCard(row));
      this.#lastDocument = row.document;
    }
  }
}
