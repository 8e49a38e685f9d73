import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { electronVersion } from './electron/version.ts';
import type { BenchLine } from './line.ts';
import { benchDevices } from './devices/bench.ts';
import { benchInput } from './input/bench.ts';
import { benchLoop } from './loop.ts';
import { benchUsage, parseBenchOptions, type BenchName, type BenchOptions } from './options.ts';
import { benchMap } from './map.ts';
import { benchRequests } from './requests/bench.ts';
import { benchScroll } from './scroll.ts';
import { benchSearch } from './search/bench.ts';
import { benchStart } from './start.ts';
import { benchSync } from './sync/bench.ts';
import { benchTap } from './tap.ts';
import { benchTapEverywhere } from './tap-everywhere.ts';
import { benchUsability } from './usability.ts';

/** Runs the benches that the command line names and prints their figures; see `benchUsage`. */

type Bench = (options: BenchOptions) => Promise<BenchLine[]>;

const benches: Readonly<Record<BenchName, Bench>> = {
  search: ({ corpusFolder, items, withPeers }) =>
    benchSearch({ corpusFolder, size: items ?? 10_000, withPeers }),
  sync: ({ corpusFolder, items, withPeers }) =>
    benchSync({ corpusFolder, items: items ?? 100_000, withPeers }),
  start: ({ runs }) => benchStart({ runs }),
  loop: ({ corpusFolder, items }) => benchLoop({ corpusFolder, items: items ?? 20_000 }),
  tap: ({ corpusFolder, items, runs }) =>
    benchTap({ corpusFolder, items: items ?? 100_000, rounds: runs }),
  'tap-everywhere': () => benchTapEverywhere(),
  scroll: ({ corpusFolder, items, runs }) =>
    benchScroll({ corpusFolder, items: items ?? 100_000, runs }),
  map: ({ items, runs }) => benchMap({ items: items ?? 1_900, runs }),
  devices: () => benchDevices(),
  requests: () => benchRequests(),
  input: () => benchInput(),
  usability: ({ runs }) => benchUsability({ runs }),
};

const textOf = ({ name, figure, unit, peer, peerFigure, ratio, note }: BenchLine): string => {
  const beside = peer === null ? '' : `  |  ${peer}: ${peerFigure} ${unit}  |  ${ratio ?? '-'} x`;
  return `${name}: ${figure} ${unit}${beside}${note === undefined ? '' : `  (${note})`}`;
};

const machine = () => ({
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  node: process.version,
  electron: electronVersion(),
});

/** The file is written after each bench: an hour of figures does not depend on the last one. */
const run = async (options: BenchOptions): Promise<void> => {
  const lines: BenchLine[] = [];
  for (const name of options.names) {
    for (const line of await benches[name](options)) {
      lines.push(line);
      console.log(textOf(line));
    }
    if (options.jsonFile !== null)
      writeFileSync(
        options.jsonFile,
        `${JSON.stringify({ machine: machine(), lines }, null, 2)}\n`,
      );
  }
  console.log(JSON.stringify(machine()));
};

const options = parseBenchOptions(process.argv.slice(2));
if (options.ok) await run(options.value);
else {
  console.error(`${options.error}\n${benchUsage}`);
  process.exitCode = 2;
}
