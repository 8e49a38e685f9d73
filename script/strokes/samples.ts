import type { Stroke } from '../../src/renderer/input/strokes/shape.ts';
import type { WrittenCharacter } from './characters.ts';

/** Invented hands: characters written slanted, uneven, out of order, with strokes run together. */

export interface Hand {
  readonly name: string;
  /** Standard deviations: of the slant in degrees, of a stroke's place and of each point, in shares of the square. */
  readonly slantDegrees: number;
  readonly place: number;
  readonly tremble: number;
  /** Shares of strokes that change places with the next, and that run into it. */
  readonly reordered: number;
  readonly joined: number;
}

export const hands: readonly Hand[] = [
  { name: 'careful', slantDegrees: 3, place: 0.015, tremble: 0.008, reordered: 0, joined: 0 },
  { name: 'ordinary', slantDegrees: 6, place: 0.03, tremble: 0.015, reordered: 0.1, joined: 0.04 },
  {
    name: 'unsteady',
    slantDegrees: 10,
    place: 0.045,
    tremble: 0.025,
    reordered: 0.2,
    joined: 0.08,
  },
  { name: 'any order', slantDegrees: 5, place: 0.02, tremble: 0.012, reordered: 1, joined: 0 },
];

/** A small generator of its own, so that figures can be had again (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());

const em = 1024;

/** Runs a stroke into the next, which then is none of its own. */
const joinSome = (strokes: readonly Stroke[], share: number, random: () => number): Stroke[] => {
  const joined: Stroke[] = [];
  for (const stroke of strokes) {
    const before = joined.at(-1);
    if (before !== undefined && random() < share)
      joined[joined.length - 1] = [...before, ...stroke];
    else joined.push(stroke);
  }
  return joined;
};

const swapSome = (strokes: readonly Stroke[], share: number, random: () => number): Stroke[] => {
  const order = [...strokes];
  for (let at = 0; at < order.length - 1; at += 1) {
    if (random() >= share) continue;
    const other = share === 1 ? at + Math.floor(random() * (order.length - at)) : at + 1;
    [order[at], order[other]] = [order[other] ?? [], order[at] ?? []];
  }
  return order;
};

export const writeBy = (
  hand: Hand,
  { lines }: Pick<WrittenCharacter, 'lines'>,
  random: () => number,
): Stroke[] => {
  const turn = (normal(random) * hand.slantDegrees * Math.PI) / 180;
  const lean = normal(random) * hand.slantDegrees * 0.012;
  const [wide, high] = [1 + normal(random) * 0.08, 1 + normal(random) * 0.08];
  const bent = lines.map((line): Stroke => {
    const [dx, dy] = [normal(random) * hand.place * em, normal(random) * hand.place * em];
    return line.map(([x, y]) => {
      const [left, up] = [(x - em / 2) * wide + dx, (y - em / 2) * high + dy];
      const across = left + up * lean;
      return [
        across * Math.cos(turn) - up * Math.sin(turn) + normal(random) * hand.tremble * em,
        across * Math.sin(turn) + up * Math.cos(turn) + normal(random) * hand.tremble * em,
      ];
    });
  });
  return joinSome(swapSome(bent, hand.reordered, random), hand.joined, random);
};
