import { basename, join, resolve } from 'node:path';
import type { Channel } from '../../src/shared/item.ts';
import { plainText } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import {
  addChannels,
  readChannels,
  readDistrict,
  tooManyChannels,
  writeDistrict,
} from '../store/channels.ts';
import { putItemsWithin } from '../store/items.ts';
import { exclusively } from '../store/lock.ts';
import type { Database } from '../store/schema.ts';
import { countPrivateUse } from './clean.ts';
import { decodeText } from './decode.ts';
import { findMarkdown, readBytes, type Skipped } from './folder.ts';
import { relate, type Statute } from './relations.ts';
import { exampleDistrict, type ImportReport } from './report.ts';
import { channelIdOf, defaultKind, kindName, kindOfPath, parseStatute } from './statute.ts';

const rootChannel: Channel = {
  id: 'statutes',
  parentId: null,
  name: defaultKind,
  description: '法律、法规、规章和司法解释',
  icon: 'statute',
  position: 90,
};

const channelsOf = (kinds: readonly string[]): Channel[] => [
  rootChannel,
  ...kinds.map((kind, position) => ({
    id: channelIdOf(kind),
    parentId: rootChannel.id,
    name: kindName(kind),
    description: '',
    icon: 'statute',
    position,
  })),
];

/** What files that lie in no folder of their own are called: as the imported folder, if that is a name. */
const flatKindOf = (folder: string): string => {
  const name = basename(resolve(folder)).normalize('NFC');
  return /^[\p{L}\p{N}]\P{C}{0,29}$/u.test(name) ? name : defaultKind;
};

/** Nothing can be published without a district; true when one had to be assumed. */
const assumeDistrict = async (database: Database): Promise<boolean> => {
  if (await readDistrict(database)) return false;
  await writeDistrict(database, exampleDistrict);
  return true;
};

/** The bound of an item. */
const channelsPerItem = 20;

/** The same title, day and text in two folders is one statute in two channels. */
const merge = (statutes: readonly Statute[]): Statute[] => {
  const byContent = new Map<string, Statute>();
  for (const statute of statutes) {
    const { title, publishedOn, body } = statute.draft;
    const key = JSON.stringify([title, publishedOn, plainText(body)]);
    const known = byContent.get(key);
    const channels = [...new Set([...(known?.draft.channels ?? []), ...statute.draft.channels])];
    const { draft, knownDays } = known ?? statute;
    const own = { ...draft, channels: channels.slice(0, channelsPerItem) };
    byContent.set(key, { draft: own, knownDays });
  }
  return [...byContent.values()];
};

interface Read {
  readonly statutes: Statute[];
  readonly skipped: Skipped[];
  readonly pictures: string[];
  unknownCharacters: number;
  otherEncodings: number;
}

/** Pictures are not text: an item has no place for them. */
const countPictures = (markdown: string): number => markdown.match(/!\[[^[\]]*\]\(/g)?.length ?? 0;

const readOne = async (folder: string, path: string, read: Read): Promise<Result<void, string>> => {
  const bytes = await readBytes(join(folder, path));
  const decoded = bytes.ok ? decodeText(bytes.value) : bytes;
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const parsed = parseStatute(path, text, flatKindOf(folder));
  if (!parsed.ok) return parsed;
  read.statutes.push(parsed.value);
  read.unknownCharacters += countPrivateUse(text);
  if (encoding !== 'utf-8') read.otherEncodings += 1;
  const pictures = countPictures(text);
  if (pictures > 0) read.pictures.push(`${path}: ${pictures} pictures are not taken over`);
  return ok(undefined);
};

const readAll = async (folder: string, paths: readonly string[]): Promise<Read> => {
  const read: Read = {
    statutes: [],
    skipped: [],
    pictures: [],
    unknownCharacters: 0,
    otherEncodings: 0,
  };
  for (const path of paths) {
    const outcome = await readOne(folder, path, read);
    if (!outcome.ok) read.skipped.push({ path, reason: outcome.error });
  }
  return read;
};

/** One transaction: all of it stands afterwards, or nothing. */
const write = (
  database: Database,
  channels: readonly Channel[],
  drafts: ReturnType<typeof relate>['drafts'],
) =>
  exclusively(database, async (transaction) => {
    await addChannels(transaction, channels);
    const districtAssumed = await assumeDistrict(transaction);
    return { districtAssumed, ...(await putItemsWithin(transaction, drafts)) };
  });

/** Only folders that gave an item become channels. */
const kindsOf = (
  folder: string,
  paths: readonly string[],
  skipped: readonly Skipped[],
): string[] => {
  const without = new Set(skipped.map(({ path }) => path));
  const taken = paths.filter((path) => !without.has(path));
  return [...new Set(taken.map((path) => kindOfPath(path, flatKindOf(folder))))].sort();
};

/**
 * Takes over every Markdown file below the folder that can be an item, with its channels and relations.
 * Fails, in the words of an operator, where nothing was taken over at all.
 */
export const importStatutes = async (
  database: Database,
  folder: string,
): Promise<Result<ImportReport, string>> => {
  const found = await findMarkdown(folder);
  const read = await readAll(folder, found.markdown);
  const merged = merge(read.statutes);
  const { drafts, superseded, repealed, doubts } = relate(merged);
  const channels = channelsOf(kindsOf(folder, found.markdown, read.skipped));
  const tooMany = tooManyChannels([...(await readChannels(database)), ...channels]);
  if (tooMany !== null) return err(`${folder}: every folder is a channel; ${tooMany}`);
  return ok({
    ...(await write(database, channels, drafts)),
    files: found.markdown.length,
    channels: channels.length,
    doubles: read.statutes.length - merged.length,
    superseded,
    repealed,
    unknownCharacters: read.unknownCharacters,
    otherEncodings: read.otherEncodings,
    skipped: [...found.skipped, ...read.skipped],
    others: found.others,
    doubts: [...doubts, ...read.pictures],
  });
};
