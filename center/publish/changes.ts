import { sql } from 'kysely';
import { chinaDay } from '../../src/shared/calendar.ts';
import { type SetHash } from '../../src/shared/set-hash.ts';
import { readCalendar } from '../cases/calendar.ts';
import { requestCounts } from '../cases/request-counts.ts';
import { readChannels, readDistrict, type District } from '../store/channels.ts';
import { readEmergency } from '../store/emergency.ts';
import { readPublicUrl } from '../store/public-url.ts';
import type { Database } from '../store/schema.ts';
import { standingFacts } from '../store/standing-facts.ts';
import { channelsLine, deleteLine, putLine } from './operations.ts';
import { scorecardsOf } from './scorecards.ts';
import { sha256Of } from './tree.ts';

/** What is said of all items together, kept up to date one changed item at a time. */
export interface Tally {
  itemCount: number;
  readonly setHash: SetHash;
}

const rowsAtOnce = 500;

interface ChangedRow {
  readonly id: string;
  readonly json: string;
  readonly digest: string | null;
  readonly published_digest: string | null;
}

const differs = sql<boolean>`digest is distinct from published_digest`;

const changedAfter = (database: Database, id: string): Promise<ChangedRow[]> =>
  database
    .selectFrom('items')
    .select(['id', 'json', 'digest', 'published_digest'])
    .where(differs)
    .where('id', '>', id)
    .orderBy('id')
    .limit(rowsAtOnce)
    .execute();

const count = (tally: Tally, row: ChangedRow): void => {
  if (row.published_digest !== null) {
    tally.itemCount -= 1;
    tally.setHash.remove(Buffer.from(row.published_digest, 'hex'));
  }
  if (row.digest !== null) {
    tally.itemCount += 1;
    tally.setHash.add(Buffer.from(row.digest, 'hex'));
  }
};

/** One line for each item that changed since the last publication, by id; counts them into the tally. */
export async function* changedLines(database: Database, tally: Tally): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const rows = await changedAfter(database, last);
    for (const row of rows) {
      count(tally, row);
      yield row.digest === null ? deleteLine(row.id) : putLine(row.json);
    }
    const end = rows.at(-1);
    if (!end || rows.length < rowsAtOnce) return;
    last = end.id;
  }
}

/** One line for each item that stands, by id. */
export async function* standingLines(database: Database): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const rows = await database
      .selectFrom('items')
      .select(['id', 'json'])
      .where('digest', 'is not', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute();
    for (const { json } of rows) yield putLine(json);
    const end = rows.at(-1);
    if (!end || rows.length < rowsAtOnce) return;
    last = end.id;
  }
}

/** From now on the last publication says what stands. */
export const markPublished = async (database: Database): Promise<void> => {
  await database
    .updateTable('items')
    .set({ published_digest: sql`digest` })
    .where(differs)
    .execute();
  await database.deleteFrom('published_editions').execute();
};

/** The parts of a publication that are not items. */
export interface Frame {
  readonly district: District;
  readonly channelsLine: string;
  /** Of the channels and of what was said of the district; what is only counted stays out. */
  readonly channelsDigest: string;
}

/** As somebody said it: with the standing emergency and the address of the pages, without figures, which change as days pass. */
const saidOf = async (database: Database, district: District): Promise<District> => {
  const emergency = (await readEmergency(database)) ?? district.zone.emergency;
  const publicUrl = (await readPublicUrl(database)) ?? district.zone.publicUrl;
  return { ...district, zone: { ...district.zone, emergency, publicUrl, scorecards: [] } };
};

/** Null while no district has been named. */
export const readFrame = async (database: Database, nowMs: number): Promise<Frame | null> => {
  const district = await readDistrict(database);
  if (!district) return null;
  const said = await saidOf(database, district);
  const channels = await readChannels(database);
  const json = JSON.stringify(channels);
  const scorecards = scorecardsOf({
    items: await standingFacts(database),
    channels,
    calendar: await readCalendar(database),
    today: chinaDay(nowMs),
    requests: await requestCounts(database, nowMs),
  });
  return {
    district: { ...said, zone: { ...said.zone, scorecards } },
    channelsLine: channelsLine(json),
    channelsDigest: sha256Of(Buffer.from(`${json}\n${JSON.stringify(said)}`)),
  };
};

/** The given lines after a first one. */
export async function* prefixed(
  first: string | null,
  rest: AsyncIterable<string>,
): AsyncGenerator<string> {
  if (first !== null) yield first;
  yield* rest;
}
