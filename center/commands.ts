import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CalendarDay } from '../src/shared/item.ts';
import { Emergency } from '../src/shared/zone.ts';
import { err, ok, type Result } from '../src/shared/result.ts';
import { wholeNumber, type CommandName, type CommandOptions } from './command-line.ts';
import {
  clock,
  dataFolder,
  feedFolder,
  keysFolder,
  withStore,
  type Command,
} from './command-place.ts';
import { importStatutes } from './import/import.ts';
import { statuteSource } from './import/statute.ts';
import { describeImport } from './import/report.ts';
import { requestCommands } from './request-commands.ts';
import { createKeys, hasRoot, missingKeys, rotateKeys } from './keys/root.ts';
import { loadFile, loadFolder } from './load/folder.ts';
import { operatorFault } from './faults.ts';
import { collectPlatforms } from './load/platforms.ts';
import { publish, type PublishPlace } from './publish/publish.ts';
import { refresh } from './publish/release.ts';
import { defaultLifetimes, type Lifetimes } from './publish/sign.ts';
import { fileExists } from './publish/tree.ts';
import { addSealingKey } from './services/sealing-keys.ts';
import { defaultServicesDays } from './services/target.ts';
import { serve } from './serve/server.ts';
import { describeIssues } from './store/canonical.ts';
import { readDistrict } from './store/channels.ts';
import { writeEmergency } from './store/emergency.ts';
import { recorded, type RunPlace } from './store/import-runs.ts';
import type { Database } from './store/schema.ts';
import { PublicUrl, writePublicUrl } from './store/public-url.ts';
import { retireItem } from './store/items.ts';
import { withdraw } from './store/withdraw.ts';

/** Ten years: nobody means more. */
const mostDays = 3_650;

const lifetimesOf = (options: CommandOptions): Result<Lifetimes, string> => {
  const bounds = [1, mostDays] as const;
  const timestamp = wholeNumber(options, 'timestamp-days', defaultLifetimes.timestampDays, bounds);
  if (!timestamp.ok) return timestamp;
  const targets = wholeNumber(options, 'targets-days', defaultLifetimes.targetsDays, bounds);
  return targets.ok ? ok({ timestampDays: timestamp.value, targetsDays: targets.value }) : targets;
};

type Signing = (place: PublishPlace) => Promise<Result<string, string>>;

/** Keys are looked for first: without them a publication would be decided and could not be signed. */
const withPlace = async (
  options: CommandOptions,
  work: Signing,
): Promise<Result<string, string>> => {
  const lifetimes = lifetimesOf(options);
  if (!lifetimes.ok) return lifetimes;
  const servicesDays = wholeNumber(options, 'services-days', defaultServicesDays, [1, mostDays]);
  if (!servicesDays.ok) return servicesDays;
  const missing = missingKeys(keysFolder(options));
  if (missing !== null) return err(missing);
  return withStore(options, (database) =>
    work({
      database,
      dataFolder: dataFolder(options),
      treeFolder: feedFolder(options),
      keysFolder: keysFolder(options),
      clock,
      lifetimes: lifetimes.value,
      servicesDays: servicesDays.value,
    }),
  );
};

const keys: Command = async (options) => {
  const folder = options.dir ?? keysFolder(options);
  const made = createKeys(folder, clock.nowMs());
  return made.ok
    ? ok(`keys in ${folder}; kiosks ship with ${join(folder, 'root.json')}; take offline/ away`)
    : err(`${folder} holds keys already; nothing was touched`);
};

const rotate: Command = async (options) => {
  const folder = options.dir ?? keysFolder(options);
  if (!hasRoot(folder)) return err(`${folder} holds no root.json: make keys first`);
  const rotated = rotateKeys(folder, clock.nowMs());
  return rotated.ok
    ? ok(`root version ${rotated.value}; run refresh or publish to sign everything with it`)
    : err('the offline folder does not hold enough keys of the newest root');
};

const sealingKeys: Command = async (options) => {
  const folder = options.dir ?? keysFolder(options);
  if (!hasRoot(folder)) return err(`${folder} holds no root.json: make keys first`);
  const { id, notAfter } = await addSealingKey(folder, clock.nowMs());
  return ok(`${id}, sealed to until ${notAfter}; run refresh to tell the kiosks`);
};

const runsOf = (database: Database): RunPlace => ({
  database,
  nowMs: () => clock.nowMs(),
  faultOf: operatorFault,
});

const load: Command = async (options, path) => {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) return err(`${path}: neither a folder nor a file`);
  const loaded = await withStore(options, (database) =>
    // The content says itself where it comes from.
    recorded(runsOf(database), '', path, () =>
      (found.isDirectory() ? loadFolder : loadFile)(database, dataFolder(options), path),
    ),
  );
  if (!loaded.ok) return loaded;
  const { added, changed, unchanged, movedCases = 0 } = loaded.value;
  const moved = movedCases > 0 ? `, ${movedCases} open cases have another last day` : '';
  return ok(`${added} added, ${changed} changed, ${unchanged} unchanged${moved}`);
};

