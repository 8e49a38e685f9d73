import { createIdCardReader } from '../../../native-adapters/id-card-reader/adapter.ts';
import type { IdCardReader } from '../../../native-adapters/id-card-reader/types.ts';
import { VirtualCardReader } from '../../../native-adapters/id-card-reader/virtual/server.ts';
import { systemClock as clock, systemIds as ids } from '../../../native-adapters/system-clock.ts';
import { tcpTransport } from '../../../native-adapters/transport/tcp.ts';
import type {
  ByteConnection,
  ByteTransport,
} from '../../../native-adapters/transport/transport.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median } from '../statistics.ts';
import { until } from './stand.ts';

const rounds = 20;
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

/** From the first sign of the card, which ends the pause between two looks, to its name. */
const readMs = (reader: IdCardReader, present: () => void): Promise<number> =>
  new Promise((resolve, reject) => {
    let placedMs = 0;
    const stop = reader.want((message) => {
      if (message.type === 'placed') placedMs = performance.now();
      if (message.type === 'failed') reject(new Error(message.cause));
      if (message.type !== 'card') return;
      stop();
      resolve(performance.now() - placedMs);
    });
    present();
  });

/** Card found to name: what our code takes beside the time its bytes take at 115200 baud. */
export const benchCard = async (): Promise<BenchLine[]> => {
  const device = await VirtualCardReader.start({ clock });
  let bytes = 0;
  const reader = createIdCardReader({
    transport: counting(tcpTransport('127.0.0.1', device.port, clock), (more) => (bytes += more)),
    clock,
    ids,
  });
  await until(() => reader.status().state === 'ready');
  const times: number[] = [];
  const wires: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = bytes;
    times.push(await readMs(reader, () => device.present('resident')));
    wires.push(((bytes - before) * 1_000) / bytesPerSecond);
    device.remove();
  }
  await reader.close();
  await device.close();
  return [
    peerLine(
      plainLine(
        'devices: card found to name, added to the wire',
        median(times),
        'ms',
        'cards are looked for every 300 ms',
      ),
      'its bytes at 115200 baud',
      median(wires),
      'less',
    ),
  ];
};
