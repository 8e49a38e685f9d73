import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { Attachment, Channel } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { addAttachment } from '../store/attachments.ts';
import { describeIssues, ItemDraft } from '../store/canonical.ts';
import { District, replaceChannels, writeDistrict } from '../store/channels.ts';
import { putItems, type PutReport } from '../store/items.ts';
import type { Database } from '../store/schema.ts';

/**
 * Loads a content folder:
 *   district.json        { name, hotline }
 *   channels.json        [Channel]: the whole tree
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

const loadItemsFiles = async (
  database: Database,
  dataFolder: string,
  contentFolder: string,
  files: readonly string[],
): Promise<Result<PutReport, LoadFault>> => {
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
  const doubled = firstDoubled(drafts);
  if (doubled) return err(`${contentFolder}: the id ${doubled} is used twice`);
  return ok(await putItems(database, drafts));
};

const firstDoubled = (drafts: readonly ItemDraft[]): string | null => {
  const seen = new Set<string>();
  for (const { id } of drafts) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
};

/** Adds the items of one file to what is there. */
export const loadFile = (
  database: Database,
  dataFolder: string,
  path: string,
): Promise<Result<PutReport, LoadFault>> => {
  const folder = resolve(path, '..');
  const contentFolder = basename(folder) === 'items' ? resolve(folder, '..') : folder;
  return loadItemsFiles(database, dataFolder, contentFolder, [path]);
};

/** Takes over district and channel tree, and adds or renews the items. Nothing is written before all of it is valid. */
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
  const names = await readdir(join(contentFolder, 'items')).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const loaded = await loadItemsFiles(
    database,
    dataFolder,
    contentFolder,
    files.map((name) => join(contentFolder, 'items', name)),
  );
  if (!loaded.ok) return loaded;
  await replaceChannels(database, channels.value);
  await writeDistrict(database, district.value);
  return loaded;
};
