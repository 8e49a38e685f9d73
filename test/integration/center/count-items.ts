import type { Database } from '../../../center/store/schema.ts';

/** How many items stand, withdrawn ones not counted. */
export const countItems = async (database: Database): Promise<number> => {
  const { count } = await database
    .selectFrom('items')
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .where('digest', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};
