import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CalendarDay } from '../src/shared/item.ts';
import { err, ok, type Result } from '../src/shared/result.ts';
import { describeImport, importStatutes } from './import/import.ts';
import { createKeys, rotateKeys } from './keys/root.ts';
import { loadFile, loadFolder } from './load/folder.ts';
import { publish, type PublishPlace } from './publish/publish.ts';
import { refresh } from './publish/release.ts';
import { defaultLifetimes } from './publish/sign.ts';
import { serve } from './serve/server.ts';
import { openEmbedded, openPostgres } from './store/connect.ts';
import { retireItem } from './store/items.ts';
import type { Database } from './store/schema.ts';
import { withdraw } from './store/withdraw.ts';

export const usage = `center <command>
  help                              show this
  keys --dir DIR                    make the TUF keys and the root.json that kiosks ship with
  rotate --dir DIR                  replace all keys by new ones, signed by the old
  load DIR|FILE                     take over prepared content (district, channels, items, PDFs)
  import DIR                        take over Markdown statutes
  publish [--fresh]                 bring the feed up to date; --fresh leaves nothing old on the server
  refresh                           sign a new timestamp without changing content
  serve [--port N]                  serve the feed on 127.0.0.1
  retire ID [--on yyyy-mm-dd]       mark an item as void from that day
  delete ID                         withdraw an item
options
  --data DIR       the center's own data (default center-data)
  --database URL   PostgreSQL instead of the embedded database
  --keys DIR       default DATA/keys
  --feed DIR       the published tree (default DATA/feed)
  --timestamp-days N   life of the timestamp (default 7)
  --targets-days N     life of the other metadata (default 90)`;

/** What the command line may say; each command takes what concerns it. */
export interface CommandOptions {
  readonly data?: string;
  readonly database?: string;
  readonly keys?: string;
  readonly feed?: string;
  readonly dir?: string;
  readonly port?: string;
  readonly on?: string;
  readonly fresh?: boolean;
  readonly help?: boolean;
  readonly 'timestamp-days'?: string;
  readonly 'targets-days'?: string;
}

/** A line for the operator, of success or of failure. */
type Command = (
  options: CommandOptions,
  positionals: readonly string[],
) => Promise<Result<string, string>>;

const clock = { nowMs: () => Date.now() };

const dataFolder = ({ data = 'center-data' }: CommandOptions): string => data;
const feedFolder = (options: CommandOptions): string =>
  options.feed ?? join(dataFolder(options), 'feed');
const keysFolder = (options: CommandOptions): string =>
  options.keys ?? join(dataFolder(options), 'keys');

/** Thrown for what the command line cannot mean; the message is for the operator. */
export class UsageError extends Error {}

const wholeNumber = (
  options: CommandOptions,
  name: 'port' | 'timestamp-days' | 'targets-days',
  otherwise: number,
): number => {
  const text = options[name] ?? String(otherwise);
  if (!/^\d{1,5}$/.test(text)) throw new UsageError(`--${name} wants a whole number, not ${text}`);
  return Number(text);
};

const withStore = async <T>(
  options: CommandOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const database = await (options.database
    ? openPostgres(options.database)
    : openEmbedded(join(dataFolder(options), 'database')));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
};

const placeOf = (options: CommandOptions, database: Database): PublishPlace => ({
  database,
  dataFolder: dataFolder(options),
  treeFolder: feedFolder(options),
  keysFolder: keysFolder(options),
  clock,
  lifetimes: {
    timestampDays: wholeNumber(options, 'timestamp-days', defaultLifetimes.timestampDays),
    targetsDays: wholeNumber(options, 'targets-days', defaultLifetimes.targetsDays),
  },
});

const keys: Command = async (options) => {
  const folder = options.dir ?? keysFolder(options);
  const made = createKeys(folder, clock.nowMs());
  return made.ok
    ? ok(`keys in ${folder}; kiosks ship with ${join(folder, 'root.json')}; take offline/ away`)
    : err(`${folder} holds keys already; nothing was touched`);
};

const rotate: Command = async (options) => {
  const rotated = rotateKeys(options.dir ?? keysFolder(options), clock.nowMs());
  return rotated.ok
    ? ok(`root version ${rotated.value}; run refresh or publish to sign everything with it`)
    : err('the offline folder does not hold enough keys of the newest root');
};

const load: Command = async (options, [path]) => {
  if (!path) return err('load what? a folder or a JSON file');
  const isFolder = (await stat(path)).isDirectory();
  const loaded = await withStore(options, (database) =>
    (isFolder ? loadFolder : loadFile)(database, dataFolder(options), path),
  );
  if (!loaded.ok) return loaded;
  const { added, changed, unchanged } = loaded.value;
  return ok(`${added} added, ${changed} changed, ${unchanged} unchanged`);
};

const importCommand: Command = async (options, [folder]) => {
  if (!folder) return err('import what? a folder of Markdown statutes');
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return err(`${folder}: no such folder`);
  const report = await withStore(options, (database) => importStatutes(database, folder));
  return ok(describeImport(report));
};

const publishCommand: Command = async (options) => {
  const published = await withStore(options, (database) =>
    publish(placeOf(options, database), { fresh: options.fresh ?? false }),
  );
  if (!published.ok) return err('no district yet: load or import a folder first');
  const { sequence, itemCount, operations, changeBytes, snapshotBytes } = published.value;
  const change = `${operations} operations in ${changeBytes} bytes`;
  const snapshot = snapshotBytes === null ? '' : `, snapshot of ${snapshotBytes} bytes`;
  return ok(`publication ${sequence}: ${itemCount} items, ${change}${snapshot}`);
};

const refreshCommand: Command = async (options) => {
  const signed = await withStore(options, (database) => refresh(placeOf(options, database)));
  return signed === 'nothing-published' ? err('nothing was published yet') : ok(`signed ${signed}`);
};

const serveCommand: Command = async (options) => {
  const server = await serve(feedFolder(options), wholeNumber(options, 'port', 0));
  console.log(`serving ${feedFolder(options)} at ${server.url}`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await server.stop();
  return ok('stopped');
};

const retire: Command = async (options, [id = '']) => {
  const day = CalendarDay.safeParse(
    options.on ?? new Date(clock.nowMs()).toISOString().slice(0, 10),
  );
  if (!day.success) return err('--on wants a day, yyyy-mm-dd');
  const found = await withStore(options, (database) => retireItem(database, id, day.data));
  return found ? ok(`${id} is void from ${day.data}`) : err(`no item ${id}`);
};

const deleteCommand: Command = async (options, [id = '']) => {
  const found = await withStore(options, (database) => withdraw(database, dataFolder(options), id));
  return found
    ? ok(`${id} withdrawn; publish to tell the kiosks, publish --fresh to clear the server too`)
    : err(`no item ${id}`);
};

export const commands: Readonly<Record<string, Command>> = {
  keys,
  rotate,
  load,
  import: importCommand,
  publish: publishCommand,
  refresh: refreshCommand,
  serve: serveCommand,
  retire,
  delete: deleteCommand,
};
