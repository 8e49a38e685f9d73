import { describe, expect, it } from 'vitest';
import { readWave } from './sound.ts';

/** As espeak-ng writes to a pipe: lengths made up. */
const wave = (samples: readonly number[], change: (view: DataView) => void = () => {}) => {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const name = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  name(0, 'RIFF');
  view.setUint32(4, 0x7fff_f024, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 22_050, true);
  view.setUint16(34, 16, true);
  name(36, 'data');
  view.setUint32(40, 0x7fff_f000, true);
  for (const [index, sample] of samples.entries()) view.setInt16(44 + index * 2, sample, true);
  change(view);
  return bytes;
};

describe('reading a wave file that was written to a pipe', () => {
  it('finds the samples although their length is made up', () => {
    const sound = readWave(wave([1, -2, 300]));
    expect(sound?.sampleRateHz).toBe(22_050);
    expect([...new Int16Array(sound?.samples.slice().buffer ?? new ArrayBuffer(0))]).toEqual([
      1, -2, 300,
    ]);
  });

  it('leaves out half a sample at a torn end', () => {
    expect(readWave(wave([1, 2]).subarray(0, 47))?.samples).toHaveLength(2);
  });

  it('refuses two channels, other widths and what is no wave file', () => {
    expect(readWave(wave([1], (view) => view.setUint16(22, 2, true)))).toBeNull();
    expect(readWave(wave([1], (view) => view.setUint16(34, 8, true)))).toBeNull();
    expect(readWave(new TextEncoder().encode('espeak-ng: no such voice'))).toBeNull();
    expect(readWave(wave([]).subarray(0, 30))).toBeNull();
  });
});
