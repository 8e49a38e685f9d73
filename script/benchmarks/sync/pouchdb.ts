import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';
import { hasPouch } from './pouchdb-types.ts';
import { askProcess, threeRounds, type Rounds } from './round.ts';
import { startWireMeter } from './wire-meter.ts';

/**
 * The same content through PouchDB: replication over HTTP between two LevelDB stores in processes of
 * their own. The server is express-pouchdb, since neither npm nor Debian has CouchDB.
 */

const start = (name: string, args: readonly string[]) =>
  fork(join(import.meta.dirname, name), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

/** Null where PouchDB is not installed. */
export const pouchRounds = async (
  folder: string,
  before: readonly ItemDraft[],
  change: Change,
): Promise<Rounds | null> => {
  if (!hasPouch()) return null;
  const server = start('pouchdb-server.ts', [folder]);
  const [port] = (await once(server, 'message')) as [number];
  const meter = await startWireMeter(`http://127.0.0.1:${port}`);
  await askProcess(server, { put: before, remove: [] } satisfies Change);
  const client = start('pouchdb-client.ts', [meter.url, folder]);
  try {
    return await threeRounds(client, meter, () => askProcess(server, change));
  } finally {
    client.kill();
    await meter.stop();
    server.kill();
  }
};
