import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { systemClock, systemIds } from '../../../native-adapters/system-clock.ts';
import { CenterClient } from '../../../src/main/requests/center-client.ts';
import { Delivery } from '../../../src/main/requests/delivery.ts';
import { makeStationKeys } from '../../../src/main/requests/signing.ts';
import type { Station } from '../../../src/main/station/station.ts';
import { intakePaths } from '../../../src/shared/station-protocol.ts';
import { envelopeAt } from '../../../test/support/envelopes.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { fileOne, openBenchStation } from './outbox.ts';

const sizes = [
  { words: '1 kB', bytes: 1_000, count: 500 },
  { words: '250 kB', bytes: 250_000, count: 100 },
] as const;

/** Until everything is delivered and written down as such. */
const drain = (station: Station, url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { privateKey } = makeStationKeys();
    const signer = () => ({ keyId: 'station-0007', privateKey });
    const delivery = new Delivery({
      outbox: station.outbox,
      center: new CenterClient({ url, clock: systemClock, signer }),
      clock: systemClock,
      ids: systemIds,
      onDelivered: () => {
        if (station.outbox.waiting === 0) resolve();
      },
      onFault: () => reject(new Error(delivery.lastFault ?? 'no fault')),
      log: () => undefined,
    });
    delivery.begin();
  });

const perSecond = async (count: number, work: () => Promise<void>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - startedMs);
};

/** One after the other, unsigned, and nothing written down. */
const postAll = async (bodies: readonly string[], url: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  for (const body of bodies) {
    const answer = await fetch(url + intakePaths.submissions, { method: 'POST', body, headers });
    await answer.text();
  }
};

/** A backlog handed over to a center that only says yes. */
export const benchDrain = async (): Promise<BenchLine[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-drain-'));
  const station = openBenchStation(folder);
  const intake = new Worker(new URL('./yes-intake.ts', import.meta.url));
  const [port] = (await once(intake, 'message')) as [number];
  const url = `http://127.0.0.1:${port}`;
  const lines: BenchLine[] = [];
  let place = 0;
  try {
    for (const { words, bytes, count } of sizes) {
      const first = place;
      const numbers = Array.from({ length: count }, () => fileOne(station, (place += 1), bytes));
      const bodies = numbers.map((number, index) =>
        JSON.stringify({ number, envelope: envelopeAt(first + index + 1, bytes) }),
      );
      await postAll(bodies.slice(0, 20), url);
      const ours = await perSecond(count, () => drain(station, url));
      const bare = await perSecond(count, () => postAll(bodies, url));
      const line = plainLine(`requests: backlog of ${words} delivered`, ours, 'envelopes/s');
      lines.push(peerLine(line, 'bare posts of the same bytes', bare, 'more'));
    }
    return lines;
  } finally {
    await intake.terminate();
    station.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
