import { expect, it } from 'vitest';
import { Sums } from './sums.ts';

it('sums of any beginning are those of an array, whatever was added where', () => {
  const sums = new Sums(37);
  const plain = Array.from({ length: 37 }, () => 0);
  for (let step = 0; step < 200; step += 1) {
    const [place, change] = [(step * 11) % 37, (step % 7) - 3.5];
    sums.add(place, change);
    plain[place] = (plain[place] ?? 0) + change;
  }
  for (let end = 0; end <= 37; end += 1)
    expect(sums.before(end)).toBeCloseTo(plain.slice(0, end).reduce((sum, one) => sum + one, 0));
});

it('the sum before a place past the end is the sum of all', () => {
  const sums = new Sums(2);
  sums.add(1, 5);
  expect(sums.before(9)).toBe(5);
});
