import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReceiptDrawing } from '../../shared/receipt.ts';
import { BaseMap, routeDrawing } from './route-drawing.ts';

const base = BaseMap.parse(
  JSON.parse(
    readFileSync(
      new URL('../../../center/demo/content/attachments/district-map.geojson', import.meta.url),
      'utf8',
    ),
  ),
);
const here = [116.591_26, 35.407_74] as [number, number];
const goal = [116.586_92, 35.402_41] as [number, number];

const spotOf = (drawing: ReceiptDrawing, mark: 'here' | 'goal') =>
  drawing.shapes.flatMap((shape) =>
    shape.kind === 'mark' && shape.mark === mark ? [shape.at] : [],
  )[0];

describe('the small map of a route slip', () => {
  const drawing = routeDrawing(base, { here, goal, goalName: '示例站' });

  it('is of the agreed form and shows both ends inside, north up', () => {
    expect(ReceiptDrawing.parse(drawing)).toEqual(drawing);
    const [from, to] = [spotOf(drawing, 'here')!, spotOf(drawing, 'goal')!];
    for (const [x, y] of [from, to]) {
      expect(x).toBeGreaterThan(80);
      expect(x).toBeLessThan(920);
      expect(y).toBeGreaterThan(60);
      expect(y).toBeLessThan(840);
    }
    expect(from[1]).toBeLessThan(to[1]);
    expect(from[0]).toBeGreaterThan(to[0]);
  });

  it('names the streets around', () => {
    const names = drawing.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));
    expect(names).toEqual(expect.arrayContaining(['明礼路', '槐荫巷', '您在这里', '示例站']));
  });

  it('shows the goal alone where nobody knows where the machine stands', () => {
    const alone = routeDrawing(base, { here: null, goal, goalName: '示例站' });
    expect(spotOf(alone, 'goal')).toEqual([500, 450]);
    expect(spotOf(alone, 'here')).toBeUndefined();
  });

  it('holds its form for the farthest two ends', () => {
    const far = routeDrawing(base, {
      here: [116.54, 35.43],
      goal: [116.65, 35.365],
      goalName: '很远的地方',
    });
    expect(() => ReceiptDrawing.parse(far)).not.toThrow();
  });
});
