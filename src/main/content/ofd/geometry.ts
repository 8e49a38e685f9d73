/** Numbers and matrices of OFD: millimetres, the origin at the left upper corner, y downwards. */

/** `[a b c d e f]`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First `inner`, then `outer`. */
export const chain = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const pointIn = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } => ({ x: a * x + c * y + e, y: b * x + d * y + f });

/** Beyond a kilometre nothing is paper; also keeps exponents out of PDF numbers. */
const furthest = 1_000_000;

export const finite = (value: number, otherwise: number): number =>
  Number.isFinite(value) && Math.abs(value) <= furthest ? value : otherwise;

export const numberOf = (text: string | undefined, otherwise: number): number =>
  text === undefined || text.trim() === '' ? otherwise : finite(Number(text), otherwise);

export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => numberOf(part, 0));

/** ST_Box; null where there is none. */
export const boxOf = (text: string | undefined): Box | null => {
  const [x, y, width, height] = numbersOf(text);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : { x, y, width, height };
};

export const matrixOf = (text: string | undefined): Matrix => {
  const [a, b, c, d, e, f] = numbersOf(text);
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? identity
    : [a, b, c, d, e, f];
};