const importCommand: Command = async (options, folder) => {
  await access(folder, constants.R_OK);
  if (!(await stat(folder)).isDirectory()) return err(`${folder}: is not a folder`);
  const report = await withStore(options, (database) =>
    recorded(runsOf(database), statuteSource, folder, () => importStatutes(database, folder)),
  );
  return report.ok ? ok(describeImport(report.value)) : report;
};

/** A line for each platform; it fails when one of them failed, although the others stand. */
const collect: Command = async (options, folder) => {
  const delivered = await withStore(options, (database) =>
    collectPlatforms(database, dataFolder(options), folder, () => clock.nowMs()),
  );
  const lines = delivered.map(({ platform, outcome }) =>
    outcome.ok
      ? `${platform}: ${outcome.value.added} added, ${outcome.value.changed} changed, ${outcome.value.unchanged} unchanged`
      : `${platform}: FAILED, ${outcome.error}`,
  );
  const text = lines.length === 0 ? `${folder}: holds no folder` : lines.join('\n');
  return lines.length > 0 && delivered.every(({ outcome }) => outcome.ok) ? ok(text) : err(text);
};

const publishIn = async (place: PublishPlace, fresh: boolean): Promise<Result<string, string>> => {
  const published = await publish(place, { fresh });
  if (!published.ok) return err('no district yet: load or import a folder first');
  const { sequence, itemCount, operations, changeBytes, snapshotBytes } = published.value;
  const change = `${operations} operations in ${changeBytes} bytes`;
  const snapshot = snapshotBytes === null ? '' : `, snapshot of ${snapshotBytes} bytes`;
  return ok(`publication ${sequence}: ${itemCount} items, ${change}${snapshot}`);
};

const publishCommand: Command = (options) =>
  withPlace(options, (place) => publishIn(place, options.fresh ?? false));

const longestEmergencyHours = 72;

const emergencyOf = (
  { phone = '' }: CommandOptions,
  [title = '', text = '']: readonly string[],
  hours: number,
): Result<Emergency, string> => {
  const nowMs = clock.nowMs();
  const issuedAt = new Date(nowMs).toISOString();
  const expiresAt = new Date(nowMs + hours * 3_600_000).toISOString();
  const id = `emergency-${issuedAt.replaceAll(/[^0-9]/g, '')}`;
  const parsed = Emergency.safeParse({ id, title, text, phone, issuedAt, expiresAt });
  return parsed.success ? ok(parsed.data) : err(describeIssues(parsed.error));
};

const emergency: Command = async (options, _argument, words) => {
  const hours = wholeNumber(options, 'hours', 4, [1, longestEmergencyHours]);
  if (!hours.ok) return hours;
  const made = options.end ? ok(null) : emergencyOf(options, words, hours.value);
  if (!made.ok) return made;
  return withPlace(options, async (place) => {
    if ((await readDistrict(place.database)) === null)
      return err('no district yet: load or import a folder first');
    await writeEmergency(place.database, made.value);
    const published = await publishIn(place, false);
    if (!published.ok) return published;
    const said = made.value === null ? 'ended' : `${made.value.id} until ${made.value.expiresAt}`;
    return ok(`${said}; ${published.value}`);
  });
};

const publicUrl: Command = async (options, address) => {
  const url = options.end ? null : address;
  const parsed = PublicUrl.safeParse(url);
  if (!parsed.success)
    return err(
      `${address}: wants an address like https://www.example.cn, without a slash at its end`,
    );
  await withStore(options, (database) => writePublicUrl(database, parsed.data));
  return ok(url === null ? 'as the district says, after publish' : `${url}/items/…, after publish`);
};

const refreshCommand: Command = (options) =>
  withPlace(options, async (place) => {
    const signed = await refresh(place);
    return signed === 'nothing-published'
      ? err('nothing was published yet')
      : ok(`signed ${signed}`);
  });

const serveCommand: Command = async (options) => {
  const port = wholeNumber(options, 'port', 0, [0, 65_535]);
  if (!port.ok) return port;
  const folder = feedFolder(options);
  if (!(await fileExists(join(folder, 'metadata', 'timestamp.json'))))
    return err(`${folder}: nothing was published there yet`);
  const server = await serve(folder, port.value);
  console.log(`serving ${folder} at ${server.url}`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await server.stop();
  return ok('stopped');
};

const retire: Command = async (options, id) => {
  const day = CalendarDay.safeParse(
    options.on ?? new Date(clock.nowMs()).toISOString().slice(0, 10),
  );
  if (!day.success) return err('--on wants a day, yyyy-mm-dd');
  const found = await withStore(options, (database) => retireItem(database, id, day.data));
  return found ? ok(`${id} is void from ${day.data}`) : err(`no item ${id}`);
};

const deleteCommand: Command = async (options, id) => {
  const found = await withStore(options, (database) => withdraw(database, dataFolder(options), id));
  return found
    ? ok(`${id} withdrawn; publish to tell the kiosks, publish --fresh to clear the server too`)
    : err(`no item ${id}`);
};

export const commands: Readonly<Record<CommandName, Command>> = {
  keys,
  rotate,
  'sealing-keys': sealingKeys,
  load,
  import: importCommand,
  collect,
  emergency,
  publish: publishCommand,
  refresh: refreshCommand,
  serve: serveCommand,
  'public-url': publicUrl,
  ...requestCommands,
  retire,
  delete: deleteCommand,
};
