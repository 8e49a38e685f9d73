import { createIdCardReader } from '../../../native-adapters/id-card-reader/adapter.ts';
import { cardReaderTiming } from '../../../native-adapters/id-card-reader/timing.ts';
import type { IdCardReader } from '../../../native-adapters/id-card-reader/types.ts';
import { VirtualCardReader } from '../../../native-adapters/id-card-reader/virtual/server.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { tcpTransport } from '../../../native-adapters/transport/tcp.ts';
import type {
  ByteConnection,
  ByteTransport,
} from '../../../native-adapters/transport/transport.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median, quantile } from '../statistics.ts';
import { until } from './stand.ts';

const rounds = 20;
/** A card comes anywhere in the pause between two looks. */
const lookEveryMs = cardReaderTiming.pollMs;
const bytesPerSecond = 115_200 / 10;

/** Counts what goes over the wire both ways, to know how long a serial line would take. */
const counting = (transport: ByteTransport, count: (bytes: number) => void): ByteTransport => ({
  ...transport,
  open: async (deadlineMs) => {
    const opened = await transport.open(deadlineMs);
    if (!opened.ok) return opened;
    const line = opened.value;
    line.onData(({ length }) => count(length));
    const counted: ByteConnection = {
      write: (bytes, writeMs) => {
        count(bytes.length);
        return line.write(bytes, writeMs);
      },
      onData: (listener) => line.onData(listener),
      onGone: (listener) => line.onGone(listener),
      close: () => line.close(),
    };
    return { ok: true, value: counted };
  },
});

interface Read {
  /** From the card on the reader to its name: what somebody waits. */
  readonly presentedMs: number;
  /** From its first sign, which ends the pause between two looks, to its name. */
  readonly foundMs: number;
}

/** The reader looks already when the card comes, `afterMs` later. */
const readCard = (reader: IdCardReader, present: () => void, afterMs: number): Promise<Read> =>
  new Promise((resolve, reject) => {
    let placedMs = 0;
    let presentedMs = 0;
    const stop = reader.want((message) => {
      if (message.type === 'placed') placedMs = performance.now();
      if (message.type === 'failed') reject(new Error(message.cause));
      if (message.type !== 'card') return;
      stop();
      const nowMs = performance.now();
      resolve({ presentedMs: nowMs - presentedMs, foundMs: nowMs - placedMs });
    });
    clock.after(afterMs, () => {
      presentedMs = performance.now();
      present();
    });
  });

/** Card to name: what somebody waits, and what our code takes, beside the time its bytes take at 115200 baud. */
export const benchCard = async (): Promise<BenchLine[]> => {
  const device = await VirtualCardReader.start({ clock });
  let bytes = 0;
  const reader = createIdCardReader({
    transport: counting(tcpTransport('127.0.0.1', device.port, clock), (more) => (bytes += more)),
    clock,
    ids,
  });
  await until(() => reader.status().state === 'ready');
  const reads: Read[] = [];
  const wires: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = bytes;
    // Evenly over the pause, so that the wait is nobody's luck.
    const afterMs = lookEveryMs + (lookEveryMs * round) / rounds;
    reads.push(await readCard(reader, () => device.present('resident'), afterMs));
    wires.push(((bytes - before) * 1_000) / bytesPerSecond);
    device.remove();
  }
  await reader.close();
  await device.close();
  const beside = (name: string, figure: number, note?: string): BenchLine =>
    peerLine(
      plainLine(`devices: ${name}`, figure, 'ms', note),
      'its bytes at 115200 baud',
      median(wires),
      'less',
    );
  const presented = reads.map(({ presentedMs }) => presentedMs);
  return [
    beside('card found to name, added to the wire', median(reads.map(({ foundMs }) => foundMs))),
    beside(
      'card laid down to name, added to the wire, p50',
      quantile(presented, 0.5),
      `cards are looked for every ${lookEveryMs} ms`,
    ),
    beside('card laid down to name, added to the wire, p95', quantile(presented, 0.95)),
  ];
};
