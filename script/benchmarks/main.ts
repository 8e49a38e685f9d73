import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchSearch } from './search/bench.ts';
import type { BenchLine } from './line.ts';
import { electronVersion } from './electron/version.ts';
import { benchLoop } from './loop.ts';
import { benchStart } from './start.ts';
import { benchSync } from './sync.ts';
import { benchTap } from './tap.ts';

/** `script/bench [NAME] [--corpus DIR] [--json FILE] [--items N] [--runs N] [--no-peers]` */

const { values, positionals } = parseArgs({
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
const corpusFolder = values.corpus ?? null;
const itemsOr = (usual: number): number => Number(values.items ?? usual);

const benches: Readonly<Record<string, () => Promise<BenchLine[]>>> = {
  search: () => benchSearch({ corpusFolder, size: itemsOr(10_000), withPeers: values.peers }),
  sync: () => benchSync({ corpusFolder, items: itemsOr(100_000), withPeers: values.peers }),
  start: () => benchStart({ runs: Number(values.runs) }),
  loop: () => benchLoop({ corpusFolder, items: itemsOr(20_000) }),
  tap: () => benchTap({ corpusFolder, items: itemsOr(100_000), rounds: Number(values.runs) }),
};

const textOf = ({ name, figure, unit, peer, peerFigure, ratio, note }: BenchLine): string => {
  const beside = peer === null ? '' : `  |  ${peer}: ${peerFigure} ${unit}  |  ${ratio ?? '-'} x`;
  return `${name}: ${figure} ${unit}${beside}${note === undefined ? '' : `  (${note})`}`;
};

const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  node: process.version,
  electron: electronVersion(),
};

const names = positionals.length > 0 ? positionals : Object.keys(benches);
const lines: BenchLine[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`no bench ${name}; there are ${Object.keys(benches).join(', ')}`);
  for (const line of await bench()) {
    lines.push(line);
    console.log(textOf(line));
  }
}
console.log(JSON.stringify(machine));
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ machine, lines }, null, 2)}\n`);
