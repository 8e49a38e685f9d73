import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FeedMemory, type Holding } from './state.ts';

const root = mkdtempSync(join(tmpdir(), 'feed-state-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let path: string;
let files = 0;
beforeEach(() => {
  path = join(root, `${++files}.json`);
});

const holding = (sequence: number): Holding => ({
  sequence,
  asOf: `2026-03-0${sequence}T00:00:00.000Z`,
  wanted: [['item-1', [{ sha256: String(sequence).repeat(64), sizeBytes: 5 }]]],
});

const settledAt = (sequence: number): FeedMemory => {
  const memory = new FeedMemory(path, 0);
  memory.expect(holding(sequence));
  memory.settle(sequence);
  memory.checked('2026-03-09T00:00:00.000Z', 1_000);
  memory.checked(null, 2_000);
  return memory;
};

describe('what the feed client remembers', () => {
  it('is nothing at first', () => {
    const memory = new FeedMemory(path, 0);
    expect([memory.holding, memory.checkedAt]).toEqual([null, null]);
  });

  it('outlives the process', () => {
    settledAt(1);
    const memory = new FeedMemory(path, 1);
    expect(memory.holding).toEqual(holding(1));
    expect(memory.checkedAt).toBe('2026-03-09T00:00:00.000Z');
    expect(memory.timeFloorMs).toBe(2_000);
  });

  it('follows the content when power fails around the commit', () => {
    settledAt(1).expect(holding(2));
    expect(new FeedMemory(path, 1).holding).toEqual(holding(1));
    expect(new FeedMemory(path, 2).holding).toEqual(holding(2));
  });

  it('is void when the content is another', () => {
    settledAt(1);
    expect(new FeedMemory(path, 7).holding).toBeNull();
    expect(new FeedMemory(path, 0).holding).toBeNull();
  });

  it('is void when the file was cut off', () => {
    settledAt(1);
    writeFileSync(path, '{"holding":{"seq');
    expect(new FeedMemory(path, 1).holding).toBeNull();
  });
});
