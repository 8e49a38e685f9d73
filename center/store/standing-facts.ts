import type { ItemFacts } from './facts.ts';
import type { Database } from './schema.ts';

export interface StandingItem extends ItemFacts {
  readonly id: string;
}

/** Facts of every item that stands, by id. */
export const standingFacts = async (database: Database): Promise<StandingItem[]> => {
  const rows = await database
    .selectFrom('items')
    .select(['id', 'facts'])
    .where('digest', 'is not', null)
    .orderBy('id')
    .execute();
  // Written by `factsOf` from an item that was parsed.
  return rows.map(({ id, facts }) => ({ id, ...(JSON.parse(facts) as ItemFacts) }));
};
