import { describe, expect, it } from 'vitest';
import { renderScale } from './draw-page.ts';

describe('the scale of a page', () => {
  it('fills the width in device pixels', () => {
    expect(renderScale(595, 842, 1190, 1)).toBe(2);
    expect(renderScale(595, 842, 1190, 2)).toBe(4);
  });

  it('draws a poster coarser rather than on a canvas too large', () => {
    const scale = renderScale(2384, 3370, 6000, 2);
    expect(scale * 2384 * scale * 3370).toBeLessThanOrEqual(24_000_001);
  });
});
