import { parseArgs } from 'node:util';
import { benchSearch } from './bench.ts';

/** `node script/benchmarks/search/run.ts [--size 3000] [--corpus DIR] [--no-peers]` prints the figures. */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '3000' },
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const lines = await benchSearch({
  corpusFolder: values.corpus ?? null,
  size: Number(values.size),
  withPeers: values.peers,
});
for (const { name, figure, unit, peer, peerFigure, ratio } of lines)
  console.log(
    `${name}: ${figure} ${unit}${peer === null ? '' : ` (${peer}: ${peerFigure}; ratio ${ratio ?? '-'})`}`,
  );
