import { encodeFrame, FrameDecoder } from '../../../native-adapters/id-card-reader/frame.ts';
import { ScanFramer } from '../../../native-adapters/qr-scanner/framing.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';

const megabyte = 2 ** 20;

/** MiB/s of `work` over `bytes`, the best of a few rounds: what the code can do, not what else ran. */
const throughput = (bytes: Uint8Array, work: (bytes: Uint8Array) => void): number => {
  let bestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round += 1) {
    const startedMs = performance.now();
    work(bytes);
    bestMs = Math.min(bestMs, performance.now() - startedMs);
  }
  return (bytes.length / megabyte) * (1_000 / bestMs);
};

/** 115200 baud, ten bits a byte. */
const serialMiBPerSecond = 11_520 / megabyte;

export const benchCodecs = (): BenchLine[] => {
  const codes = Buffer.from('GK1.BENCH-8F3K-0123456789\r\n'.repeat(40_000));
  const record = encodeFrame(new Uint8Array(1_284).fill(0x20));
  const frames = Buffer.concat(Array.from({ length: 800 }, () => record));
  const decoder = new FrameDecoder({ shortestLength: 4, onBody: () => undefined });
  const framer = new ScanFramer(() => undefined);
  return [
    peerLine(
      plainLine(
        'devices: codes out of a serial stream',
        throughput(codes, (bytes) => framer.push(bytes)),
        'MiB/s',
      ),
      'what 115200 baud carries',
      serialMiBPerSecond,
      'more',
    ),
    peerLine(
      plainLine(
        'devices: card frames out of a serial stream',
        throughput(frames, (bytes) => decoder.push(bytes)),
        'MiB/s',
      ),
      'what 115200 baud carries',
      serialMiBPerSecond,
      'more',
    ),
  ];
};
