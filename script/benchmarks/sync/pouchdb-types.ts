import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';

/** As much of PouchDB as the bench uses; it lies in the peers' folder and has no types there. */

export interface StoredDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
}

export interface Pouch {
  bulkDocs(documents: readonly StoredDocument[]): Promise<readonly object[]>;
  allDocs(options: { keys: readonly string[] }): Promise<{
    rows: readonly { key: string; value?: { rev: string } }[];
  }>;
  info(): Promise<{ doc_count: number }>;
  close(): Promise<void>;
}

export interface PouchClass {
  new (name: string): Pouch;
  defaults(options: { prefix: string }): PouchClass;
  replicate(from: string, to: Pouch, options: object): Promise<{ docs_written: number }>;
}

const folder = new URL('../peers/package.json', import.meta.url);
const peers = createRequire(folder);

export const hasPouch = (): boolean =>
  existsSync(fileURLToPath(new URL('node_modules/express-pouchdb', folder)));

export const pouchClass = (): PouchClass => peers('pouchdb') as PouchClass;

/** CouchDB's HTTP over the databases of the class, with its gzip. */
export const pouchServer = (databases: PouchClass): RequestListener => {
  const express = peers('express') as () => RequestListener & {
    use(listener: RequestListener): void;
  };
  const serve = peers('express-pouchdb') as (
    databases: PouchClass,
    options: object,
  ) => RequestListener;
  const app = express();
  app.use(
    serve(databases, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' }),
  );
  return app;
};
