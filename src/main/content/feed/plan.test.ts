import { describe, expect, it } from 'vitest';
import type { FeedFile, FeedManifest } from '../../../shared/feed.ts';
import { planFor } from './plan.ts';
import { emptyZone } from '../../../shared/zone.ts';

const hash = (letter: string): string => letter.repeat(64);
const file = (letter: string, sizeBytes: number): FeedFile => ({
  sha256: hash(letter),
  sizeBytes,
  rawSizeBytes: sizeBytes * 5,
  operations: 1,
});

/** Publication 5; snapshot of 3; changes 3 to 5. */
const manifest: FeedManifest = {
  format: 1,
  sequence: 5,
  asOf: '2026-03-01T00:00:00Z',
  snapshots: [{ sequence: 3, files: [file('a', 1_000)] }],
  changes: [
    { sequence: 3, files: [file('b', 300)] },
    { sequence: 4, files: [file('c', 100), file('d', 100)] },
    { sequence: 5, files: [file('e', 100)] },
  ],
  itemCount: 7,
  setHash: hash('f'),
  district: { name: '示例区', hotline: '0', zone: emptyZone },
};
const at = (sequence: number, changes = {}) => ({
  sequence,
  itemCount: 7,
  setHash: hash('f'),
  ...changes,
});
const names = (files: readonly FeedFile[]): string => files.map(({ sha256 }) => sha256[0]).join('');
const planned = (sequence: number, changes = {}, of = manifest): string => {
  const plan = planFor(of, at(sequence, changes));
  return 'files' in plan ? `${plan.step} ${names(plan.files)}` : plan.step;
};

describe('the plan', () => {
  it('is nothing when number, count and set hash agree', () => {
    expect(planned(5)).toBe('nothing');
  });

  it('is every change since, in order, for content that is a little behind', () => {
    expect(planned(4)).toBe('apply e');
    expect(planned(3)).toBe('apply cde');
    expect(planned(2)).toBe('apply bcde');
  });

  it('is the snapshot and the changes after it for an empty kiosk', () => {
    expect(planned(0, { itemCount: 0 })).toBe('replace acde');
  });

  it('is the snapshot for content older than the changes that are still named', () => {
    expect(planned(1)).toBe('replace acde');
  });

  it('is the snapshot when the changes would cost more', () => {
    const small = { ...manifest, snapshots: [{ sequence: 5, files: [file('a', 50)] }] };
    expect(planned(3, {}, small)).toBe('replace a');
  });

  it('is the snapshot when the content at the same number is not the signed one', () => {
    expect(planned(5, { setHash: hash('0') })).toBe('replace acde');
    expect(planned(5, { itemCount: 6 })).toBe('replace acde');
  });

  it('is a refusal when the content is newer than the manifest', () => {
    expect(planned(6)).toBe('refuse');
  });

  it('takes the snapshot that costs least altogether', () => {
    const two = {
      ...manifest,
      snapshots: [{ sequence: 5, files: [file('9', 1_500)] }, ...manifest.snapshots],
    };
    expect(planned(0, {}, two)).toBe('replace acde');
  });
});
