/**
 * Frames of the SAM protocol (GA 450 family), both directions:
 * `AA AA AA 96 69 | length (2, big-endian) | body | XOR`. The length counts body and XOR; the XOR covers length and body.
 * Cross-checked in six public implementations; the standard's own text is not public.
 */

const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
const headBytes = preamble.length + 2;
/** What is longer is noise that looks like a length. The longest real reply has 2321 bytes. */
const longestLength = 4_096;
const capacityBytes = headBytes + longestLength;

const xorOf = (bytes: Uint8Array, from: number, until: number): number => {
  let xor = 0;
  for (let at = from; at < until; at += 1) xor ^= bytes[at] ?? 0;
  return xor;
};

export const encodeFrame = (body: Uint8Array): Uint8Array => {
  const length = body.length + 1;
  const frame = Uint8Array.of(...preamble, length >> 8, length & 0xff, ...body, 0);
  frame[frame.length - 1] = xorOf(frame, preamble.length, frame.length - 1);
  return frame;
};

export interface FrameDecoderOptions {
  /** Shortest length field of this direction: 4 for replies, 3 for commands. */
  readonly shortestLength: 3 | 4;
  /** A whole frame's body, the listener's own copy: it wipes it. */
  readonly onBody: (body: Uint8Array) => void;
}

/**
 * Bytes in any pieces -> bodies of whole frames. What does not fit loses one byte and is looked at again,
 * so noise costs only itself. Holds at most one frame; what was used is overwritten.
 */
export class FrameDecoder {
  readonly #options: FrameDecoderOptions;
  readonly #bytes = new Uint8Array(capacityBytes);
  #end = 0;
  #damaged = 0;

  constructor(options: FrameDecoderOptions) {
    this.#options = options;
  }

  /** Frames so far that were whole and failed their checksum. */
  get damagedFrames(): number {
    return this.#damaged;
  }

  /** Whether a frame has begun and is not complete. */
  get isPartial(): boolean {
    return this.#end > 0;
  }

  push(bytes: Uint8Array): void {
    let taken = 0;
    while (taken < bytes.length) {
      const piece = bytes.subarray(taken, taken + capacityBytes - this.#end);
      this.#bytes.set(piece, this.#end);
      this.#end += piece.length;
      taken += piece.length;
      this.#drop(this.#scan(0));
    }
  }

  /** Nothing more comes: gives up the frame that has begun, and hands out whole ones that stood behind its head. */
  flush(): void {
    while (this.#end > 0) this.#drop(this.#scan(1));
  }

  /** How many bytes from the start are done with. */
  #scan(from: number): number {
    let at = from;
    while (at < this.#end) {
      const step = this.#stepAt(at);
      if (step === 0) break;
      at += step;
    }
    return at;
  }

  /** 0: more bytes must come; otherwise how far to go on. */
  #stepAt(at: number): number {
    if (!this.#mayBegin(at)) return 1;
    if (this.#end - at < headBytes) return 0;
    const length = ((this.#bytes[at + 5] ?? 0) << 8) | (this.#bytes[at + 6] ?? 0);
    if (length < this.#options.shortestLength || length > longestLength) return 1;
    const until = at + headBytes + length;
    if (until > this.#end) return 0;
    if (xorOf(this.#bytes, at + preamble.length, until) !== 0) {
      this.#damaged += 1;
      return 1;
    }
    this.#options.onBody(this.#bytes.slice(at + headBytes, until - 1));
    return until - at;
  }

  #mayBegin(at: number): boolean {
    const known = Math.min(preamble.length, this.#end - at);
    for (let index = 0; index < known; index += 1)
      if (this.#bytes[at + index] !== preamble[index]) return false;
    return true;
  }

  #drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.#end);
    const left = this.#end - count;
    this.#bytes.fill(0, left, this.#end);
    this.#end = left;
  }
}
