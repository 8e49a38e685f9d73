import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Item } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { fileReason, operatorFault } from '../faults.ts';
import type { ItemDraft } from '../store/canonical.ts';
import { readChannels, readDistrict } from '../store/channels.ts';
import { sourcesOf } from '../store/facts.ts';
import { recorded } from '../store/import-runs.ts';
import { putItems, type PutReport } from '../store/items.ts';
import type { Database } from '../store/schema.ts';
import { inconsistency, itemsFiles, readItemsFiles } from './folder.ts';

/**
 * 七大平台: a folder in which every platform's export lies in a folder of its own, called as items name
 * the platform in `source`. Each is taken over by itself: one that is broken, or did not come, is noted
 * (`import_runs`) and keeps none of the others from the residents.
 */

export interface Delivered {
  readonly platform: string;
  readonly outcome: Result<PutReport, string>;
}

/** Items say that they come from this platform, and none stands here that came from another. */
const foreign = async (
  database: Database,
  platform: string,
  drafts: readonly ItemDraft[],
): Promise<string | null> => {
  const other = drafts.find(({ source }) => source !== platform);
  if (other) return `${other.id}: says it comes from ${other.source}`;
  const standing = await sourcesOf(
    database,
    drafts.map(({ id }) => id),
  );
  const taken = [...standing].find(([, source]) => source !== platform);
  return taken === undefined ? null : `${taken[0]}: stands here already, from ${taken[1]}`;
};

const takeOver = async (
  database: Database,
  dataFolder: string,
  folder: string,
): Promise<Result<PutReport, string>> => {
  const platform = basename(folder).normalize('NFC');
  const files = await itemsFiles(folder);
  if (!files.ok) return files;
  if (files.value.length === 0) return err(`${folder}: holds no items/*.json`);
  const drafts = await readItemsFiles(database, dataFolder, folder, files.value);
  if (!drafts.ok) return drafts;
  const fault =
    inconsistency(drafts.value, await readChannels(database)) ??
    (await foreign(database, platform, drafts.value));
  return fault === null ? ok(await putItems(database, drafts.value)) : err(`${folder}: ${fault}`);
};

/** What goes wrong with one platform is its own; a bug or a lost database still ends the whole. */
const outcomeOf = async (
  database: Database,
  platform: string,
  folder: string,
  nowMs: () => number,
  work: () => Promise<Result<PutReport, string>>,
): Promise<Delivered> => {
  const place = { database, nowMs, faultOf: operatorFault };
  try {
    return { platform, outcome: await recorded(place, platform, folder, work) };
  } catch (error) {
    const fault = fileReason(error);
    if (fault === null) throw error;
    return { platform, outcome: err(`${folder}: ${fault}`) };
  }
};

/** The platforms that were delivered, then those of the district that were not. */
const platformsIn = async (database: Database, root: string): Promise<string[]> => {
  const entries = await readdir(root, { withFileTypes: true });
  const delivered = entries
    .filter((entry) => entry.isDirectory() && Item.shape.source.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort();
  const district = await readDistrict(database);
  const named = (district?.zone.platforms ?? []).map(({ source }) => source);
  const known = new Set(delivered.map((name) => name.normalize('NFC')));
  return [...delivered, ...named.filter((name) => !known.has(name))];
};

/** One after the other; every outcome is noted, and told. */
export const collectPlatforms = async (
  database: Database,
  dataFolder: string,
  folder: string,
  nowMs: () => number = Date.now,
): Promise<Delivered[]> => {
  const root = resolve(folder);
  const done: Delivered[] = [];
  for (const name of await platformsIn(database, root)) {
    const own = join(root, name);
    const platform = name.normalize('NFC');
    done.push(
      await outcomeOf(database, platform, own, nowMs, () => takeOver(database, dataFolder, own)),
    );
  }
  return done;
};
