import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchLine, peerLine, plainLine } from '../line.ts';
import { installPeers } from '../peers.ts';
import type { EngineFigures, EngineTask } from './engine.ts';

export interface SearchBenchOptions {
  /** Folder of Markdown statutes; null for invented texts. */
  readonly corpusFolder: string | null;
  /** Number of items: 3,000, 10,000 and 100,000 are the sizes figures are given for. */
  readonly size: number;
  readonly withPeers: boolean;
}

/** MiniSearch needs a gigabyte and minutes for more. */
const mostForMiniSearch = 3_000;
const heapMegabytes = 12_000;

/** Each engine is measured in a process of its own, so that memory is its own. */
const measure = (task: EngineTask): Promise<EngineFigures> =>
  new Promise((resolve, reject) => {
    const entry = fileURLToPath(new URL('measure.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${heapMegabytes}`, entry, JSON.stringify(task)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as EngineFigures);
      else reject(new Error(`measuring ${task.engine} ended with ${code}`));
    });
  });

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const allPages = ({ pagesMs }: EngineFigures): number[] => Object.values(pagesMs).flat();

type Beside = (
  name: string,
  figure: (figures: EngineFigures) => number,
  unit: string,
  better: 'more' | 'less',
  note?: string,
) => BenchLine;

/** Lines with the peer's figure where it was measured, too. */
const linesBeside = (ours: EngineFigures, peer: EngineFigures | null, peerName: string): Beside => {
  return (name, figure, unit, better, note) => {
    const line = plainLine(`search ${ours.items}: ${name}`, figure(ours), unit, note);
    return peer ? peerLine(line, peerName, figure(peer), better) : line;
  };
};

const commonLines = (beside: Beside): BenchLine[] => [
  beside('build', ({ items, buildSeconds }) => items / buildSeconds, 'items/s', 'more'),
  ...[0.5, 0.95, 0.99].map((share) =>
    beside(
      `result page p${share * 100}`,
      (figures) => percentile(allPages(figures), share),
      'ms',
      'less',
      'ours: count, facets, verified rows, excerpts; peer: ids and counts',
    ),
  ),
  beside('memory while searching', ({ rssMegabytes }) => rssMegabytes, 'MB', 'less'),
  beside('recall against substring search', ({ recall }) => recall, 'share', 'more'),
  beside('precision before rows are verified', ({ precision }) => precision, 'share', 'more'),
];

const ownLines = (ours: EngineFigures): BenchLine[] => {
  const name = (text: string): string => `search ${ours.items}: ${text}`;
  return [
    plainLine(name('build'), ours.buildSeconds, 's', `${ours.characters} characters`),
    plainLine(name('open'), ours.openMs, 'ms'),
    plainLine(name('index'), (ours.indexBytes ?? 0) / 1e6, 'MB'),
    plainLine(name('index to text'), (ours.indexBytes ?? 0) / ours.textBytes, 'share'),
    ...Object.entries(ours.pagesMs).flatMap(([kind, pages]) =>
      [0.5, 0.95].map((share) =>
        plainLine(name(`${kind} p${share * 100}`), percentile(pages, share), 'ms'),
      ),
    ),
  ];
};

const foundLines = (ours: EngineFigures, beside: Beside): BenchLine[] =>
  Object.keys(ours.foundFirst).map((kind) =>
    beside(`found first by ${kind}`, ({ foundFirst }) => foundFirst[kind] ?? 0, 'share', 'more'),
  );

const report = (
  ours: EngineFigures,
  flex: EngineFigures | null,
  mini: EngineFigures | null,
): BenchLine[] => {
  const besideFlex = linesBeside(ours, flex, 'FlexSearch 0.8.212');
  return [
    ...ownLines(ours),
    ...commonLines(besideFlex),
    ...foundLines(ours, besideFlex),
    ...(mini ? commonLines(linesBeside(ours, mini, 'MiniSearch 7.2.0')) : []),
  ];
};

/** Measures search over a corpus of the given size, beside the best JavaScript engines. */
export const benchSearch = async (options: SearchBenchOptions): Promise<BenchLine[]> => {
  const { corpusFolder, size } = options;
  const withPeers = options.withPeers && installPeers();
  if (options.withPeers && !withPeers)
    console.log('FlexSearch and MiniSearch could not be installed from npm: left out');
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  const run = (engine: EngineTask['engine'], step: EngineTask['step']) =>
    measure({ engine, corpusFolder, size, folder, step });
  try {
    const { buildSeconds } = await run('ours', 'build');
    const ours = { ...(await run('ours', 'search')), buildSeconds };
    const flex = withPeers ? await run('flexsearch', 'both') : null;
    const mini = withPeers && size <= mostForMiniSearch ? await run('minisearch', 'both') : null;
    return report(ours, flex, mini);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
