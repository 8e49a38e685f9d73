import { describe, expect, it } from 'vitest';
import type { FeedChange, FeedManifest } from '../../src/shared/feed.ts';
import { keptChanges, snapshotIsDue } from './history.ts';
import { emptyZone } from '../../src/shared/zone.ts';

const change = (sequence: number, sizeBytes: number): FeedChange => ({
  sequence,
  files: [{ sha256: 'a'.repeat(64), sizeBytes, rawSizeBytes: sizeBytes, operations: 1 }],
});
const manifest = (snapshotSequence: number, changes: FeedChange[]): FeedManifest => ({
  format: 1,
  sequence: Math.max(snapshotSequence, changes.at(-1)?.sequence ?? 0),
  asOf: '2026-03-01T00:00:00Z',
  snapshots: [{ sequence: snapshotSequence, files: change(1, 1_000).files }],
  changes,
  itemCount: 1,
  setHash: 'b'.repeat(64),
  district: { name: '示例区', hotline: '0', zone: emptyZone },
});
const sequences = (changes: readonly FeedChange[]): number[] =>
  changes.map(({ sequence }) => sequence);

describe('a new snapshot', () => {
  it('is due when there is none', () => {
    expect(snapshotIsDue(null, null)).toBe(true);
  });

  it('is due when the changes since the last one exceed a quarter of it', () => {
    expect(snapshotIsDue(manifest(1, [change(2, 200)]), change(3, 50))).toBe(false);
    expect(snapshotIsDue(manifest(1, [change(2, 200)]), change(3, 51))).toBe(true);
  });

  it('does not count the changes from before it', () => {
    expect(snapshotIsDue(manifest(2, [change(2, 900)]), change(3, 100))).toBe(false);
  });

  it('is due after many changes, however small', () => {
    const many = Array.from({ length: 499 }, (_, n) => change(n + 2, 0.1));
    expect(snapshotIsDue(manifest(1, many.slice(1)), change(501, 0.1))).toBe(false);
    expect(snapshotIsDue(manifest(1, many), change(501, 0.1))).toBe(true);
  });
});

describe('the changes a manifest goes on naming', () => {
  const changes = [change(2, 400), change(3, 400), change(4, 400), change(5, 400)];

  it('are all since the snapshot, whatever they cost', () => {
    expect(sequences(keptChanges(changes, 1, 10))).toEqual([2, 3, 4, 5]);
  });

  it('are of the older ones only the newest that together cost less than the snapshot', () => {
    expect(sequences(keptChanges(changes, 5, 1_000))).toEqual([4, 5]);
    expect(sequences(keptChanges(changes, 5, 1_600))).toEqual([2, 3, 4, 5]);
    expect(sequences(keptChanges(changes, 5, 10))).toEqual([]);
  });
});
