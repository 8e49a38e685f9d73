import type { Clock } from '../../../src/shared/clock.ts';
import { SamMachine, samStream } from './machine.ts';

/** What a bad cable or a bad module does to answers. All of it stays until changed, but the `next…` counts. */
export interface WireFaults {
  /** Bytes of nonsense before each answer. */
  readonly noiseBytes: number;
  /** Answers go out in pieces of so many bytes; 0 sends them whole. */
  readonly fragmentBytes: number;
  readonly delayMs: number;
  readonly silent: boolean;
  /** So many answers have one byte changed in their middle. */
  readonly corruptNext: number;
  /** So many answers have a wrong checksum. */
  readonly badChecksumNext: number;
  /** So many answers lose their second half. */
  readonly cutNext: number;
  /** So many answers are sent twice. */
  readonly repeatNext: number;
}

const noFaults: WireFaults = {
  noiseBytes: 0,
  fragmentBytes: 0,
  delayMs: 0,
  silent: false,
  corruptNext: 0,
  badChecksumNext: 0,
  cutNext: 0,
  repeatNext: 0,
};

/** Half a preamble among it: what looks like a frame and is none. */
const nonsense = [0xaa, 0x00, 0xaa, 0xaa, 0x96, 0x5a, 0xaa, 0xaa, 0xaa, 0x96] as const;

/** A reader on any wire: the module, and the faults on its way out. */
export class VirtualCardDevice {
  readonly machine = new SamMachine();
  readonly #clock: Clock;
  readonly #send: (bytes: Uint8Array) => void;
  readonly #stream: { readonly receive: (bytes: Uint8Array) => void };
  #faults = noFaults;
  #lastDueMs = 0;
  #pending = 0;

  constructor(clock: Clock, send: (bytes: Uint8Array) => void) {
    this.#clock = clock;
    this.#send = send;
    this.#stream = samStream(this.machine, (frame) => this.#answer(frame));
  }

  /** Answers that are ready and wait for their time. */
  get pendingAnswers(): number {
    return this.#pending;
  }

  get faults(): WireFaults {
    return this.#faults;
  }

  set(faults: Partial<WireFaults>): void {
    this.#faults = { ...this.#faults, ...faults };
  }

  /** Everything mended; answers that wait still come. */
  clear(): void {
    this.#faults = noFaults;
    this.machine.force(0, 0);
  }

  receive(bytes: Uint8Array): void {
    this.#stream.receive(bytes);
  }

  #answer(frame: Uint8Array): void {
    const { silent, noiseBytes, delayMs } = this.#faults;
    const noise = Array.from(
      { length: noiseBytes },
      (_, at) => nonsense[at % nonsense.length] ?? 0,
    );
    const bytes = Buffer.concat([Buffer.from(noise), this.#spoil(frame)]);
    if (silent) return;
    if (delayMs === 0 && this.#pending === 0) return this.#out(bytes);
    // In the order of the questions, however the delay changes in between.
    const dueMs = Math.max(this.#clock.monotonicMs() + delayMs, this.#lastDueMs);
    this.#lastDueMs = dueMs;
    this.#pending += 1;
    this.#clock.after(dueMs - this.#clock.monotonicMs(), () => {
      this.#pending -= 1;
      this.#out(bytes);
    });
  }

  #take(count: 'corruptNext' | 'badChecksumNext' | 'cutNext' | 'repeatNext'): boolean {
    const left = this.#faults[count];
    if (left > 0) this.set({ [count]: left - 1 });
    return left > 0;
  }

  #spoil(frame: Uint8Array): Uint8Array {
    const bytes = Buffer.from(frame);
    const middle = bytes.length >> 1;
    if (this.#take('corruptNext')) bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
    if (this.#take('badChecksumNext')) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    if (this.#take('cutNext')) return bytes.subarray(0, middle);
    return this.#take('repeatNext') ? Buffer.concat([bytes, bytes]) : bytes;
  }

  #out(bytes: Uint8Array): void {
    const size = this.#faults.fragmentBytes || bytes.length;
    for (let at = 0; at < bytes.length; at += size) this.#send(bytes.slice(at, at + size));
  }
}
