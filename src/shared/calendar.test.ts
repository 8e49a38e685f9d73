import { describe, expect, it } from 'vitest';
import { chinaDay, chinaYear } from './calendar.ts';

describe('calendar in China', () => {
  it('turns to the next day at sixteen hours UTC', () => {
    expect(chinaDay(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(chinaDay(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });

  it('turns to the next year eight hours before UTC does', () => {
    expect(chinaYear(Date.parse('2026-12-31T15:59:59Z'))).toBe(2026);
    expect(chinaYear(Date.parse('2026-12-31T16:00:00Z'))).toBe(2027);
  });
});
