import { sql } from 'kysely';
import { chinaDay } from '../../src/shared/calendar.ts';
import { readServices } from '../services/content.ts';
import type { Database } from '../store/schema.ts';

export interface RequestFigures {
  readonly received: number;
  readonly answered: number;
  /** Open past the last day that was told. */
  readonly overdue: number;
}

/** The first moment of this year in China, as moments are stored. */
const yearBegan = (nowMs: number): string =>
  new Date(`${chinaDay(nowMs).slice(0, 4)}-01-01T00:00:00+08:00`).toISOString();

const countRows = (database: Database, nowMs: number) =>
  database
    .selectFrom('cases')
    .leftJoin('case_replies', 'case_replies.number', 'cases.number')
    .leftJoin(
      (of) =>
        of
          .selectFrom('case_promises')
          .distinctOn('number')
          .select(['number', 'due_on'])
          .orderBy('number')
          .orderBy('position', 'desc')
          .as('promised'),
      (join) => join.onRef('promised.number', '=', 'cases.number'),
    )
    .select([
      'cases.agency_id as agency',
      sql<string>`count(*)`.as('received'),
      sql<string>`count(case_replies.number)`.as('answered'),
      sql<string>`count(*) filter (where cases.is_open and promised.due_on < ${chinaDay(nowMs)})`.as(
        'overdue',
      ),
    ])
    .where('cases.kind', '=', 'disclosure-request')
    .where('cases.arrived_at', '>=', yearBegan(nowMs))
    .groupBy('cases.agency_id')
    .execute();

const keepsCases = async (database: Database): Promise<boolean> =>
  (await database.selectFrom('stations').select('number').limit(1).executeTakeFirst()) !==
  undefined;

/** Disclosure requests of this year by agency, under every name that items give it; empty where no station hands in. */
export const requestCounts = async (
  database: Database,
  nowMs: number,
): Promise<Map<string, RequestFigures>> => {
  const services = await readServices(database);
  if (services === null || !(await keepsCases(database))) return new Map();
  const rows = new Map((await countRows(database, nowMs)).map((row) => [row.agency, row]));
  return new Map(
    services.agencies.flatMap(({ id, name, alsoNamed }) => {
      const row = rows.get(id);
      const figures: RequestFigures = {
        received: Number(row?.received ?? 0),
        answered: Number(row?.answered ?? 0),
        overdue: Number(row?.overdue ?? 0),
      };
      return [name, ...alsoNamed].map((one) => [one, figures] as const);
    }),
  );
};
