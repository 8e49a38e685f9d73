import type { HidReport } from '../transport/transport.ts';
import { aimIdOf, type RawScan } from './aim.ts';
import { scanLimitBytes } from './framing.ts';

/**
 * Input reports of a scanner in HID POS mode (usage page 8C, usage 02) -> codes; pure. Layout after the report id,
 * the same for Honeywell, Zebra, Datalogic and Access-IS (LSR118 product manual p. 68): byte count, three bytes of
 * AIM identifier, 56 bytes of data, further bytes by maker, and in the last byte bit 0: the code goes on in the
 * next report. The official tables (HID Point of Sale Usage Tables 1.02) name the fields and leave their places
 * to the report descriptor, which node-hid does not give.
 */

export const barcodeUsagePage = 0x8c;
export const barcodeScannerUsage = 0x02;

const dataOffset = 4;
const dataBytes = 56;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** A programmed suffix comes along inside the data. */
const withoutSuffix = (bytes: number[]): number[] => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === carriageReturn || bytes[end - 1] === lineFeed)) end -= 1;
  return bytes.slice(0, end);
};

export class HidPosDecoder {
  readonly #reportId: number;
  readonly #emit: (scan: RawScan) => void;
  #bytes: number[] = [];
  #aimId: string | null = null;
  #spoilt = false;

  /** `reportId` of scanned data: 2 on all known models, 0 where reports are not numbered. */
  constructor(reportId: number, emit: (scan: RawScan) => void) {
    this.#reportId = reportId;
    this.#emit = emit;
  }

  push({ id, data }: HidReport): void {
    if (id !== this.#reportId || data.length < dataOffset + 2) return;
    const count = data[0]!;
    const room = Math.min(dataBytes, data.length - dataOffset - 1);
    if (count > room) this.#spoilt = true;
    this.#aimId ??= aimIdOf(data.subarray(1, dataOffset));
    this.#append(data.subarray(dataOffset, dataOffset + Math.min(count, room)));
    if ((data.at(-1)! & 0x01) === 0) this.#finish();
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
