/** What a speech program writes: one channel, 16 bit. */
export interface Sound {
  readonly samples: Uint8Array;
  readonly sampleRateHz: number;
}

const headBytes = 12;
const chunkHeadBytes = 8;

/**
 * The samples of a WAV file of one channel and 16 bit, as `espeak-ng --stdout` writes it: the lengths in its
 * head are made up, for it began to write before it knew them. Null for anything else.
 */
export const readWave = (bytes: Uint8Array): Sound | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < headBytes || name(0) !== 'RIFF' || name(8) !== 'WAVE') return null;
  let sampleRateHz = 0;
  for (let at = headBytes; at + chunkHeadBytes <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const body = at + chunkHeadBytes;
    if (name(at) === 'data') {
      const end = Math.min(bytes.length, body + length);
      const whole = end - ((end - body) % 2);
      return sampleRateHz > 0 ? { samples: bytes.slice(body, whole), sampleRateHz } : null;
    }
    if (name(at) === 'fmt ' && body + 16 <= bytes.length) {
      const isPlain = view.getUint16(body, true) === 1 && view.getUint16(body + 2, true) === 1;
      if (!isPlain || view.getUint16(body + 14, true) !== 16) return null;
      sampleRateHz = view.getUint32(body + 4, true);
    }
    at = body + length + (length % 2);
  }
  return null;
};
