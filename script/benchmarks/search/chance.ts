/** Repeatable chance (the mulberry32 generator): the same seed makes the same corpus everywhere. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform in [0, 1). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `from` up to and without `before`. */
  between(from: number, before: number): number {
    return from + Math.floor(this.fraction() * (before - from));
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.between(0, values.length)]!;
  }
}
