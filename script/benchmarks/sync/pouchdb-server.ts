import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ItemDraft } from '../../../center/store/canonical.ts';
import type { Change } from './change.ts';
import { pouchClass, pouchServer, type StoredDocument } from './pouchdb-types.ts';

/** The center's side of the PouchDB peer, in a process of its own. Takes a change, answers its port or `null`. */

const folder = process.argv[2] ?? '';
const databases = pouchClass().defaults({ prefix: join(folder, 'pouch-server-') });
const items = new databases('items');

const revisions = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await items.allDocs({ keys: ids });
  return new Map(rows.flatMap(({ key, value }) => (value ? [[key, value.rev] as const] : [])));
};

const batchSize = 1_000;

const write = async ({ put, remove }: Change): Promise<void> => {
  const documents = [
    ...put.map((draft: ItemDraft): StoredDocument => ({ _id: draft.id, ...draft })),
    ...remove.map((id): StoredDocument => ({ _id: id, _deleted: true })),
  ];
  for (let start = 0; start < documents.length; start += batchSize) {
    const batch = documents.slice(start, start + batchSize);
    const known = await revisions(batch.map(({ _id }) => _id));
    await items.bulkDocs(
      batch.map((document) => {
        const _rev = known.get(document._id);
        return _rev === undefined ? document : { ...document, _rev };
      }),
    );
  }
};

process.on('message', (change: Change) => void write(change).then(() => process.send?.(null)));
process.on('disconnect', () => process.exit(0));

const server = createServer(pouchServer(databases));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
