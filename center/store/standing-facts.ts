import { sql } from 'kysely';
import type { ItemFacts } from './facts.ts';
import type { Database } from './schema.ts';

export interface StandingItem extends ItemFacts {
  readonly id: string;
}

/**
 * Facts of every item that stands, in no order. One text for all of them: handing over a hundred thousand
 * rows costs several times what counting them does. Ids need no escaping.
 */
export const standingFacts = async (database: Database): Promise<StandingItem[]> => {
  const { json } = await database
    .selectFrom('items')
    .select(
      sql<string | null>`string_agg('{"id":"' || id || '",' || substr(facts, 2), ',')`.as('json'),
    )
    .where('digest', 'is not', null)
    .executeTakeFirstOrThrow();
  // Written by `factsOf` from items that were parsed.
  return JSON.parse(`[${json ?? ''}]`) as StandingItem[];
};
