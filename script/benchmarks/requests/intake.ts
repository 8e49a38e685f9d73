import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { intakeApp } from '../../../center/intake/app.ts';
import { startServer } from '../../../center/intake/server.ts';
import { makeEnrolmentCode } from '../../../center/intake/stations.ts';
import { addSealingKey } from '../../../center/services/sealing-keys.ts';
import { openEmbedded, openPostgres } from '../../../center/store/connect.ts';
import type { Database } from '../../../center/store/schema.ts';
import { send, TestStation, type SignedRequest } from '../../../center/testing-station.ts';
import { postgresMissing, startPostgres } from '../../../test/integration/center/postgres.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';

const count = 300;
const venue = '示例区政务服务大厅专区';

const perSecond = async (work: () => Promise<void>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - startedMs);
};

/** So many at once, as from so many kiosks. */
const sendAll = async (url: string, requests: readonly SignedRequest[], atOnce: number) => {
  const queue = [...requests];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { status } = await send(url, next);
      if (status !== 200) throw new Error(`the intake answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** The same text into a table with a key and nothing else; each its own commit. */
const insertAll = async (database: Database, requests: readonly SignedRequest[]): Promise<void> => {
  for (const [place, { body }] of requests.entries())
    await sql`INSERT INTO bench_bare (id, json) VALUES (${place}, ${body})`.execute(database);
};

const linesOf = async (words: string, database: Database, keys: string): Promise<BenchLine[]> => {
  const app = intakeApp({
    database,
    keysFolder: keys,
    clock: { nowMs: () => Date.now() },
    submissionsPerMinute: 1_000_000,
    log: () => undefined,
  });
  const server = await startServer(app, { port: 0 });
  try {
    const key = await addSealingKey(keys, Date.now());
    const code = await makeEnrolmentCode(database, venue, Date.now());
    const station = await TestStation.enrol(server.url, code, venue);
    const make = (): Promise<SignedRequest[]> =>
      Promise.all(
        Array.from({ length: count }, () =>
          station.signedSubmission(key, station.draft('disclosure-request').submission),
        ),
      );
    const [first, second] = [await make(), await make()];
    await sql`CREATE TABLE bench_bare (id integer PRIMARY KEY, json text NOT NULL)`.execute(
      database,
    );
    const one = await perSecond(() => sendAll(server.url, first, 1));
    const eight = await perSecond(() => sendAll(server.url, second, 8));
    const bare = await perSecond(() => insertAll(database, first));
    const line = (name: string, figure: number): BenchLine =>
      peerLine(
        plainLine(`requests: taken in by the center on ${words}, ${name}`, figure, 'submissions/s'),
        'bare inserts of the same text, one after the other',
        bare,
        'more',
      );
    return [line('one at a time', one), line('eight at once', eight)];
  } finally {
    await server.stop();
    await database.destroy();
  }
};

/** Verified, kept, opened and entered into the register; client and center share one process. */
export const benchIntake = async (): Promise<BenchLine[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-intake-'));
  try {
    const embedded = await openEmbedded(join(folder, 'pglite'));
    const lines = await linesOf('PGlite', embedded, join(folder, 'keys'));
    const missing = postgresMissing();
    if (missing !== null) {
      console.log(missing);
      return lines;
    }
    const postgres = await startPostgres();
    try {
      const database = await openPostgres(postgres.newDatabase());
      return [...lines, ...(await linesOf('PostgreSQL', database, join(folder, 'keys')))];
    } finally {
      postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
