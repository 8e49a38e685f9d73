import { describe, expect, it } from 'vitest';
import { firstFamily, withStandIn } from './stand-in-font.ts';

describe('a font that a PDF names but does not carry', () => {
  it('finds ours before the generic family', () => {
    expect(withStandIn('normal 400 16px "g_d0_sf1",serif')).toBe(
      'normal 400 16px "g_d0_sf1", "Kiosk Sans", "Kiosk Sans More", "Noto Sans SC Rare", serif',
    );
  });

  it('leaves other fonts alone', () => {
    expect(withStandIn('10px sans-serif')).toBe('10px sans-serif');
  });

  it('is known by the first family', () => {
    expect(firstFamily('italic 700 16px "g_d0_f1", sans-serif')).toBe('g_d0_f1');
    expect(firstFamily('inherit')).toBeNull();
  });
});
