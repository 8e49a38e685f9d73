import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemId } from '../../src/shared/item.ts';
import { attachmentFolder } from './attachments.ts';
import { deleteItem } from './items.ts';
import type { Database } from './schema.ts';

const attachmentsOf = async (database: Database, id: ItemId): Promise<string[]> => {
  const rows = await database
    .selectFrom('item_attachments')
    .select('sha256')
    .where('item_id', '=', id)
    .execute();
  return rows.map(({ sha256 }) => sha256);
};

/** Forgets the files that no item names any more; returns those. */
const forget = async (database: Database, files: readonly string[]): Promise<string[]> => {
  if (files.length === 0) return [];
  const rows = await database
    .deleteFrom('attachments')
    .where('sha256', 'in', files)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('item_attachments')
            .select('item_id')
            .whereRef('item_attachments.sha256', '=', 'attachments.sha256'),
        ),
      ),
    )
    .returning('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
};

/** Withdraws an item with its text and with the attachments only it had. False when there is none. */
export const withdraw = async (
  database: Database,
  dataFolder: string,
  id: ItemId,
): Promise<boolean> => {
  const files = await attachmentsOf(database, id);
  const found = await deleteItem(database, id);
  for (const sha256 of await forget(database, files))
    await rm(join(attachmentFolder(dataFolder), sha256), { force: true });
  return found;
};
