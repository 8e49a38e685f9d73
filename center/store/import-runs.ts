import { err, type Result } from '../../src/shared/result.ts';
import type { PutReport } from './items.ts';
import type { Database } from './schema.ts';

/** What became of each taking over of content, platform by platform: one that is broken must show. */

/** Of one platform; an hourly import keeps four days of them. */
const keptRuns = 100;
const longestFault = 600;

export interface RunPlace {
  readonly database: Database;
  readonly nowMs: () => number;
  /** In the words of an operator; null for what is a bug. */
  readonly faultOf: (error: unknown) => string | null;
}

/** The end of a long path says more than its beginning. */
const originOf = (path: string): string => path.slice(-200);

const moment = (nowMs: number): string => new Date(nowMs).toISOString();

const clearOld = async (database: Database, platform: string): Promise<void> => {
  const kept = database
    .selectFrom('import_runs')
    .select('position')
    .where('platform', '=', platform)
    .orderBy('position', 'desc')
    .limit(keptRuns);
  await database
    .deleteFrom('import_runs')
    .where('platform', '=', platform)
    .where('position', 'not in', kept)
    .execute();
};

const begin = async (
  { database, nowMs }: RunPlace,
  platform: string,
  origin: string,
): Promise<number> => {
  const { position } = await database
    .insertInto('import_runs')
    .values({
      platform,
      origin: originOf(origin),
      started_at: moment(nowMs()),
      added: 0,
      changed: 0,
      unchanged: 0,
    })
    .returning('position')
    .executeTakeFirstOrThrow();
  await clearOld(database, platform);
  return position;
};

const end = async (
  { database, nowMs }: RunPlace,
  position: number,
  outcome: Result<PutReport, string>,
): Promise<void> => {
  const { added, changed, unchanged } = outcome.ok
    ? outcome.value
    : { added: 0, changed: 0, unchanged: 0 };
  await database
    .updateTable('import_runs')
    .set({
      ended_at: moment(nowMs()),
      fault: outcome.ok ? null : outcome.error.slice(0, longestFault),
      added,
      changed,
      unchanged,
    })
    .where('position', '=', position)
    .execute();
};

/** What came of each platform, in place of the line of the whole and of its earlier failures. */
const spread = async (
  place: RunPlace,
  origin: string,
  bySource: ReadonlyMap<string, PutReport>,
): Promise<void> => {
  for (const [source, report] of bySource)
    await end(place, await begin(place, source, origin), { ok: true, value: report });
  await place.database
    .deleteFrom('import_runs')
    .where('platform', '=', '')
    .where('origin', '=', originOf(origin))
    .execute();
};

/**
 * Does the work between two notes: a run that is cut off stays as one that never ended. `platform` is
 * empty where the content itself says where it comes from, in `bySource`; while it cannot be read, nobody knows.
 */
export const recorded = async <T extends PutReport & { bySource?: ReadonlyMap<string, PutReport> }>(
  place: RunPlace,
  platform: string,
  origin: string,
  work: () => Promise<Result<T, string>>,
): Promise<Result<T, string>> => {
  const position = await begin(place, platform, origin);
  try {
    const outcome = await work();
    const bySource = outcome.ok && platform === '' ? outcome.value.bySource : undefined;
    if (bySource === undefined) await end(place, position, outcome);
    else await spread(place, origin, bySource);
    return outcome;
  } catch (error) {
    await end(place, position, err(place.faultOf(error) ?? 'it failed; see the log'));
    throw error;
  }
};
