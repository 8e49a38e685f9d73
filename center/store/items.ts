import { sql } from 'kysely';
import type { ItemId } from '../../src/shared/item.ts';
import { Item } from '../../src/shared/item.ts';
import { canonical, itemLimitBytes, type Canonical, type ItemDraft } from './canonical.ts';
import { factsOf } from './facts.ts';
import { exclusively } from './lock.ts';
import type { Database } from './schema.ts';

type PutOutcome = 'added' | 'changed' | 'unchanged';
export interface PutReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** PostgreSQL takes 65,535 parameters a statement; a hundred rows of six stay far below. */
const batchSize = 100;

interface Standing {
  readonly revision: number;
  readonly digest: string | null;
  readonly published_digest: string | null;
}

const standingOf = async (
  database: Database,
  ids: readonly ItemId[],
): Promise<Map<ItemId, Standing>> => {
  const rows = await database
    .selectFrom('items')
    .select(['id', 'revision', 'digest', 'published_digest'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Same content under the standing revision: nothing to write. Otherwise the next edition. */
const edition = (
  draft: ItemDraft,
  standing: Standing | undefined,
): { outcome: PutOutcome; made: Canonical } => {
  if (!standing) return { outcome: 'added', made: canonical(draft, 1) };
  const same = canonical(draft, standing.revision);
  if (same.digest === standing.digest) return { outcome: 'unchanged', made: same };
  const made = canonical(draft, standing.revision + 1);
  return { outcome: standing.digest === null ? 'added' : 'changed', made };
};

const writeRows = async (database: Database, made: readonly Canonical[]): Promise<void> => {
  const oversized = made.find(({ json }) => Buffer.byteLength(json) > itemLimitBytes);
  if (oversized) throw new RangeError(`item ${oversized.item.id} exceeds ${itemLimitBytes} bytes`);
  await database
    .insertInto('items')
    .values(
      made.map(({ item, json, digest }) => ({
        id: item.id,
        revision: item.revision,
        json,
        facts: factsOf(item),
        digest,
        published_digest: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        revision: sql`excluded.revision`,
        json: sql`excluded.json`,
        facts: sql`excluded.facts`,
        digest: sql`excluded.digest`,
      }),
    )
    .execute();
};

const writeAttachments = async (database: Database, made: readonly Canonical[]): Promise<void> => {
  const ids = made.map(({ item }) => item.id);
  await database.deleteFrom('item_attachments').where('item_id', 'in', ids).execute();
  const pairs = made.flatMap(({ item }) =>
    [...new Set(item.attachments.map(({ sha256 }) => sha256))].map((sha256) => ({
      item_id: item.id,
      sha256,
    })),
  );
  if (pairs.length > 0) await database.insertInto('item_attachments').values(pairs).execute();
};

const writeRelations = async (database: Database, made: readonly Canonical[]): Promise<void> => {
  const ids = made.map(({ item }) => item.id);
  await database.deleteFrom('item_relations').where('item_id', 'in', ids).execute();
  const rows = made.flatMap(({ item: { id, relations, effectiveOn, publishedOn } }) =>
    relations.map(({ kind, target, from = effectiveOn ?? publishedOn }, position) => ({
      item_id: id,
      position,
      kind,
      target,
      from_day: from,
    })),
  );
  // An item has up to a hundred: the batch is cut again.
  for (const batch of batches(rows))
    await database.insertInto('item_relations').values(batch).execute();
};

/** What the public reads goes on being what was published, until the next publication. */
const keepPublished = async (database: Database, ids: readonly ItemId[]): Promise<void> => {
  if (ids.length === 0) return;
  await database
    .insertInto('published_editions')
    .columns(['id', 'json'])
    .expression(database.selectFrom('items').select(['id', 'json']).where('id', 'in', ids))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
};

const isAsPublished = (standing: Standing | undefined): boolean =>
  standing !== undefined &&
  standing.digest !== null &&
  standing.digest === standing.published_digest;

const putBatch = async (
  database: Database,
  drafts: readonly ItemDraft[],
): Promise<PutOutcome[]> => {
  const standing = await standingOf(
    database,
    drafts.map(({ id }) => id),
  );
  const editions = drafts.map((draft) => edition(draft, standing.get(draft.id)));
  const made = editions.flatMap(({ outcome, made }) => (outcome === 'unchanged' ? [] : [made]));
  if (made.length > 0) {
    const changed = made.map(({ item }) => item.id);
    await keepPublished(
      database,
      changed.filter((id) => isAsPublished(standing.get(id))),
    );
    await writeRows(database, made);
    await writeAttachments(database, made);
    await writeRelations(database, made);
  }
  return editions.map(({ outcome }) => outcome);
};

function* batches<T>(values: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Of several drafts with one id in a batch the last one counts, as it would over time. */
const lastOfEach = (drafts: readonly ItemDraft[]): ItemDraft[] => [
  ...new Map(drafts.map((draft) => [draft.id, draft])).values(),
];

/** As `putItems`, in a transaction of the caller that `exclusively` opened. */
export const putItemsWithin = async (
  transaction: Database,
  drafts: Iterable<ItemDraft>,
): Promise<PutReport> => {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const batch of batches(drafts))
    for (const outcome of await putBatch(transaction, lastOfEach(batch))) counts[outcome] += 1;
  return counts;
};

/** Writes all drafts or, when one fails, none. The attachments they name must be in the store already. */
export const putItems = (database: Database, drafts: Iterable<ItemDraft>): Promise<PutReport> =>
  exclusively(database, (transaction) => putItemsWithin(transaction, drafts));

/** The item as it stands, or null when there is none. */
export const findItem = async (database: Database, id: ItemId): Promise<Item | null> => {
  const row = await database
    .selectFrom('items')
    .select('json')
    .where('id', '=', id)
    .where('digest', 'is not', null)
    .executeTakeFirst();
  return row ? Item.parse(JSON.parse(row.json)) : null;
};

/** Withdraws the item: its text leaves the store at once and the kiosks with the next publication. */
export const deleteItem = (database: Database, id: ItemId): Promise<boolean> =>
  exclusively(database, async (transaction) => {
    await transaction.deleteFrom('item_attachments').where('item_id', '=', id).execute();
    await transaction.deleteFrom('item_relations').where('item_id', '=', id).execute();
    await transaction.deleteFrom('published_editions').where('id', '=', id).execute();
    const { numUpdatedRows } = await transaction
      .updateTable('items')
      .set({ json: '', facts: '', digest: null })
      .where('id', '=', id)
      .where('digest', 'is not', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  });

/** Marks the item as void from `day` on, by a notice that is not itself an item. False when there is no such item. */
export const retireItem = async (database: Database, id: ItemId, day: string): Promise<boolean> => {
  const item = await findItem(database, id);
  if (!item) return false;
  const { revision: _, ...draft } = item;
  await putItems(database, [{ ...draft, repealedOn: day }]);
  return true;
};
