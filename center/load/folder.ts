import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Attachment, Channel } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { addAttachment, attachmentFaultWords } from '../store/attachments.ts';
import { fileReason } from '../faults.ts';
import { loadServices } from '../cases/holidays.ts';
import type { ServiceContent } from '../services/content.ts';
import { describeIssues, ItemDraft, oversize, refuseUnfitCheck } from '../store/canonical.ts';
import {
  addChannels,
  District,
  readChannels,
  tooManyChannels,
  writeDistrict,
} from '../store/channels.ts';
import { putItemsWithin, type PutReport } from '../store/items.ts';
import { exclusively } from '../store/lock.ts';
import type { Database } from '../store/schema.ts';
import { parseServices } from './services.ts';

/**
 * Loads a content folder:
 *   district.json        { name, hotline }
 *   channels.json        [Channel]
 *   items/*.json         [Item without `revision`, attachments as { file, name }]
 *   attachments/*        PDF, OFD, PNG, JPEG, WebM, WebVTT, HTML or GeoJSON, whatever their names
 *   services.json        see services.ts; may be absent
 * or a single items file, whose attachments lie relative to the folder above `items/`, or services.json alone.
 */

const AttachmentFile = z.strictObject({
  /** Relative to the content folder. */
  file: z.string().min(1).max(300),
  name: Attachment.shape.name,
});

const LoadedItem = ItemDraft.omit({ attachments: true })
  .extend({ attachments: z.array(AttachmentFile).max(30).default([]) })
  .superRefine(refuseUnfitCheck);
type LoadedItem = z.infer<typeof LoadedItem>;

/** A sentence naming file and field. */
export type LoadFault = string;

const readText = async (path: string): Promise<Result<string, LoadFault>> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    return err(`${path}: ${fileReason(error) ?? 'is not UTF-8'}`);
  }
};

