import { createHash } from 'node:crypto';
import { mkdirSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Clock } from '../src/shared/clock.ts';
import type { Attachment, Channel, ItemId } from '../src/shared/item.ts';
import { createKeys, rotateKeys } from './keys/root.ts';
import { publish, type PublishPlace, type PublishReport } from './publish/publish.ts';
import { refresh, type Signed } from './publish/release.ts';
import { defaultLifetimes, type Lifetimes } from './publish/sign.ts';
import { startPagesServer } from './pages/server.ts';
import { serve, type RunningServer } from './serve/server.ts';
import { writeServices, type ServiceContent } from './services/content.ts';
import { addSealingKey } from './services/sealing-keys.ts';
import { addAttachment } from './store/attachments.ts';
import type { ItemDraft } from './store/canonical.ts';
import { replaceChannels, writeDistrict, type DistrictDraft } from './store/channels.ts';
import { overPglite } from './store/connect.ts';
import { deleteItem, putItems } from './store/items.ts';
import type { Database } from './store/schema.ts';
import { startTestIntake, type TestIntake, type TestIntakeOptions } from './testing-intake.ts';

/**
 * A whole center in this process, for tests, the demonstration and benchmarks: the real store, keys,
 * publication and server, started in about a second.
 */

/** Making an empty embedded database takes 5 s, loading a made one less than 1: it is made once a machine. */
const templatePath = (): string => {
  const migrations = readFileSync(new URL('./store/migrations.ts', import.meta.url));
  const made = createHash('sha256').update(migrations).digest('hex').slice(0, 16);
  return join(tmpdir(), `gongkai-center-template-${process.getuid?.() ?? 0}-${made}.tar`);
};

const makeTemplate = async (path: string): Promise<void> => {
  const pglite = await PGlite.create();
  await overPglite(pglite);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
  renameSync(partial, path);
};

/** An empty, migrated store in memory. */
export const openTestStore = async (): Promise<Database> => {
  const path = templatePath();
  if (!existsSync(path)) await makeTemplate(path);
  return overPglite(await PGlite.create({ loadDataDir: new Blob([readFileSync(path)]) }));
};

export interface CenterOptions {
  /** An existing folder of the caller's; keys, tree and attachments go below it. */
  readonly dir: string;
  readonly items?: readonly ItemDraft[];
  readonly channels?: readonly Channel[];
  readonly district?: DistrictDraft;
  /** Signed out with a fresh sealing key. Absent: a center that takes nothing in. */
  readonly services?: ServiceContent;
  /** The time written into the manifest and from which metadata expires. Default: now. */
  readonly clock?: Pick<Clock, 'nowMs'>;
  readonly lifetimes?: Lifetimes;
}

export interface CenterChanges {
  readonly put?: readonly ItemDraft[];
  readonly remove?: readonly ItemId[];
  /** The whole channel tree, replacing the one before. */
  readonly channels?: readonly Channel[];
  /** See `PublishOptions.fresh`. */
  readonly fresh?: boolean;
}

export interface TestCenter {
  readonly url: string;
  readonly port: number;
  readonly keysDir: string;
  /** The published tree, as a web server serves it. */
  readonly treeDir: string;
  /** Text of the first root metadata: what a kiosk ships with. */
  readonly rootJson: string;
  readonly database: Database;
  /** Takes a PDF into the store; name it in an item's `attachments`. */
  addAttachment(name: string, pdf: Uint8Array): Promise<Attachment>;
  /** Writes the changes to the store and publishes. */
  publish(changes?: CenterChanges): Promise<PublishReport>;
  refresh(): Promise<Signed>;
  /** New keys for every role, signed out at once. */
  rotateKeys(): Promise<void>;
  /** A new sealing key, signed out at once. */
  addSealingKey(): Promise<void>;
  /** Starts the intake over this center's store and keys; stop it before the center. */
  startIntake(options?: TestIntakeOptions): Promise<TestIntake>;
  /** Starts the public's pages over this center's store; stop them before the center. */
  startPages(): Promise<RunningServer>;
  stop(): Promise<void>;
}

const write = async (database: Database, changes: CenterChanges): Promise<void> => {
  if (changes.channels) await replaceChannels(database, changes.channels);
  if (changes.put) await putItems(database, changes.put);
  for (const id of changes.remove ?? []) await deleteItem(database, id);
};

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const exampleDistrict: DistrictDraft = { name: '示例区', hotline: '0000-0000000' };

const placeOf = (database: Database, options: CenterOptions): PublishPlace => ({
  database,
  dataFolder: join(options.dir, 'data'),
  treeFolder: join(options.dir, 'tree'),
  keysFolder: join(options.dir, 'keys'),
  clock: options.clock ?? { nowMs: () => Date.now() },
  lifetimes: options.lifetimes ?? defaultLifetimes,
});

/** Starts a center below `options.dir` and makes its first publication. Throws when anything fails. */
export const startCenter = async (options: CenterOptions): Promise<TestCenter> => {
  const database = await openTestStore();
  const place = placeOf(database, options);
  mkdirSync(place.treeFolder, { recursive: true });
  unwrap(createKeys(place.keysFolder, place.clock.nowMs()));
  await writeDistrict(database, options.district ?? exampleDistrict);
  await write(database, { channels: options.channels ?? [], put: options.items ?? [] });
  if (options.services) {
    await writeServices(database, options.services);
    await addSealingKey(place.keysFolder, place.clock.nowMs());
  }
  unwrap(await publish(place));
  const server = await serve(place.treeFolder, 0);
  return {
    url: server.url,
    port: server.port,
    keysDir: place.keysFolder,
    treeDir: place.treeFolder,
    rootJson: readFileSync(join(place.keysFolder, 'root', '1.root.json'), 'utf8'),
    database,
    addAttachment: async (name, pdf) =>
      unwrap(await addAttachment(database, place.dataFolder, name, pdf)),
    publish: async (changes = {}) => {
      await write(database, changes);
      return unwrap(await publish(place, { fresh: changes.fresh ?? false }));
    },
    refresh: () => refresh(place),
    rotateKeys: async () => {
      unwrap(rotateKeys(place.keysFolder, place.clock.nowMs()));
      await refresh(place);
    },
    addSealingKey: async () => {
      await addSealingKey(place.keysFolder, place.clock.nowMs());
      await refresh(place);
    },
    startIntake: (intakeOptions = {}) => startTestIntake(place, intakeOptions),
    startPages: () => startPagesServer({ ...place, log: () => {} }, 0),
    stop: async () => {
      await server.stop();
      await database.destroy();
    },
  };
};
