import { describe, expect, it } from 'vitest';
import { ListHeights } from './heights.ts';

describe('the heights of a long list', () => {
  it('are estimated until a page was on the screen', () => {
    const heights = new ListHeights(95, 100);
    expect(heights.height).toBe(9_500);
    expect(heights.pages).toBe(10);
    expect(heights.rowsOf(9)).toBe(5);
    expect(heights.offsetOf(9)).toBe(9_000);
  });

  it('tell by how much a measured page moves what follows', () => {
    const heights = new ListHeights(100, 100);
    expect(heights.measure(2, 1_300)).toBe(300);
    expect(heights.measure(2, 1_250)).toBe(-50);
    expect(heights.offsetOf(2)).toBe(2_000);
    expect(heights.offsetOf(3)).toBe(3_250);
    expect(heights.height).toBe(10_250);
  });

  it('find the page and the row at a place, and the ends outside', () => {
    const heights = new ListHeights(100, 100);
    heights.measure(0, 2_000);
    expect(heights.pageAt(1_999)).toBe(0);
    expect(heights.pageAt(2_000)).toBe(1);
    expect(heights.rowAt(1_000)).toBe(5);
    expect(heights.pageAt(-50)).toBe(0);
    expect(heights.rowAt(1e9)).toBe(99);
  });

  it('count a row when at least half of it shows, and never none', () => {
    const heights = new ListHeights(100, 100);
    expect(heights.rowsBetween(0, 149)).toEqual({ first: 0, last: 0 });
    expect(heights.rowsBetween(0, 151)).toEqual({ first: 0, last: 1 });
    expect(heights.rowsBetween(49, 301)).toEqual({ first: 0, last: 2 });
    expect(heights.rowsBetween(51, 301)).toEqual({ first: 1, last: 2 });
    expect(heights.rowsBetween(460, 490)).toEqual({ first: 4, last: 4 });
    expect(heights.rowsBetween(0, -200)).toEqual({ first: 0, last: 0 });
    expect(heights.rowsBetween(9_000, 10_000)).toEqual({ first: 90, last: 99 });
  });

  it('cover a hundred thousand rows to the last', () => {
    const heights = new ListHeights(100_000, 190);
    expect(heights.rows).toBe(100_000);
    expect(heights.rowAt(heights.height - 1)).toBe(99_999);
  });

  it('end before the tallest thing the screen can lay out', () => {
    const heights = new ListHeights(100_000, 600);
    expect(heights.rows).toBe(50_000);
    expect(heights.height).toBeLessThanOrEqual(30_000_000);
  });

  it('begin anew when the letters grow', () => {
    const heights = new ListHeights(20, 100);
    heights.measure(0, 1_500);
    heights.restart(200);
    expect(heights.isMeasured(0)).toBe(false);
    expect(heights.height).toBe(4_000);
  });

  it('keep what was measured when the list grows or shrinks', () => {
    const heights = new ListHeights(30, 100);
    heights.measure(0, 1_500);
    heights.setTotal(50);
    expect(heights.height).toBe(5_500);
    heights.setTotal(5);
    expect(heights.pages).toBe(1);
  });

  it('hold an empty list', () => {
    const heights = new ListHeights(0, 100);
    expect(heights.height).toBe(0);
    expect(heights.pageAt(10)).toBe(0);
    expect(heights.rowAt(10)).toBe(0);
  });
});
