import { pageSize } from '../../../shared/page-size.ts';
import { Sums } from './sums.ts';

/** Chromium lays out nothing taller than 2^25 CSS px; a list ends well before. */
const tallest = 30_000_000;

/**
 * How tall each page of rows of a long list is: measured where it has been on the screen, estimated
 * where it has not. Heights in CSS px, with the gap that follows each row.
 */
export class ListHeights {
  #total: number;
  #rowHeight: number;
  /** What a measured page is taller than estimated, and the sums of that: asked for in every frame of a scroll. */
  #excess: Float64Array;
  #sums: Sums;
  #isMeasured: Uint8Array;

  /** `rowHeight`: the estimate of one row, more than 0. */
  constructor(total: number, rowHeight: number) {
    this.#total = total;
    this.#rowHeight = rowHeight;
    this.#excess = new Float64Array(this.pages);
    this.#sums = new Sums(this.pages);
    this.#isMeasured = new Uint8Array(this.pages);
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Rows that can be scrolled to; fewer than the total where they would be too tall for one page. */
  get rows(): number {
    return Math.min(this.#total, Math.floor(tallest / this.#rowHeight));
  }

  get pages(): number {
    return Math.ceil(this.rows / pageSize);
  }

  get height(): number {
    return this.offsetOf(this.pages);
  }

  /** Forgets what was measured: the letters have another size, or the list another width. */
  restart(rowHeight: number): void {
    this.#rowHeight = rowHeight;
    this.#excess = new Float64Array(this.pages);
    this.#sums = new Sums(this.pages);
    this.#isMeasured = new Uint8Array(this.pages);
  }

  /** The list grew or shrank; what was measured stays. */
  setTotal(total: number): void {
    if (total === this.#total) return;
    const [excess, isMeasured] = [this.#excess, this.#isMeasured];
    this.#total = total;
    this.restart(this.#rowHeight);
    this.#isMeasured.set(isMeasured.subarray(0, this.pages));
    for (const [page, more] of excess.subarray(0, this.pages).entries())
      this.#setExcess(page, more);
  }

  isMeasured(page: number): boolean {
    return this.#isMeasured[page] === 1;
  }

  /** By how much the page is taller than it was taken for. */
  measure(page: number, height: number): number {
    const change = height - this.heightOf(page);
    this.#setExcess(page, height - this.#estimateOf(page));
    this.#isMeasured[page] = 1;
    return change;
  }

  rowsOf(page: number): number {
    return Math.max(0, Math.min(pageSize, this.rows - page * pageSize));
  }

  heightOf(page: number): number {
    return this.#estimateOf(page) + (this.#excess[page] ?? 0);
  }

  /** Where a page begins, from the top of the list. */
  offsetOf(page: number): number {
    return Math.min(page * pageSize, this.rows) * this.#rowHeight + this.#sums.before(page);
  }

  /** The page that stands at this height; the first or last for what lies outside. */
  pageAt(offset: number): number {
    let [low, high] = [0, Math.max(0, this.pages - 1)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset < this.offsetOf(middle + 1)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The row that stands at this height, from 0; within a page all rows count as equally tall. */
  rowAt(offset: number): number {
    const page = this.pageAt(offset);
    const within = (offset - this.offsetOf(page)) / Math.max(1, this.heightOf(page));
    const row = Math.floor(Math.min(0.999, Math.max(0, within)) * this.rowsOf(page));
    return page * pageSize + row;
  }

  /** The rows of which at least half stands between two heights, from 0; never fewer than one. */
  rowsBetween(top: number, bottom: number): { readonly first: number; readonly last: number } {
    const first = this.rowAt(top + this.#halfRowAt(top));
    const last = this.rowAt(bottom - this.#halfRowAt(bottom));
    if (first <= last) return { first, last };
    const only = this.rowAt((top + bottom) / 2);
    return { first: only, last: only };
  }

  #halfRowAt(offset: number): number {
    const page = this.pageAt(offset);
    return this.heightOf(page) / Math.max(1, this.rowsOf(page)) / 2;
  }

  #setExcess(page: number, excess: number): void {
    this.#sums.add(page, excess - (this.#excess[page] ?? 0));
    this.#excess[page] = excess;
  }

  #estimateOf(page: number): number {
    return this.rowsOf(page) * this.#rowHeight;
  }
}
