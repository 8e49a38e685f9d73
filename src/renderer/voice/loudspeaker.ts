import type { Sounding } from './read-aloud.ts';
import type { SpokenSound } from './speech-link.ts';

/** Silence between two sentences. */
const breathSeconds = 0.28;

/** Samples of 16 bit as the floats that Web Audio plays. */
export const floatsOf = (samples: Uint8Array): Float32Array<ArrayBuffer> => {
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const floats = new Float32Array(Math.floor(samples.byteLength / 2));
  for (let at = 0; at < floats.length; at += 1) floats[at] = view.getInt16(at * 2, true) / 32_768;
  return floats;
};

/** The one way from samples to the ear: whatever it plays can be made louder, paused and stopped at once. */
export class Loudspeaker {
  #context: AudioContext | null = null;
  #gain: GainNode | null = null;
  #volume = 1;

  /** 0 to 1. */
  setVolume(volume: number): void {
    this.#volume = volume;
    if (this.#gain !== null && this.#context !== null)
      this.#gain.gain.setTargetAtTime(volume, this.#context.currentTime, 0.02);
  }

  sounding({ samples, sampleRateHz }: SpokenSound): Sounding {
    const { context, gain } = this.#open();
    const floats = floatsOf(samples);
    const breath = Math.round(breathSeconds * sampleRateHz);
    const buffer = context.createBuffer(1, floats.length + breath, sampleRateHz);
    buffer.copyToChannel(floats, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(gain);
    let over = (): void => undefined;
    return {
      play: () =>
        new Promise((resolve) => {
          over = resolve;
          source.addEventListener('ended', () => resolve());
          void context.resume();
          source.start();
        }),
      pause: () => void context.suspend(),
      resume: () => void context.resume(),
      stop: () => {
        source.disconnect();
        over();
      },
    };
  }

  close(): void {
    void this.#context?.close();
    this.#context = null;
    this.#gain = null;
  }

  #open(): { readonly context: AudioContext; readonly gain: GainNode } {
    if (this.#context !== null && this.#gain !== null)
      return { context: this.#context, gain: this.#gain };
    const context = new AudioContext();
    const gain = context.createGain();
    gain.gain.value = this.#volume;
    gain.connect(context.destination);
    this.#context = context;
    this.#gain = gain;
    return { context, gain };
  }
}
