import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';

/** What no sync can beat. */

/** Bytes of the change as lines of JSON, packed as tightly as the format of the feed allows. */
export const packedBytes = ({ put, remove }: Change): number => {
  const lines = [...put, ...remove].map((one) => JSON.stringify(one)).join('\n');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(lines, { params }).length;
};

/** Seconds to write the rows into a database without any index. */
export const plainInsertSeconds = (folder: string, drafts: readonly ItemDraft[]): number => {
  const database = new BetterSqlite3(join(folder, 'plain.db'));
  database.exec('CREATE TABLE items (id TEXT NOT NULL, json TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO items VALUES (?, ?)');
  const startedMs = performance.now();
  database.transaction(() => {
    for (const draft of drafts) insert.run(draft.id, JSON.stringify(draft));
  })();
  const seconds = (performance.now() - startedMs) / 1_000;
  database.close();
  return seconds;
};
