import { sql } from 'kysely';
import { FeedManifest } from '../../src/shared/feed.ts';
import { Item, type CalendarDay, type ItemId, type RelationKind } from '../../src/shared/item.ts';
import {
  inheritValidity,
  validityOf,
  type IncomingRelation,
  type Validity,
} from '../../src/shared/validity.ts';
import type { Database } from '../store/schema.ts';

/** What the public may read: the editions of the last publication, with what other items do to them today. */

/** At most these many neighbours stand below an item. */
const mostNeighbours = 20;

export interface Neighbour {
  readonly id: ItemId;
  readonly title: string;
  readonly kind: RelationKind;
  /** `incoming`: the neighbour acts on this item. */
  readonly direction: 'outgoing' | 'incoming';
}

export interface PublishedItem {
  readonly item: Item;
  readonly validity: Validity;
  readonly neighbours: readonly Neighbour[];
}

/** What all pages say of their district. */
export interface Publisher {
  readonly name: string;
  /** Empty where nobody has named one. */
  readonly hotline: string;
  /** 资料截至, ISO 8601. */
  readonly asOf: string;
}

/** Null before the first publication. */
export const readPublisher = async (database: Database): Promise<Publisher | null> => {
  const row = await database
    .selectFrom('publications')
    .select('manifest')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { district, asOf } = FeedManifest.parse(JSON.parse(row.manifest));
  return { name: district.name, hotline: district.hotline, asOf };
};

/** The edition of the last publication; null for what was never published, or is withdrawn by now. */
export const findPublished = async (database: Database, id: ItemId): Promise<Item | null> => {
  const row = await database
    .selectFrom('items')
    .leftJoin('published_editions', 'published_editions.id', 'items.id')
    .select([
      'items.json',
      'items.digest',
      'items.published_digest',
      'published_editions.json as kept',
    ])
    .where('items.id', '=', id)
    .where('items.digest', 'is not', null)
    .where('items.published_digest', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  const json = row.kept ?? (row.digest === row.published_digest ? row.json : null);
  return json === null ? null : Item.parse(JSON.parse(json));
};

/** Published items alone. One that has another edition waiting acts by that: sooner void than too late. */
const publishedRelations = (database: Database) =>
  database
    .selectFrom('item_relations')
    .innerJoin('items', 'items.id', 'item_relations.item_id')
    .where('items.digest', 'is not', null)
    .where('items.published_digest', 'is not', null);

const actingOn = (database: Database, id: ItemId): Promise<IncomingRelation[]> =>
  publishedRelations(database)
    .select(['item_relations.kind', 'items.id as source', 'item_relations.from_day as from'])
    .where('item_relations.target', '=', id)
    .where('item_relations.kind', 'in', ['repeals', 'supersedes', 'amends'])
    .execute();

const ownValidity = async (database: Database, item: Item, today: CalendarDay): Promise<Validity> =>
  validityOf(item, await actingOn(database, item.id), today);

/** An explanation of a dead text is dead too. */
const validityOn = async (
  database: Database,
  item: Item,
  today: CalendarDay,
): Promise<Validity> => {
  const interpreted: Validity[] = [];
  for (const { kind, target, from = item.effectiveOn ?? item.publishedOn } of item.relations) {
    const other =
      kind === 'interprets' && from <= today ? await findPublished(database, target) : null;
    if (other !== null) interpreted.push(await ownValidity(database, other, today));
  }
  return inheritValidity(await ownValidity(database, item, today), interpreted);
};

/** As published: a new edition's title waits like the rest of it. */
const title = sql<string>`coalesce(published_editions.json, items.json)::json ->> 'title'`.as(
  'title',
);

const incoming = async (database: Database, id: ItemId): Promise<Neighbour[]> => {
  const rows = await publishedRelations(database)
    .leftJoin('published_editions', 'published_editions.id', 'items.id')
    .select(['items.id', title, 'item_relations.kind'])
    .where('item_relations.target', '=', id)
    .orderBy('item_relations.from_day', 'desc')
    .orderBy('items.id')
    .limit(mostNeighbours)
    .execute();
  return rows.map((row) => ({ ...row, direction: 'incoming' }));
};

const outgoing = async (database: Database, { relations }: Item): Promise<Neighbour[]> => {
  const targets = relations.slice(0, mostNeighbours);
  if (targets.length === 0) return [];
  const rows = await database
    .selectFrom('items')
    .leftJoin('published_editions', 'published_editions.id', 'items.id')
    .select(['items.id', title])
    .where(
      'items.id',
      'in',
      targets.map(({ target }) => target),
    )
    .where('items.digest', 'is not', null)
    .where('items.published_digest', 'is not', null)
    .execute();
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  return targets.flatMap(({ kind, target: id }) => {
    const found = titles.get(id);
    return found === undefined ? [] : [{ id, title: found, kind, direction: 'outgoing' as const }];
  });
};

/** The item as it stands on `today`; null as for `findPublished`. */
export const readPublished = async (
  database: Database,
  id: ItemId,
  today: CalendarDay,
): Promise<PublishedItem | null> => {
  const item = await findPublished(database, id);
  if (item === null) return null;
  const neighbours = [...(await incoming(database, id)), ...(await outgoing(database, item))];
  return { item, validity: await validityOn(database, item, today), neighbours };
};
