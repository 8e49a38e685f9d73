import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import {
  preparingHandwriting,
  type Handwriting,
} from '../../src/renderer/input/strokes/handwriting.ts';
import type { Stroke } from '../../src/renderer/input/strokes/shape.ts';
import { readStrokeData, type StrokeData } from '../../src/renderer/input/strokes/stroke-data.ts';
import { randomOf, writeBy, type Hand } from './samples.ts';

/** How often the recogniser finds what an invented hand wrote. */

export interface Accuracy {
  /** Shares of the samples, 0 to 1. */
  readonly first: number;
  readonly amongFive: number;
  readonly msEach: number;
}

const assetFile = join(import.meta.dirname, '../../assets/input/strokes.bin');
const em = 1024;

export const readCommitted = (): StrokeData =>
  readStrokeData(inflateRawSync(readFileSync(assetFile)));

export const prepareAtOnce = (data: StrokeData): Handwriting => {
  const steps = preparingHandwriting(data);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** The lines of a character as they are committed: six points a stroke. */
const linesOf = ({ first, points }: StrokeData, index: number): Stroke[] =>
  Array.from({ length: (first[index + 1] ?? 0) - (first[index] ?? 0) }, (_, stroke) =>
    Array.from({ length: 6 }, (_point, point) => {
      const at = ((first[index] ?? 0) + stroke) * 12 + point * 2;
      return [((points[at] ?? 0) / 255) * em, ((points[at + 1] ?? 0) / 255) * em] as const;
    }),
  );

/** Of the 3,500 most frequent characters, `samples` chosen by the seed. */
export const measure = (
  { data, handwriting }: { readonly data: StrokeData; readonly handwriting: Handwriting },
  hand: Hand,
  { seed, samples }: { readonly seed: number; readonly samples: number },
): Accuracy => {
  const random = randomOf(seed);
  let [first, amongFive] = [0, 0];
  let spentMs = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const index = Math.floor(random() * 3_500);
    const strokes = writeBy(hand, { lines: linesOf(data, index) }, random);
    const beganMs = performance.now();
    const found = handwriting.recognise(strokes, 5);
    spentMs += performance.now() - beganMs;
    const place = found.indexOf(data.characters[index] ?? '');
    if (place === 0) first += 1;
    if (place >= 0) amongFive += 1;
  }
  return { first: first / samples, amongFive: amongFive / samples, msEach: spentMs / samples };
};
