/** Bytes of a serial or TCP scanner -> codes; pure but for the pause, which its owner times. */

/** No code on paper holds more; what is longer is noise or an attack, and is dropped whole. */
export const scanLimitBytes = 4_096;

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Collects bytes until CR, LF or CRLF, or until `flush` after a pause. NUL bytes are padding of some models. */
export class ScanFramer {
  readonly #emit: (payload: Uint8Array) => void;
  #bytes: number[] = [];
  #tooLong = false;

  constructor(emit: (payload: Uint8Array) => void) {
    this.#emit = emit;
  }

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === carriageReturn || byte === lineFeed) this.flush();
      else if (this.#bytes.length >= scanLimitBytes) this.#tooLong = true;
      else if (byte !== 0) this.#bytes.push(byte);
    }
  }

  /** The code is complete. Emits nothing for an empty or overlong one. */
  flush(): void {
    const payload = Uint8Array.from(this.#bytes);
    const keep = payload.length > 0 && !this.#tooLong;
    this.discard();
    if (keep) this.#emit(payload);
  }

  /** The code will never be complete. */
  discard(): void {
    this.#bytes = [];
    this.#tooLong = false;
  }

  get isEmpty(): boolean {
    return this.#bytes.length === 0;
  }
}
