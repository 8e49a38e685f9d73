import { describe, expect, it } from 'vitest';
import { parseRange } from './byte-range.ts';
import { resourceInMemory, respondWith, type Resource } from './resource.ts';

describe('a Range header', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-', { fromByte: 0, toByte: 9 }],
    ['bytes=3-5', { fromByte: 3, toByte: 5 }],
    ['bytes=3-500', { fromByte: 3, toByte: 9 }],
    ['bytes=-4', { fromByte: 6, toByte: 9 }],
    ['bytes=-40', { fromByte: 0, toByte: 9 }],
    ['bytes=10-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-3', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=-', 'whole'],
    ['items=0-1', 'whole'],
  ])('%s of ten bytes', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range);
  });
});

const megabytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count * 1_048_576 }, (_, index) => index % 251);

describe('a resource', () => {
  it('is answered whole with its type, and says that it can be had in parts', async () => {
    const answer = await respondWith(resourceInMemory(megabytes(1), 'video/webm'), null, {
      a: 'b',
    });
    expect(answer?.status).toBe(200);
    expect(Object.fromEntries(answer!.headers)).toMatchObject({
      'content-type': 'video/webm',
      'accept-ranges': 'bytes',
      a: 'b',
    });
    expect((await answer!.bytes()).length).toBe(1_048_576);
  });

  it('is answered in part, read piece by piece and never whole', async () => {
    const bytes = megabytes(3);
    const reads: number[] = [];
    const film: Resource = {
      ...resourceInMemory(bytes, 'video/webm'),
      whole: async () => Promise.reject(new Error('read whole')),
      part: async (fromByte, lengthBytes) => {
        reads.push(lengthBytes);
        return bytes.subarray(fromByte, fromByte + lengthBytes);
      },
    };
    const answer = await respondWith(film, 'bytes=100-', {});
    expect(answer?.status).toBe(206);
    expect(answer!.headers.get('content-range')).toBe(
      `bytes 100-${bytes.length - 1}/${bytes.length}`,
    );
    expect(Buffer.from(await answer!.bytes()).equals(bytes.subarray(100))).toBe(true);
    expect(Math.max(...reads)).toBeLessThanOrEqual(1_048_576);
  });

  it('ends with an error when the file is damaged on the way', async () => {
    const film: Resource = {
      ...resourceInMemory(megabytes(1), 'video/webm'),
      part: async () => null,
    };
    const answer = await respondWith(film, 'bytes=0-', {});
    await expect(answer!.bytes()).rejects.toThrow('ended early');
  });

  it('says so when the range lies beyond it, and is null when its bytes are gone', async () => {
    const answer = await respondWith(
      resourceInMemory(megabytes(1), 'video/webm'),
      'bytes=9999999-',
      {},
    );
    expect(answer?.status).toBe(416);
    const gone: Resource = {
      ...resourceInMemory(megabytes(1), 'text/vtt'),
      whole: async () => null,
    };
    expect(await respondWith(gone, null, {})).toBeNull();
  });
});
