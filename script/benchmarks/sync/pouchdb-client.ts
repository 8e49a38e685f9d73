import { join } from 'node:path';
import { pouchClass } from './pouchdb-types.ts';

/** The kiosk's side of the PouchDB peer, in a process of its own: one replication for every message. */

const [url = '', folder = ''] = process.argv.slice(2);
const Pouch = pouchClass();
const local = new Pouch(join(folder, 'pouch-client'));

const replicate = async (): Promise<{ seconds: number; itemCount: number }> => {
  const startedMs = performance.now();
  // A batch of its usual hundred would only make it slower.
  await Pouch.replicate(`${url}/items`, local, { batch_size: 1_000 });
  const seconds = (performance.now() - startedMs) / 1_000;
  return { seconds, itemCount: (await local.info()).doc_count };
};

process.on('message', () => void replicate().then((outcome) => process.send?.(outcome)));
process.on('disconnect', () => process.exit(0));
