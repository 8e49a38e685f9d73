import type { Database } from '../store/schema.ts';
import { casesPerPage, listed, type ListedCase } from './list.ts';

/** What waits beside the requests for disclosure, whose deadlines have a list of their own. Oldest first. */
export const otherOpenWork = async (
  database: Database,
  page: number,
  nowMs: number,
): Promise<{ readonly cases: ListedCase[]; readonly total: number }> => {
  const rows = await database
    .selectFrom('cases')
    .leftJoin('case_persons', 'case_persons.number', 'cases.number')
    .selectAll('cases')
    .select('case_persons.title')
    .where('cases.is_open', '=', true)
    .where('cases.kind', '<>', 'disclosure-request')
    .orderBy('cases.arrived_at')
    .orderBy('cases.number')
    .limit(casesPerPage)
    .offset(page * casesPerPage)
    .execute();
  const { total } = await database
    .selectFrom('cases')
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .where('is_open', '=', true)
    .where('kind', '<>', 'disclosure-request')
    .executeTakeFirstOrThrow();
  return { cases: await listed(database, rows, nowMs), total: Number(total) };
};
