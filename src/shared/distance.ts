import type { Position } from './item-details.ts';

/** Mean radius of the earth, metres (IUGG). */
const earthMetres = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance (haversine), metres. */
export const metresBetween = ([lon1, lat1]: Position, [lon2, lat2]: Position): number => {
  const north = Math.sin(radians(lat2 - lat1) / 2);
  const east = Math.sin(radians(lon2 - lon1) / 2);
  const chord = north * north + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * east * east;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/** To the fifty below a kilometre, to the hundred above: nobody walks along the great circle. */
export const roundedMetres = (metres: number): number => {
  const step = metres < 1_000 ? 50 : 100;
  return Math.max(step, Math.round(metres / step) * step);
};

/** Slow enough for the old: 70 metres a minute, and streets are longer than the bird's way by a quarter. */
export const walkMinutes = (metres: number): number =>
  Math.max(1, Math.round((metres * 1.25) / 70));
