import type { HidReport } from '../transport/transport.ts';
import { aimIdOf, type RawScan } from './aim.ts';
import { scanLimitBytes } from './framing.ts';
import { documentedLayout, type HidPosLayout } from './hid-pos-layout.ts';

/**
 * Input reports of a scanner in HID POS mode (usage page 8C, usage 02) -> codes; pure. The official tables (HID Point of
 * Sale Usage Tables 1.02) name the fields and leave their places to the report descriptor.
 */

export const barcodeUsagePage = 0x8c;
export const barcodeScannerUsage = 0x02;

const aimBytes = 3;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** A programmed suffix comes along inside the data. */
const withoutSuffix = (bytes: number[]): number[] => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === carriageReturn || bytes[end - 1] === lineFeed)) end -= 1;
  return bytes.slice(0, end);
};

export class HidPosDecoder {
  readonly #layout: HidPosLayout;
  readonly #emit: (scan: RawScan) => void;
  #bytes: number[] = [];
  #aimId: string | null = null;
  #spoilt = false;

  /** `layout`: where its fields stand, or the number of its reports: 2 on all known models, 0 where they have none. */
  constructor(layout: HidPosLayout | number, emit: (scan: RawScan) => void) {
    this.#layout = typeof layout === 'number' ? documentedLayout(layout) : layout;
    this.#emit = emit;
  }

  push({ id, data }: HidReport): void {
    const { reportId, countAt, aimAt, dataAt, dataBytes, goesOn } = this.#layout;
    const flagAt = goesOn.byte === 'last' ? data.length - 1 : goesOn.byte;
    if (id !== reportId || data.length <= Math.max(countAt, dataAt + 1, flagAt)) return;
    const count = data[countAt]!;
    const room = Math.min(dataBytes, data.length - dataAt - (goesOn.byte === 'last' ? 1 : 0));
    if (count > room) this.#spoilt = true;
    if (aimAt !== null) this.#aimId ??= aimIdOf(data.subarray(aimAt, aimAt + aimBytes));
    this.#append(data.subarray(dataAt, dataAt + Math.min(count, room)));
    if ((data[flagAt]! & goesOn.mask) === 0) this.#finish();
  }

  /** The rest of the code never came; what there is of it must not begin the next one. */
  reset(): void {
    this.#bytes = [];
    this.#aimId = null;
    this.#spoilt = false;
  }

  get isEmpty(): boolean {
    return this.#bytes.length === 0 && !this.#spoilt;
  }

  #append(piece: Uint8Array): void {
    if (this.#bytes.length + piece.length > scanLimitBytes) this.#spoilt = true;
    if (!this.#spoilt) this.#bytes.push(...piece);
  }

  /** Emits nothing for an empty code, one that is longer than any, or one with a report that contradicts itself. */
  #finish(): void {
    const payload = Uint8Array.from(withoutSuffix(this.#bytes));
    const scan = { payload, aimId: this.#aimId };
    const keep = payload.length > 0 && !this.#spoilt;
    this.reset();
    if (keep) this.#emit(scan);
  }
}
