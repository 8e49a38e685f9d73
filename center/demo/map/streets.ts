import { riverside } from './nature.ts';
import { alongCurve, type Point } from './plane.ts';

/** `1` main, `2` middle, `3` small: how broad it is drawn. */
export type StreetClass = 1 | 2 | 3;

export interface Street {
  readonly name: string;
  readonly class: StreetClass;
  readonly line: readonly Point[];
  /** Metres from the beginning of the line to house number 0. */
  readonly zero: number;
}

const pieceMetres = 350;

/** Cut into pieces, so that the bending of the plane shows. */
const straight = ([x1, y1]: Point, [x2, y2]: Point): Point[] => {
  const pieces = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / pieceMetres));
  return Array.from({ length: pieces + 1 }, (_, index): Point => [
    x1 + ((x2 - x1) * index) / pieces,
    y1 + ((y2 - y1) * index) / pieces,
  ]);
};

/** West to east at `y`. */
const across = (
  name: string,
  kind: StreetClass,
  y: number,
  from: number,
  to: number,
  zeroAt: number,
): Street => ({
  name,
  class: kind,
  line: straight([from, y], [to, y]),
  zero: zeroAt - from,
});

/** North to south at `x`. */
const down = (
  name: string,
  kind: StreetClass,
  x: number,
  from: number,
  to: number,
  zeroAt: number,
): Street => ({
  name,
  class: kind,
  line: straight([x, from], [x, to]),
  zero: from - zeroAt,
});

export const namedStreets: readonly Street[] = [
  across('明礼路', 1, 1_000, -4_800, 4_900, -900),
  across('和顺街', 1, -100, -4_900, 5_000, -700),
  across('创业大街', 2, -1_100, -4_200, 4_900, 1_050),
  across('高铁路', 1, -2_100, -5_100, 5_000, -100),
  across('东畈大街', 2, -3_100, -3_600, 4_300, 900),
  across('望湖路', 3, 1_960, -4_300, -2_300, -4_300),
  across('北桥路', 2, 2_950, -2_900, 4_300, 500),
  down('书院路', 1, -2_200, 3_500, -3_700, 400),
  down('柳园路', 1, -200, 3_750, -3_650, -150),
  down('云桥北街', 1, 1_900, 3_700, -3_800, 900),
  down('松风路', 2, 900, 3_000, -3_700, 900),
  down('通衢路', 2, 3_700, 3_350, -3_500, 700),
  down('金穗路', 2, -4_100, 2_700, -3_500, 700),
  down('槐荫巷', 3, -1_300, 1_700, 0, 900),
  down('长安巷', 3, -1_300, -100, -2_100, -150),
  down('䶮泉街', 3, 2_800, 1_000, -1_900, 850),
  down('渡头路', 3, 4_450, 950, -2_000, 300),
  { name: '清河大道', class: 1, line: riverside, zero: 900 },
];

/** Lanes without a name halve the wide blocks. */
const lanes: readonly Street[] = [
  ...[-3_150, -1_700, -700, 350, 1_400, 2_350, 3_250, 4_450].map((x) =>
    down('', 3, x, 900, x > 2_500 ? -1_900 : -3_000, 0),
  ),
  ...[450, -600, -1_600].map((y) => across('', 3, y, -4_800, 4_900, 0)),
  ...[-350, 1_400, 2_800].map((x) => down('', 3, x, 3_600, 2_300, 0)),
  across('', 3, 3_450, -2_300, 3_800, 0),
  across('', 3, 1_430, -2_200, 4_400, 0),
  across('', 3, -2_700, -4_100, 900, 0),
  across('', 3, -3_480, -2_200, 3_700, 0),
];

export const streets: readonly Street[] = [...namedStreets, ...lanes];

const metresPerNumber = 26;
/** From the middle of the street to a house. */
const houseMetres = 46;

/** Where a house stands; even numbers on the left of the street's direction. Throws for a street that is not there. */
export const house = (name: string, number: number): Point => {
  const street = namedStreets.find((one) => one.name === name);
  if (street === undefined) throw new RangeError(`no street ${name}`);
  const side = number % 2 === 0 ? houseMetres : -houseMetres;
  return alongCurve(street.line, street.zero + number * metresPerNumber, side);
};
