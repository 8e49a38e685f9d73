import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';

/**
 * A table whose rows carry a digest of themselves. `PRAGMA integrity_check` looks at the structure
 * of the file, not at what a row says, and misses nearly half of random damage; this does not.
 * A digest is no proof against somebody who owns the disk: it has no secret.
 */

/** Damage found while running; nothing that was read may be trusted. */
export class StationDamage extends Error {
  override readonly name = 'StationDamage';
}

type Value = string | number | null;
export type SealedRow = Readonly<Record<string, Value>> & { readonly position: number };
interface StoredRow {
  readonly position: number;
  /** Bytes, unless the row is damaged. */
  readonly tag: unknown;
}

/** 16 bytes over the table's name and the row's values in the order of `columns`. */
const rowTag = (table: string, columns: readonly string[], row: object): Buffer => {
  const values = columns.map((column) => (row as Record<string, Value>)[column]);
  const text = JSON.stringify([table, ...values]);
  return createHash('sha256').update(text).digest().subarray(0, 16);
};

export class SealedTable<Row extends SealedRow> {
  readonly #database: Database;
  readonly name: string;
  readonly #schema: z.ZodType<Row>;
  readonly #columns: readonly string[];

  constructor(database: Database, name: string, schema: z.ZodObject & z.ZodType<Row>) {
    this.#database = database;
    this.name = name;
    this.#schema = schema;
    this.#columns = Object.keys(schema.shape);
  }

  /** The position the next row will have; never one that was used before. */
  nextPosition(): number {
    return this.lastPosition() + 1;
  }

  insert(row: Row): void {
    const columns = [...this.#columns, 'tag'];
    const places = columns.map((column) => `@${column}`).join(', ');
    this.#database
      .prepare(`INSERT INTO ${this.name} (${columns.join(', ')}) VALUES (${places})`)
      .run(this.#sealed(row));
  }

  update(row: Row): void {
    const changes = [...this.#columns, 'tag'].map((column) => `${column} = @${column}`).join(', ');
    this.#database
      .prepare(`UPDATE ${this.name} SET ${changes} WHERE position = @position`)
      .run(this.#sealed(row));
  }

  /** `condition` is SQL of ours with `?` for each of `values`. */
  where(condition: string, ...values: readonly Value[]): Row[] {
    return this.#database
      .prepare(`SELECT * FROM ${this.name} WHERE ${condition} ORDER BY position`)
      .all(...values)
      .map((stored) => this.#opened(stored as StoredRow));
  }

  /** Removes the oldest rows, up to and including `position`. */
  removeThrough(position: number): void {
    this.#database.prepare(`DELETE FROM ${this.name} WHERE position <= ?`).run(position);
  }

  /** Reads every row from `first`, the oldest there must be. @throws StationDamage when a row is changed, or one is missing. */
  checkAll(first: number): void {
    this.#checkRows('TRUE', first);
  }

  /**
   * Reads the newest `count` rows and looks where the oldest stands: a bounded part of `checkAll`.
   * @throws StationDamage
   */
  checkEnds(first: number, count: number): void {
    const oldest = this.#database.prepare(`SELECT min(position) FROM ${this.name}`).pluck().get();
    if (oldest !== null && oldest !== first)
      throw new StationDamage(`${this.name}: the oldest rows are missing`);
    const from = Math.max(first, this.lastPosition() - count + 1);
    this.#checkRows(`position >= ${from}`, from);
  }

  /** The highest position ever given. */
  lastPosition(): number {
    const row = this.#database
      .prepare('SELECT seq FROM sqlite_sequence WHERE name = ?')
      .get(this.name) as { seq: number } | undefined;
    return row?.seq ?? 0;
  }

  #checkRows(condition: string, first: number): void {
    let expected = first;
    const statement = this.#database.prepare(
      `SELECT * FROM ${this.name} WHERE ${condition} ORDER BY position`,
    );
    for (const stored of statement.iterate()) {
      const { position } = this.#opened(stored as StoredRow);
      if (position !== expected++) throw new StationDamage(`${this.name}: a row is missing`);
    }
    if (this.lastPosition() !== expected - 1)
      throw new StationDamage(`${this.name}: the last rows are missing`);
  }

  #sealed(row: Row): object {
    return { ...row, tag: rowTag(this.name, this.#columns, row) };
  }

  #opened(stored: StoredRow): Row {
    const { tag, ...row } = stored;
    if (!Buffer.isBuffer(tag) || !rowTag(this.name, this.#columns, row).equals(tag))
      throw new StationDamage(`${this.name}: row ${row.position} is not what was written`);
    return this.#schema.parse(row);
  }
}
