import { describe, expect, it } from 'vitest';
import { feedFormat, type FeedFile, type FeedManifest } from '../../../shared/feed.ts';
import { emptyZone } from '../../../shared/zone.ts';
import { parseManifest } from './manifest.ts';

const file: FeedFile = { sha256: 'a'.repeat(64), sizeBytes: 10, rawSizeBytes: 20, operations: 1 };
const good: FeedManifest = {
  format: 1,
  sequence: 3,
  asOf: '2026-03-01T08:00:00+08:00',
  snapshots: [{ sequence: 1, files: [file] }],
  changes: [
    { sequence: 2, files: [file] },
    { sequence: 3, files: [file] },
  ],
  itemCount: 1,
  setHash: 'b'.repeat(64),
  district: { name: '示例区', hotline: '0', zone: emptyZone },
};
const faultOf = (value: unknown): string => {
  const parsed = parseManifest(
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  );
  return parsed.ok ? 'taken' : parsed.error.fault;
};

describe('a manifest', () => {
  it('of the agreed form is taken', () => {
    expect(faultOf(good)).toBe('taken');
    expect(faultOf({ ...good, changes: [], snapshots: [{ sequence: 3, files: [file] }] })).toBe(
      'taken',
    );
  });

  it('from a newer center is told apart from a broken one', () => {
    expect(faultOf({ format: feedFormat + 1, whatever: true })).toBe('unsupported-format');
    expect(faultOf({ ...good, format: 0 })).toBe('malformed');
    expect(faultOf({ ...good, extra: 1 })).toBe('malformed');
    expect(faultOf('{"format":')).toBe('malformed');
    expect(faultOf('null')).toBe('malformed');
  });

  it('whose changes do not join, do not end at its number or do not reach a snapshot is refused', () => {
    const change = (sequence: number) => ({ sequence, files: [file] });
    expect(faultOf({ ...good, changes: [change(1), change(3)] })).toBe('malformed');
    expect(faultOf({ ...good, changes: [change(3), change(2)] })).toBe('malformed');
    expect(faultOf({ ...good, changes: [change(2)] })).toBe('malformed');
    expect(faultOf({ ...good, changes: [change(3)] })).toBe('malformed');
    expect(faultOf({ ...good, snapshots: [{ sequence: 4, files: [file] }] })).toBe('malformed');
  });

  it('that names files above the limits of a kiosk is oversized', () => {
    for (const large of [{ sizeBytes: 33_000_000 }, { rawSizeBytes: 33_000_000 }])
      expect(
        faultOf({ ...good, snapshots: [{ sequence: 1, files: [{ ...file, ...large }] }] }),
      ).toBe('oversized');
  });
});
