import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../native-adapters/system-clock.ts';
import { openStation, type Station } from '../../../src/main/station/station.ts';
import { envelopeAt } from '../../../test/support/envelopes.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { quantile } from '../statistics.ts';

const sizes = [
  { words: '1 kB', bytes: 1_000, rounds: 300 },
  { words: '250 kB', bytes: 250_000, rounds: 60 },
] as const;

export const openBenchStation = (folder: string): Station => {
  const opened = openStation({
    path: join(folder, 'station.db'),
    clock: systemClock,
    ballastBytes: 4_096,
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
};

/** As the vault asks for it: a number first, the envelope under it later; two commits. */
export const fileOne = ({ outbox }: Station, place: number, bytes: number): string => {
  const number = outbox.reserve(2026, '0007');
  if (!number.ok) throw new Error(number.error);
  const kept = outbox.keep(number.value, envelopeAt(place, bytes));
  if (!kept.ok) throw new Error(kept.error);
  return number.value;
};

const timesMs = (rounds: number, work: (round: number) => void): number[] =>
  Array.from({ length: rounds }, (_, round) => {
    const startedMs = performance.now();
    work(round);
    return performance.now() - startedMs;
  });

/** Number and envelope on the disk, beside the least that puts the same bytes there. */
export const benchOutbox = (): BenchLine[] => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-outbox-'));
  const station = openBenchStation(folder);
  const plain = openSync(join(folder, 'plain'), 'a');
  let place = 0;
  try {
    return sizes.flatMap(({ words, bytes, rounds }) => {
      // Made beforehand: what is made for the test is not what it measures.
      const envelopes = Array.from({ length: rounds }, () => envelopeAt((place += 1), bytes));
      const ours = timesMs(rounds, (round) => {
        const number = station.outbox.reserve(2026, '0007');
        if (number.ok) station.outbox.keep(number.value, envelopes[round]!);
      });
      const bare = timesMs(rounds, (round) => {
        writeSync(plain, JSON.stringify(envelopes[round]));
        fdatasyncSync(plain);
      });
      return ([0.5, 0.99] as const).map((share) =>
        peerLine(
          plainLine(
            `requests: ${words} numbered and kept, p${share * 100}`,
            quantile(ours, share),
            'ms',
            'two commits',
          ),
          'one append and fdatasync',
          quantile(bare, share),
          'less',
        ),
      );
    });
  } finally {
    closeSync(plain);
    station.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
