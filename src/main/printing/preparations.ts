import type { ItemDetail } from '../../shared/content.ts';
import type { Attachment } from '../../shared/item.ts';
import type { OfdSignature } from '../../shared/ofd.ts';
import type { PrintOccasion } from './print-model.ts';

/** A document that is ready to be printed; lives in memory only, and only during its visit. */
export interface Prepared {
  readonly id: string;
  readonly title: string;
  readonly pages: number;
  readonly pdf: Uint8Array;
  readonly detail: ItemDetail;
  /** Set when the document is an attachment. */
  readonly attachment: Attachment | null;
  readonly occasion: PrintOccasion;
  /** Of an OFD attachment; null for everything else. */
  readonly signature: OfdSignature | null;
}

/** Looking back and forth between a few documents must not typeset them again. */
const countLimit = 4;
const bytesLimit = 150_000_000;

/** The newest preparations of the visit; older ones are dropped first. */
export class Preparations {
  #kept: Prepared[] = [];

  add(prepared: Prepared): void {
    this.#kept.push(prepared);
    while (this.#kept.length > 1 && this.#isTooMuch()) this.#kept.shift();
  }

  find(id: string): Prepared | null {
    return this.#kept.find((prepared) => prepared.id === id) ?? null;
  }

  clear(): void {
    this.#kept = [];
  }

  #isTooMuch(): boolean {
    const bytes = this.#kept.reduce((sum, { pdf }) => sum + pdf.byteLength, 0);
    return this.#kept.length > countLimit || bytes > bytesLimit;
  }
}
