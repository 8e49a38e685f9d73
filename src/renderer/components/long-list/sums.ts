/** Numbers that change one at a time, and the sum of those before any: both in a few steps (a Fenwick tree). */
export class Sums {
  readonly #tree: Float64Array;

  constructor(length: number) {
    this.#tree = new Float64Array(length + 1);
  }

  add(index: number, change: number): void {
    for (let at = index + 1; at < this.#tree.length; at += at & -at)
      this.#tree[at] = (this.#tree[at] ?? 0) + change;
  }

  /** The sum of all numbers at places less than `index`. */
  before(index: number): number {
    let sum = 0;
    for (let at = Math.min(index, this.#tree.length - 1); at > 0; at -= at & -at)
      sum += this.#tree[at] ?? 0;
    return sum;
  }
}
