import { describe, expect, it } from 'vitest';
import { bytesOfStats } from './rsync.ts';

describe('the figures of rsync', () => {
  it('are bytes of both directions', () => {
    const stats = 'File list size: 65,437\nTotal bytes sent: 1,234,567\nTotal bytes received: 89\n';
    expect(bytesOfStats(stats)).toBe(1_234_656);
  });
});
