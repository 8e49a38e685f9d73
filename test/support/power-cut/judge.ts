import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import DatabaseConstructor from 'better-sqlite3';
import { checkAll, isDamage } from '../../../src/main/station/check.ts';
import { outboxTable, type OutboxRow } from '../../../src/main/station/outbox.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { envelopeId } from '../envelopes.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import type { Promised } from './promises.ts';

/** Whether a station that was found after a power cut keeps what was promised before it. */

export type Verdict =
  | { readonly outcome: 'kept' | 'nothing-promised' }
  /** In words; an empty station after something was promised is lost too. */
  | { readonly outcome: 'broken'; readonly what: string };

const broken = (what: string): Verdict => ({ outcome: 'broken', what });

/** Puts `files` into `folder` and starts a station there. */
export const judge = (
  folder: string,
  files: ReadonlyMap<string, Buffer>,
  promises: readonly Promised[],
  envelopeOf: (place: number) => object,
): Verdict => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const path = join(folder, 'station.db');
  const opened = openStation({ path, clock: new SimulatedClock(), ballastBytes: 4_096 });
  if (!opened.ok) {
    const { fault, detail } = opened.error;
    return promises.length === 0
      ? { outcome: 'nothing-promised' }
      : broken(`refused: ${fault}: ${detail}`);
  }
  try {
    const what =
      lost(path, promises, envelopeOf) ??
      doubled(opened.value, promises) ??
      stranger(opened.value, promises);
    return what === null ? { outcome: 'kept' } : broken(what);
  } finally {
    opened.value.close();
  }
};

/** Every row of a file that is whole; what is wrong with it otherwise. */
const rowsOf = (path: string): OutboxRow[] | string => {
  const sqlite = new DatabaseConstructor(path, { readonly: true });
  try {
    checkAll(sqlite);
    return outboxTable(sqlite).where('TRUE');
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  } finally {
    sqlite.close();
  }
};

/** What was promised and is not there. */
const lost = (
  path: string,
  promises: readonly Promised[],
  envelopeOf: (place: number) => object,
): string | null => {
  const rows = rowsOf(path);
  if (typeof rows === 'string') return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byNumber.size !== rows.length) return 'a number stands there twice';
  for (const { word, subject, place } of promises) {
    const row = word === 'settled' ? byId.get(subject) : byNumber.get(subject);
    if (row === undefined) return `${word} ${subject}: no row`;
    if (word === 'settled' && row.state !== 'accepted') return `settled ${subject}: ${row.state}`;
    if (word !== 'kept') continue;
    if (row.id !== envelopeId(place)) return `kept ${subject}: another id`;
    const isWhole =
      row.state === 'accepted' ||
      (row.state === 'waiting' && isDeepStrictEqual(JSON.parse(row.envelope), envelopeOf(place)));
    if (!isWhole) return `kept ${subject}: ${row.state}, or another envelope`;
  }
  return null;
};

/** A number that was given before and is given again. */
const doubled = ({ outbox }: Station, promises: readonly Promised[]): string | null => {
  const next = outbox.reserve(2026, '0007');
  if (!next.ok) return `no number: ${next.error}`;
  const again = promises.find(({ subject }) => subject === next.value);
  return again ? `${next.value} was given before` : null;
};

/** The identity was written before the first promise. */
const stranger = ({ identities }: Station, promises: readonly Promised[]): string | null =>
  promises.length > 0 && identities.current()?.station !== '0007' ? 'it is no station' : null;
