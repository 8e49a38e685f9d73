import { boundary } from '../../center/demo/map/nature.ts';
import { isInside, type Point, toPosition } from '../../center/demo/map/plane.ts';
import { itemOf } from '../../center/demo/texts/document.ts';
import { placeDrafts } from '../../center/demo/texts/places.ts';
import type { ItemDraft } from '../../center/store/canonical.ts';

/** The demo's places as patterns for as many as a city has, strewn evenly over the district. */

/** Metres; the district lies within. */
const [east, north] = [5_500, 4_500];
/** Steps that never come back to the same spot (Roberts' R2 sequence). */
const [stepX, stepY] = [0.754_877_67, 0.569_840_29];

function* spots(): Generator<Point> {
  const ring = [...boundary];
  for (let step = 1; ; step += 1) {
    const at: Point = [
      (((step * stepX) % 1) * 2 - 1) * east,
      (((step * stepY) % 1) * 2 - 1) * north,
    ];
    if (isInside(at, ring)) yield at;
  }
}

const patterns = placeDrafts.filter(({ details }) => details?.kind === 'place');

/** Places of the demo itself. */
export const demoPlaces = patterns.length;

export const manyPlaces = (count: number): ItemDraft[] => {
  const at = spots();
  return Array.from({ length: count }, (_, index) => {
    const pattern = patterns[index % patterns.length];
    const spot = at.next().value as Point;
    if (pattern?.details?.kind !== 'place') throw new Error('the demo has no places');
    const details = { ...pattern.details, position: toPosition(spot) };
    const draft = {
      ...pattern,
      id: `many-${index}`,
      title: `${pattern.title}（${index}）`,
      details,
    };
    return { ...itemOf(draft, `示例${index}`), attachments: [], relations: [] };
  });
};
