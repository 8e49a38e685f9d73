import { sql } from 'kysely';
import type { Item, ItemId } from '../../src/shared/item.ts';
import type { Database } from './schema.ts';

/**
 * What is counted of an item, beside its text in a column of its own: reading a hundred thousand whole
 * items to count them takes minutes. The same fields stand in migration 0006.
 */
export type ItemFacts = Pick<
  Item,
  | 'kind'
  | 'agency'
  | 'writtenOn'
  | 'publishedOn'
  | 'effectiveOn'
  | 'expiresOn'
  | 'repealedOn'
  | 'channels'
  | 'relations'
  | 'source'
>;

export const factsOf = (item: Item): string => {
  const facts: ItemFacts = {
    kind: item.kind,
    agency: item.agency,
    writtenOn: item.writtenOn,
    publishedOn: item.publishedOn,
    effectiveOn: item.effectiveOn,
    expiresOn: item.expiresOn,
    repealedOn: item.repealedOn,
    channels: item.channels,
    relations: item.relations,
    source: item.source,
  };
  return JSON.stringify(facts);
};

/** From which platform each of these items came that stand. */
export const sourcesOf = async (
  database: Database,
  ids: readonly ItemId[],
): Promise<Map<ItemId, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('items')
    .select(['id', 'facts'])
    // One parameter, however many they are.
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .where('digest', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, facts }) => [id, (JSON.parse(facts) as ItemFacts).source]));
};
