import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { Chance } from '../../script/benchmarks/search/chance.ts';

/** How often a property is tried; `script/test --fuzz` sets KIOSK_FUZZ_RUNS. */
export const fuzzRuns = Number(process.env['KIOSK_FUZZ_RUNS'] ?? 100);

/** For the test that tries it: a long run may take its time, and a hang still ends. */
export const fuzzTimeoutMs = 30_000 + fuzzRuns * 20;

/** How many frames go through one decoder: a bounded part, or as many as `script/test --fuzz` sets. */
const asked = process.env['KIOSK_FUZZ_FRAMES'];
const frameCount = Number(asked ?? 5_000);
const seedCount = 2 ** 32;
const seedAsked = process.env['KIOSK_FUZZ_SEED'];

/** In a million frames a leak of two bytes each is more; where nothing stays, less than a tenth of it was measured. */
const heapGrowthLimitBytes = 1_000_000;
/** Before it, code is still being compiled and buffers find their size. */
const warmUpShare = 0.1;
const roundsBetweenTurns = 500;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held: the smallest of several looks, because buffers are swept behind a collection. */
const heldBytes = async (): Promise<number> => {
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    collectGarbage();
    await turn();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    looks.push(heapUsed + arrayBuffers);
  }
  return Math.min(...looks);
};

/** Plays one piece of traffic, checks what came of it, and returns how many frames or reports it was. */
export type FuzzRound = (chance: Chance) => number;

/** Plays until so many frames went through. The event loop turns now and then: the runner wants to hear of us. */
const play = async (round: FuzzRound, chance: Chance, frames: number): Promise<number> => {
  let played = 0;
  for (let count = 1; played < frames; count += 1) {
    played += round(chance);
    if (count % roundsBetweenTurns === 0) await turn();
  }
  return played;
};

/**
 * Plays chance-made traffic through one decoder that lives all the while, as in a kiosk that is never switched
 * off, and expects the heap to stay flat. A failure names the seed; KIOSK_FUZZ_SEED plays it again.
 */
export const fuzzStream = async (protocol: string, round: FuzzRound): Promise<void> => {
  const seed = Number(seedAsked ?? Math.floor(Math.random() * seedCount));
  const chance = new Chance(seed);
  const startedMs = performance.now();
  try {
    const warm = await play(round, chance, frameCount * warmUpShare);
    const before = await heldBytes();
    const frames = warm + (await play(round, chance, frameCount - warm));
    const growth = (await heldBytes()) - before;
    const seconds = (performance.now() - startedMs) / 1_000;
    if (asked !== undefined) console.log(summary(protocol, frames, seconds, growth));
    expect(growth).toBeLessThan(heapGrowthLimitBytes);
  } catch (error) {
    throw new Error(`${protocol}, KIOSK_FUZZ_SEED=${seed}: ${String(error)}`, { cause: error });
  }
};

const summary = (protocol: string, frames: number, seconds: number, growth: number): string =>
  `fuzz: ${protocol}: ${frames} frames in ${seconds.toFixed(1)} s, heap ${growth < 0 ? '' : '+'}${(growth / 1_000).toFixed(0)} kB`;

/** Bytes of any value. */
export const anyBytes = (chance: Chance, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = chance.between(0, 256);
  return bytes;
};

/** The same bytes, cut anywhere. */
export const cutUp = (chance: Chance, bytes: Uint8Array, longest: number): Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieces.at(-1)!.length)
    pieces.push(bytes.subarray(at, at + chance.between(1, longest + 1)));
  return pieces;
};
