import { sql } from 'kysely';
import type { CalendarDay } from '../../src/shared/item.ts';
import { readDistrict } from './channels.ts';
import type { Database, Tables } from './schema.ts';

/** How each platform (七大平台) stands: what is here of it, and how its content came last. */

export type ImportRun = Omit<Tables['import_runs'], 'position'>;

export interface PlatformState {
  /** As items name it; empty for content that came without saying from where. */
  readonly source: string;
  /** Items that the public reads. */
  readonly published: number;
  /** Items with something that waits for the next publication. */
  readonly waiting: number;
  readonly newestOn: CalendarDay | null;
  readonly lastRun: ImportRun | null;
  /** The last one that went well, ISO 8601. */
  readonly lastGoodAt: string | null;
}

const facts = (name: string) => sql<string>`facts::json ->> ${sql.lit(name)}`;

const counted = (database: Database) =>
  database
    .selectFrom('items')
    .select([
      facts('source').as('source'),
      sql<number>`count(*) filter (where published_digest is not null)::integer`.as('published'),
      sql<number>`count(*) filter (where digest is distinct from published_digest)::integer`.as(
        'waiting',
      ),
      sql<string>`max(facts::json ->> 'publishedOn')`.as('newestOn'),
    ])
    .where('digest', 'is not', null)
    .groupBy(facts('source'))
    .execute();

const lastRuns = (database: Database, onlyGood: boolean) =>
  database
    .selectFrom('import_runs')
    .selectAll()
    .distinctOn('platform')
    .$if(onlyGood, (query) => query.where('fault', 'is', null).where('ended_at', 'is not', null))
    .orderBy('platform')
    .orderBy('position', 'desc')
    .execute();

/** The platforms of the district in its order, then whatever else content names, then what nobody named. */
export const platformStates = async (database: Database): Promise<PlatformState[]> => {
  const district = await readDistrict(database);
  const counts = new Map((await counted(database)).map((row) => [row.source, row]));
  const last = new Map((await lastRuns(database, false)).map((run) => [run.platform, run]));
  const good = new Map((await lastRuns(database, true)).map((run) => [run.platform, run]));
  const others = [...counts.keys(), ...last.keys()].filter((name) => name !== '').sort();
  const named = (district?.zone.platforms ?? []).map(({ source }) => source);
  const unnamed = last.has('') ? [''] : [];
  return [...new Set([...named, ...others, ...unnamed])].map((source) => ({
    source,
    published: counts.get(source)?.published ?? 0,
    waiting: counts.get(source)?.waiting ?? 0,
    newestOn: counts.get(source)?.newestOn ?? null,
    lastRun: last.get(source) ?? null,
    lastGoodAt: good.get(source)?.ended_at ?? null,
  }));
};
