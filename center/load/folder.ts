import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Attachment, Channel } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { addAttachment } from '../store/attachments.ts';
import { describeIssues, ItemDraft } from '../store/canonical.ts';
import { addChannels, District, readChannels, writeDistrict } from '../store/channels.ts';
import { putItems, type PutReport } from '../store/items.ts';
import type { Database } from '../store/schema.ts';

/**
 * Loads a content folder:
 *   district.json        { name, hotline }
 *   channels.json        [Channel]
 *   items/*.json         [Item without `revision`, attachments as { file, name }]
 *   attachments/*.pdf
 * or a single items file, whose attachments lie relative to the folder above `items/`.
 */

const AttachmentFile = z.strictObject({
  /** Relative to the content folder. */
  file: z.string().min(1).max(300),
  name: Attachment.shape.name,
});

const LoadedItem = ItemDraft.omit({ attachments: true }).extend({
  attachments: z.array(AttachmentFile).max(30).default([]),
});
type LoadedItem = z.infer<typeof LoadedItem>;

/** A sentence naming file and field. */
export type LoadFault = string;

const readJson = async <T>(path: string, schema: z.ZodType<T>): Promise<Result<T, LoadFault>> => {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return err(`${path}: ${error instanceof Error ? error.message : String(error)}`);
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
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return err(`${file}: no such file`);
  const added = await addAttachment(database, dataFolder, name, bytes);
  return added.ok ? added : err(`${file}: ${added.error}`);
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
  return ok({ ...item, attachments });
};

const readItemsFiles = async (
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
const inconsistency = (
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
  return orphan ? `channel ${orphan.id}: there is no channel ${orphan.parentId}` : null;
};

/** Adds the items of one file to what is there. */
export const loadFile = async (
  database: Database,
  dataFolder: string,
  path: string,
): Promise<Result<PutReport, LoadFault>> => {
  const folder = resolve(path, '..');
  const contentFolder = basename(folder) === 'items' ? resolve(folder, '..') : folder;
  const drafts = await readItemsFiles(database, dataFolder, contentFolder, [path]);
  if (!drafts.ok) return drafts;
  const fault = inconsistency(drafts.value, await readChannels(database));
  return fault ? err(`${path}: ${fault}`) : ok(await putItems(database, drafts.value));
};

const itemsFiles = async (contentFolder: string): Promise<string[]> => {
  const names = await readdir(join(contentFolder, 'items')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(contentFolder, 'items', name));
};

/**
 * Takes over the district, and adds or renews channels and items; what other sources brought stays.
 * No item or channel is written before all of them are valid.
 */
export const loadFolder = async (
  database: Database,
  dataFolder: string,
  folder: string,
): Promise<Result<PutReport, LoadFault>> => {
  const contentFolder = resolve(folder);
  const district = await readJson(join(contentFolder, 'district.json'), District);
  if (!district.ok) return district;
  const channels = await readJson(join(contentFolder, 'channels.json'), z.array(Channel).max(500));
  if (!channels.ok) return channels;
  const files = await itemsFiles(contentFolder);
  const drafts = await readItemsFiles(database, dataFolder, contentFolder, files);
  if (!drafts.ok) return drafts;
  const all = [...(await readChannels(database)), ...channels.value];
  const fault = inconsistency(drafts.value, all);
  if (fault) return err(`${contentFolder}: ${fault}`);
  await addChannels(database, channels.value);
  await writeDistrict(database, district.value);
  return ok(await putItems(database, drafts.value));
};
