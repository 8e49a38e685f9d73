import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src/shared/result.ts';

export const benchNames = [
  'search',
  'sync',
  'start',
  'loop',
  'tap',
  'tap-everywhere',
  'scroll',
  'map',
  'devices',
  'requests',
  'input',
  'usability',
] as const;
export type BenchName = (typeof benchNames)[number];

export interface BenchOptions {
  readonly names: readonly BenchName[];
  readonly corpusFolder: string | null;
  readonly jsonFile: string | null;
  /** Null where every bench takes its usual number. */
  readonly items: number | null;
  readonly runs: number;
  readonly withPeers: boolean;
}

export const benchUsage = `script/bench [${benchNames.join('|')}] [--corpus DIR] [--json FILE] [--items N] [--runs N] [--no-peers]`;

/** Fewer have no hundredth to change; more than a million is no district's. */
const itemBounds = [200, 1_000_000] as const;
const runBounds = [1, 1_000] as const;

const wholeNumber = (
  name: string,
  text: string,
  [least, most]: readonly [number, number],
): Result<number, string> => {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most
    ? ok(value)
    : err(`--${name} wants a whole number from ${least} to ${most}, not ${JSON.stringify(text)}`);
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const corpusFault = (folder: string): string | null => {
  if (!isFolder(folder)) return `--corpus ${folder}: no such folder`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.some((name) => name.endsWith('.md'))
    ? null
    : `--corpus ${folder}: no Markdown file in it`;
};

/** Found out now and not when the figures are there. */
const jsonFault = (file: string): string | null => {
  if (isFolder(file)) return `--json ${file}: is a folder`;
  return existsSync(dirname(file)) ? null : `--json ${file}: no folder ${dirname(file)}`;
};

const isBench = (name: string): name is BenchName => benchNames.some((known) => known === name);

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      corpus: { type: 'string' },
      json: { type: 'string' },
      items: { type: 'string' },
      runs: { type: 'string', default: '5' },
      peers: { type: 'boolean', default: true },
    },
  });

const checked = ({
  values,
  positionals,
}: ReturnType<typeof parse>): Result<BenchOptions, string> => {
  const names = positionals.filter(isBench);
  const unknown = positionals.find((name) => !isBench(name));
  if (unknown !== undefined) return err(`there is no bench ${JSON.stringify(unknown)}`);
  const { corpus = null, json = null } = values;
  const fault =
    (corpus === null ? null : corpusFault(corpus)) ?? (json === null ? null : jsonFault(json));
  if (fault !== null) return err(fault);
  const items =
    values.items === undefined ? ok(null) : wholeNumber('items', values.items, itemBounds);
  const runs = wholeNumber('runs', values.runs, runBounds);
  if (!items.ok) return items;
  if (!runs.ok) return runs;
  return ok({
    names: names.length > 0 ? names : benchNames,
    corpusFolder: corpus,
    jsonFile: json,
    items: items.value,
    runs: runs.value,
    withPeers: values.peers,
  });
};

/** What the command line means, or a sentence about what is wrong with it. */
export const parseBenchOptions = (args: readonly string[]): Result<BenchOptions, string> => {
  try {
    return checked(parse(args));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};
