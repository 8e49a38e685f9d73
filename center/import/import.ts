import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Channel } from '../../src/shared/item.ts';
import { plainText } from '../../src/shared/item.ts';
import { addChannels, readDistrict, writeDistrict } from '../store/channels.ts';
import { putItems, type PutReport } from '../store/items.ts';
import type { Database } from '../store/schema.ts';
import { countPrivateUse } from './clean.ts';
import { relate, type Statute } from './relations.ts';
import { channelIdOf, defaultKind, kindOfPath, parseStatute } from './statute.ts';

export interface ImportReport extends PutReport {
  readonly files: number;
  readonly channels: number;
  /** Exact doubles in another folder: one item that stands in both channels. */
  readonly doubles: number;
  /** Nobody had named the district: it got a name that says it is an example. */
  readonly districtAssumed: boolean;
  readonly superseded: number;
  readonly repealed: number;
  /** Characters that only their author's font knew, now marked 〓. */
  readonly unknownCharacters: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly doubts: readonly string[];
}

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
    name: kind.slice(0, 30),
    description: '',
    icon: 'statute',
    position,
  })),
];

const markdownFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.name.endsWith('.md') && !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** What files that lie in no folder of their own are called: as the imported folder, if that is a name. */
const flatKindOf = (folder: string): string => {
  const name = basename(resolve(folder)).normalize('NFC');
  return /^[\p{L}\p{N}]\P{C}{0,29}$/u.test(name) ? name : defaultKind;
};

const exampleDistrict = { name: '示例区', hotline: '' };

/** Nothing can be published without a district; true when one had to be assumed. */
const assumeDistrict = async (database: Database): Promise<boolean> => {
  if (await readDistrict(database)) return false;
  await writeDistrict(database, exampleDistrict);
  return true;
};

/** The same title, day and text in two folders is one statute in two channels. */
const merge = (statutes: readonly Statute[]): Statute[] => {
  const byContent = new Map<string, Statute>();
  for (const statute of statutes) {
    const { title, publishedOn, body } = statute.draft;
    const key = JSON.stringify([title, publishedOn, plainText(body)]);
    const known = byContent.get(key);
    const channels = [...new Set([...(known?.draft.channels ?? []), ...statute.draft.channels])];
    const { draft, knownDays } = known ?? statute;
    byContent.set(key, { draft: { ...draft, channels }, knownDays });
  }
  return [...byContent.values()];
};

interface Read {
  readonly statutes: Statute[];
  readonly skipped: { path: string; reason: string }[];
  unknownCharacters: number;
}

const readAll = async (folder: string, paths: readonly string[]): Promise<Read> => {
  const read: Read = { statutes: [], skipped: [], unknownCharacters: 0 };
  for (const path of paths) {
    const markdown = await readFile(join(folder, path), 'utf8').catch(() => null);
    if (markdown === null) {
      read.skipped.push({ path, reason: 'cannot be read' });
      continue;
    }
    const parsed = parseStatute(path, markdown, flatKindOf(folder));
    if (parsed.ok) read.statutes.push(parsed.value);
    else read.skipped.push({ path, reason: parsed.error });
    if (parsed.ok) read.unknownCharacters += countPrivateUse(markdown);
  }
  return read;
};

/** Takes over every Markdown file below the folder that can be an item, with its channels and relations. */
export const importStatutes = async (database: Database, folder: string): Promise<ImportReport> => {
  const paths = await markdownFiles(folder);
  const { statutes, skipped, unknownCharacters } = await readAll(folder, paths);
  const merged = merge(statutes);
  const { drafts, superseded, repealed, doubts } = relate(merged);
  const kinds = [...new Set(paths.map((path) => kindOfPath(path, flatKindOf(folder))))].sort();
  const channels = channelsOf(kinds);
  await addChannels(database, channels);
  const districtAssumed = await assumeDistrict(database);
  return {
    ...(await putItems(database, drafts)),
    files: paths.length,
    channels: channels.length,
    doubles: statutes.length - merged.length,
    districtAssumed,
    superseded,
    repealed,
    unknownCharacters,
    skipped,
    doubts,
  };
};

/** The report for the operator: figures, then everything that was left out or left open. */
export const describeImport = (report: ImportReport): string =>
  [
    `${report.files} files: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.doubles} doubles merged, ${report.skipped.length} skipped`,
    `${report.channels} channels; ${report.superseded} editions replaced by newer ones, ${report.repealed} texts repealed by others; ${report.unknownCharacters} unknown characters marked`,
    ...(report.districtAssumed
      ? [
          `no district was named: it is called ${exampleDistrict.name} until a district.json is loaded`,
        ]
      : []),
    ...report.skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`),
    ...report.doubts.map((doubt) => `left open ${doubt}`),
  ].join('\n');
