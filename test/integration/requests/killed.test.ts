import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealingKeysAt } from '../../../center/services/sealing-keys.ts';
import type { IntakeTrouble, TestIntake } from '../../../center/testing-intake.ts';
import { startCenter, type TestCenter } from '../../../center/testing.ts';
import { Chance } from '../../../script/benchmarks/search/chance.ts';
import { outboxTable } from '../../../src/main/station/outbox.ts';
import { intakePaths } from '../../../src/shared/station-protocol.ts';
import { liveAndDie, type FilingTask } from '../../support/filing/kiosk.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** A kiosk that is killed again and again while it files, and a center that is seldom well. */

const filings = 500;
const yearMs = 365 * 24 * 3_600_000;
const seed = Number(process.env['KIOSK_KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const chance = new Chance(seed);

let folder = '';
let center: TestCenter;
let intake: TestIntake;
let task: FilingTask;

/** How often an envelope was taken, for the first time or again. */
let taken = 0;
const startIntake = (port: number): Promise<TestIntake> =>
  center.startIntake({
    port,
    submissionsPerMinute: 100_000,
    log: (line) => (taken += line.startsWith(`${intakePaths.submissions} 200 `) ? 1 : 0),
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  center = await startCenter({ dir: join(folder, 'center'), services: sampleServices });
  intake = await startIntake(0);
  const [key] = sealingKeysAt(center.keysDir, Date.now());
  task = {
    folder: join(folder, 'kiosk'),
    url: intake.url,
    venue: sampleVenue,
    code: await intake.enrolmentCode(sampleVenue),
    key: key!,
    clockAheadMs: 0,
    isFiling: true,
  };
});
afterAll(async () => {
  await intake.stop();
  await center.stop();
  rmSync(folder, { recursive: true, force: true });
});

const troubles: readonly (() => IntakeTrouble | null)[] = [
  () => null,
  () => null,
  () => ({ kind: 'error' }),
  () => ({ kind: 'error-after' }),
  () => ({ kind: 'half' }),
  () => ({ kind: 'cut' }),
  () => ({ kind: 'hang' }),
  () => ({ kind: 'delay', delayMs: chance.between(1, 200) }),
];

/** Now and then there is nobody at all for the length of a life. */
const liveOnce = async (promised: Set<string>): Promise<void> => {
  const isAway = chance.fraction() < 0.15;
  if (isAway) await intake.stop();
  const clockAheadMs = chance.of([0, 0, -yearMs, yearMs]);
  // Most die between two filings, some before the first: while it starts, or reads its log back.
  const lives = chance.between(1, 60);
  const atMostMs = chance.fraction() < 0.2 ? chance.between(50, 1_000) : 30_000;
  let filed = 0;
  const isOver = (line: string): boolean => {
    promised.add(line.replace('promised ', ''));
    filed += 1;
    intake.trouble(chance.of(troubles)());
    return filed >= lives;
  };
  await liveAndDie({ ...task, clockAheadMs }, isOver, atMostMs);
  if (isAway) intake = await startIntake(intake.port);
};

const outboxRows = () => {
  const sqlite = new DatabaseConstructor(join(task.folder, 'station.db'));
  try {
    return outboxTable(sqlite).where('TRUE');
  } finally {
    sqlite.close();
  }
};

describe(`a kiosk killed at any moment of ${filings} filings (KIOSK_KILL_SEED=${seed})`, () => {
  it('loses none and hands in none twice, whatever the center did meanwhile', async () => {
    const promised = new Set<string>();
    let lives = 0;
    // The first life enrols; a code that dies with its key is the technician's to renew.
    await liveAndDie(task, (line) => promised.add(line.replace('promised ', '')).size > 3, 60_000);
    for (; promised.size < filings; lives += 1) await liveOnce(promised);
    intake.trouble(null);
    await liveAndDie({ ...task, isFiling: false }, (line) => line === 'empty', 120_000);

    const cases = await center.database.selectFrom('cases').select('number').execute();
    const envelopes = await center.database
      .selectFrom('envelopes')
      .select(['number', 'outcome'])
      .execute();
    const known = cases.map(({ number }) => number);
    expect(new Set(known).size).toBe(known.length);
    expect([...promised].filter((number) => !known.includes(number))).toEqual([]);
    expect(envelopes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    expect(envelopes.map(({ number }) => number).toSorted()).toEqual(known.toSorted());
    // And the kiosk knows the same: nothing waits, nothing is known here only or there only.
    const rows = outboxRows();
    expect(rows.filter(({ state }) => state !== 'accepted' && state !== 'unused')).toEqual([]);
    const settled = rows.filter(({ state }) => state === 'accepted').map(({ number }) => number);
    expect(settled.toSorted()).toEqual(known.toSorted());
    expect(lives).toBeGreaterThan(10);
    // Some came more than once, or this has shown nothing.
    expect(taken).toBeGreaterThan(known.length);
  }, 300_000);
});
