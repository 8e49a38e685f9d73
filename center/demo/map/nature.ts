import { beside, type Point, smooth, smoothRing } from './plane.ts';

/** Water, green, the edge of the district and the railway. */

/** 清河, from the hills in the west to the plain in the east. */
export const river = smooth([
  [-6_000, 3_500],
  [-4_700, 2_900],
  [-3_300, 2_550],
  [-1_900, 2_150],
  [-600, 1_900],
  [700, 2_050],
  [2_000, 1_760],
  [3_400, 2_020],
  [4_700, 1_650],
  [6_000, 1_500],
]);
export const riverWidth = 150;
/** 清河大道 follows the south bank. */
export const riverside = beside(river, -260);

const blob = ([x, y]: Point, wide: number, high: number, turn = 0): Point[] =>
  smoothRing(
    Array.from({ length: 10 }, (_, index): Point => {
      const angle = (index / 10) * 2 * Math.PI;
      const size = 1 + 0.14 * Math.sin(3 * angle + turn) + 0.06 * Math.cos(5 * angle + turn);
      return [x + wide * size * Math.cos(angle), y + high * size * Math.sin(angle)];
    }),
    5,
  );

export interface Area {
  readonly name: string;
  readonly ring: readonly Point[];
}

export const lakes: readonly Area[] = [
  { name: '', ring: blob([-3_150, 1_500], 420, 230, 1) },
  { name: '', ring: blob([2_900, -2_650], 190, 110, 2) },
];

export const parks: readonly Area[] = [
  { name: '望湖公园', ring: blob([-3_150, 1_470], 740, 400, 0.4) },
  { name: '清河湿地公园', ring: blob([2_300, 1_900], 700, 330, 2.2) },
  { name: '柳园公园', ring: blob([-700, -620], 300, 320, 1.2) },
  { name: '书院公园', ring: blob([-1_700, -1_640], 330, 240, 0.2) },
  { name: '人民广场', ring: blob([-680, 660], 230, 150, 2.8) },
  { name: '东畈郊野公园', ring: blob([2_950, -2_600], 560, 300, 1.6) },
];

export const boundary = smoothRing(
  [
    [-5_250, 3_250],
    [-3_600, 4_050],
    [-1_500, 3_800],
    [600, 4_150],
    [2_700, 3_850],
    [4_600, 3_500],
    [5_350, 1_900],
    [5_050, 200],
    [5_400, -1_500],
    [4_500, -3_700],
    [2_200, -4_150],
    [-200, -3_850],
    [-2_600, -4_200],
    [-4_700, -3_600],
    [-5_450, -1_700],
    [-5_050, 500],
  ],
  6,
);

/** The lines of four streets: they meet in the middle and end at the edge. */
export const streetAreas: readonly { readonly name: string; readonly at: Point }[] = [
  { name: '清河街道', at: [-3_300, 550] },
  { name: '柳园街道', at: [-1_250, -1_300] },
  { name: '云桥街道', at: [2_750, 480] },
  { name: '东畈街道', at: [1_500, -3_450] },
];

export const railway = smooth([
  [-6_000, -3_200],
  [-3_800, -2_750],
  [-1_400, -2_520],
  [1_000, -2_500],
  [3_200, -2_050],
  [6_000, -1_250],
]);
export const station: Point = [700, -2_500];