const readJson = async <T>(path: string, schema: z.ZodType<T>): Promise<Result<T, LoadFault>> => {
  const text = await readText(path);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch (error) {
    return err(`${path}: is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(`${path}: ${describeIssues(parsed.error)}`);
};

const attach = async (
  database: Database,
  dataFolder: string,
  contentFolder: string,
  { file, name }: z.infer<typeof AttachmentFile>,
): Promise<Result<Attachment, LoadFault>> => {
  const path = resolve(contentFolder, file);
  if (relative(contentFolder, path).split(sep)[0] === '..')
    return err(`${file}: lies outside the content folder`);
  const bytes = await readFile(path).catch(fileReason);
  if (bytes === null || typeof bytes === 'string')
    return err(`${file}: ${bytes ?? 'cannot be read'}`);
  const added = await addAttachment(database, dataFolder, name, bytes);
  return added.ok ? added : err(`${file}: ${attachmentFaultWords[added.error]}`);
};

const withAttachments = async (
  database: Database,
  dataFolder: string,
  contentFolder: string,
  item: LoadedItem,
): Promise<Result<ItemDraft, LoadFault>> => {
  const attachments: Attachment[] = [];
  for (const file of item.attachments) {
    const added = await attach(database, dataFolder, contentFolder, file);
    if (!added.ok) return err(`${item.id}: ${added.error}`);
    attachments.push(added.value);
  }
  const draft = { ...item, attachments };
  const excess = oversize(draft);
  return excess === null ? ok(draft) : err(`${item.id}: ${excess}`);
};

export const readItemsFiles = async (
  database: Database,
  dataFolder: string,
  contentFolder: string,
  files: readonly string[],
): Promise<Result<ItemDraft[], LoadFault>> => {
  const drafts: ItemDraft[] = [];
  for (const path of files) {
    const items = await readJson(path, z.array(LoadedItem));
    if (!items.ok) return items;
    for (const item of items.value) {
      const draft = await withAttachments(database, dataFolder, contentFolder, item);
      if (!draft.ok) return err(`${path}: ${draft.error}`);
      drafts.push(draft.value);
    }
  }
  return ok(drafts);
};

/** What no single item can know: that its id is its own and its channels exist. */
export const inconsistency = (
  drafts: readonly ItemDraft[],
  channels: readonly Channel[],
): LoadFault | null => {
  const known = new Set(channels.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, channels: own } of drafts) {
    if (seen.has(id)) return `the id ${id} is used twice`;
    seen.add(id);
    const unknown = own.find((channel) => !known.has(channel));
    if (unknown) return `${id}: there is no channel ${unknown}`;
  }
  const orphan = channels.find(({ parentId }) => parentId !== null && !known.has(parentId));
  if (orphan) return `channel ${orphan.id}: there is no channel ${orphan.parentId}`;
  return tooManyChannels(channels);
};

const servicesName = 'services.json';

/** `nowMs` is what days relative to today are counted from. */
const readServicesFile = async (
  path: string,
  nowMs: number,
): Promise<Result<ServiceContent, LoadFault>> => {
  const json = await readJson(path, z.unknown());
  if (!json.ok) return json;
  const services = parseServices(json.value, nowMs);
  return services.ok ? services : err(`${path}: ${services.error}`);
};

export interface LoadReport extends PutReport {
  /** Open cases whose last day another holiday notice moved. */
  readonly movedCases?: number;
  /** What of it came from each platform. */
  readonly bySource?: ReadonlyMap<string, PutReport>;
}

const sumOf = (reports: Iterable<PutReport>): PutReport => {
  const sum = { added: 0, changed: 0, unchanged: 0 };
  for (const { added, changed, unchanged } of reports) {
    sum.added += added;
    sum.changed += changed;
    sum.unchanged += unchanged;
  }
  return sum;
};

/** Platform by platform, so that each can be told what became of its own. */
const putBySource = async (
  transaction: Database,
  drafts: readonly ItemDraft[],
): Promise<LoadReport> => {
  const bySource = new Map<string, PutReport>();
  for (const source of new Set(drafts.map((draft) => draft.source))) {
    const own = drafts.filter((draft) => draft.source === source);
    bySource.set(source, await putItemsWithin(transaction, own));
  }
  return { ...sumOf(bySource.values()), bySource };
};

const loadServicesFile = async (
  database: Database,
  path: string,
  nowMs: number,
): Promise<Result<LoadReport, LoadFault>> => {
  const services = await readServicesFile(path, nowMs);
  if (!services.ok) return services;
  const { moved } = await exclusively(database, (transaction) =>
    loadServices(transaction, services.value, nowMs),
  );
  // Services are of the district itself: no platform brought them.
  return ok({ added: 0, changed: 1, unchanged: 0, movedCases: moved, bySource: new Map() });
};

/** Adds the items of one file to what is there, or replaces the services. */
export const loadFile = async (
  database: Database,
  dataFolder: string,
  path: string,
  nowMs: number = Date.now(),
): Promise<Result<LoadReport, LoadFault>> => {
  if (basename(path) === servicesName) return loadServicesFile(database, path, nowMs);
  const folder = resolve(path, '..');
  const contentFolder = basename(folder) === 'items' ? resolve(folder, '..') : folder;
  const drafts = await readItemsFiles(database, dataFolder, contentFolder, [path]);
  if (!drafts.ok) return drafts;
  const fault = inconsistency(drafts.value, await readChannels(database));
  if (fault) return err(`${path}: ${fault}`);
  return ok(await exclusively(database, (transaction) => putBySource(transaction, drafts.value)));
};

/** A folder without `items/` brings its district and channels alone. */
export const itemsFiles = async (contentFolder: string): Promise<Result<string[], LoadFault>> => {
  const folder = join(contentFolder, 'items');
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    return ok(names.sort().map((name) => join(folder, name)));
  } catch (error) {
    const reason = fileReason(error);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok([]);
    return err(`${folder}: ${reason ?? String(error)}`);
  }
};

/** Null where the folder brings none. */
const readServicesIn = async (
  contentFolder: string,
  nowMs: number,
): Promise<Result<ServiceContent | null, LoadFault>> => {
  const path = join(contentFolder, servicesName);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? readServicesFile(path, nowMs) : ok(null);
};

/**
 * Takes over the district, and adds or renews channels and items; what other sources brought stays.
 * No item or channel is written before all of them are valid, and then all at once.
 */
export const loadFolder = async (
  database: Database,
  dataFolder: string,
  folder: string,
  nowMs: number = Date.now(),
): Promise<Result<LoadReport, LoadFault>> => {
  const contentFolder = resolve(folder);
  const district = await readJson(join(contentFolder, 'district.json'), District);
  if (!district.ok) return district;
  const channels = await readJson(join(contentFolder, 'channels.json'), z.array(Channel));
  if (!channels.ok) return channels;
  const files = await itemsFiles(contentFolder);
  if (!files.ok) return files;
  const drafts = await readItemsFiles(database, dataFolder, contentFolder, files.value);
  if (!drafts.ok) return drafts;
  const all = [...(await readChannels(database)), ...channels.value];
  const fault = inconsistency(drafts.value, all);
  if (fault) return err(`${contentFolder}: ${fault}`);
  const services = await readServicesIn(contentFolder, nowMs);
  if (!services.ok) return services;
  return exclusively(database, async (transaction) => {
    await addChannels(transaction, channels.value);
    await writeDistrict(transaction, district.value);
    const moved =
      services.value === null ? 0 : (await loadServices(transaction, services.value, nowMs)).moved;
    return ok({ ...(await putBySource(transaction, drafts.value)), movedCases: moved });
  });
};
