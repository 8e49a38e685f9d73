import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import DatabaseConstructor from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../../script/benchmarks/search/chance.ts';
import { damageOf, isDamage } from '../../../src/main/station/check.ts';
import type { WaitingEnvelope } from '../../../src/main/station/outbox.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { mutationOf } from '../../support/damage.ts';
import { envelopeAt } from '../../support/envelopes.ts';
import { SimulatedClock } from '../../support/simulated-clock.ts';

/** A disk that gives back something else than was written: no envelope of it may reach the center. */

const mutations = 3_000;
const seed = Number(process.env['KIOSK_DAMAGE_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const identity = { station: '0007', keyId: 'station-0007', privateKey: 'AAAA' };

let folder = '';
let path = '';
let whole = Buffer.alloc(0);
const waiting = new Map<string, WaitingEnvelope>();

const attempt = () => openStation({ path, clock: new SimulatedClock(), ballastBytes: 4_096 });
const file = ({ outbox }: Station, place: number): void => {
  const number = outbox.reserve(2026, '0007');
  if (!number.ok) throw new Error(number.error);
  // From less than a page to several, as a signature and a form of many pages have it.
  const envelope = envelopeAt(place, 200 + (place % 9) ** 3 * 40);
  outbox.keep(number.value, envelope);
  if (place % 4 === 3) outbox.settle(envelope.id, 'accepted');
  else waiting.set(envelope.id, { number: number.value, id: envelope.id, envelope });
};

beforeAll(() => {
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'damage-'));
  path = join(folder, 'station.db');
  const station = attempt();
  if (!station.ok) throw new Error(station.error.detail);
  station.value.identities.enrolled(identity);
  for (let place = 0; place < 80; place += 1) file(station.value, place);
  station.value.close();
  whole = readFileSync(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What reading gave, or that it was refused. @throws what is neither */
const orRefused = <T>(read: () => T): T | 'refused' => {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return 'refused';
    throw error;
  }
};

/** Everything the outbox hands out, one way and the other. */
const handedOut = ({ outbox }: Station): WaitingEnvelope[] => {
  const rows: WaitingEnvelope[] = [];
  for (;;) {
    const row = orRefused(() => outbox.next(rows.map(({ id }) => id)));
    if (row === 'refused' || row === null || rows.length > waiting.size) break;
    rows.push(row);
  }
  const found = [...waiting.keys()].map((id) => orRefused(() => outbox.find(id)));
  return [...rows, ...found.filter((row) => row !== null && row !== 'refused')];
};

type Outcome =
  'refused at the start' | 'found by the whole check' | 'unharmed' | { readonly wrong: string };

const judge = (): Outcome => {
  const station = attempt();
  if (!station.ok) return 'refused at the start';
  try {
    const rows = handedOut(station.value);
    const isRight = (row: WaitingEnvelope) => isDeepStrictEqual(row, waiting.get(row.id));
    if (!rows.every(isRight)) return { wrong: 'another envelope was handed out' };
    const current = orRefused(() => station.value.identities.current());
    if (current !== 'refused' && current?.privateKey !== identity.privateKey)
      return { wrong: 'it is another station' };
    const found = orRefused(() => damageOf(path));
    if (found !== null) return 'found by the whole check';
    return rows.length === 2 * waiting.size
      ? 'unharmed'
      : { wrong: 'the whole check found nothing, and rows are missing' };
  } finally {
    station.value.close();
  }
};

/** What somebody would read who believes what SQLite hands out; how many of the envelopes are others. */
const wrongWithoutDigests = (): number => {
  try {
    const sqlite = new DatabaseConstructor(path, { readonly: true });
    try {
      const rows = sqlite
        .prepare("SELECT id, envelope FROM outbox WHERE state = 'waiting'")
        .all() as { readonly id: string; readonly envelope: string }[];
      return rows.filter(
        ({ id, envelope }) => envelope !== JSON.stringify(waiting.get(id)?.envelope),
      ).length;
    } finally {
      sqlite.close();
    }
  } catch {
    return 0;
  }
};

describe(`a damaged station.db (KIOSK_DAMAGE_SEED=${seed} plays it again)`, () => {
  it('hands out no envelope that is not what was written', () => {
    expect(waiting.size).toBeGreaterThanOrEqual(50);
    const chance = new Chance(seed);
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    let wouldBeWrong = 0;
    for (let count = 0; count < mutations; count += 1) {
      const { what, bytes } = mutationOf(whole, chance);
      for (const name of ['-wal', '-shm', '']) rmSync(path + name, { force: true });
      writeFileSync(path, bytes);
      if (count % 10 === 0) wouldBeWrong += wrongWithoutDigests();
      const outcome = judge();
      if (typeof outcome === 'object') wrong.push(`${count}, ${what}: ${outcome.wrong}`);
      else counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    expect(wrong).toEqual([]);
    // Neither is everything refused, nor does the damage miss what counts.
    expect(wouldBeWrong).toBeGreaterThan(20);
    for (const outcome of ['refused at the start', 'found by the whole check', 'unharmed'])
      expect(counts.get(outcome) ?? 0, outcome).toBeGreaterThan(20);
  }, 300_000);
});
