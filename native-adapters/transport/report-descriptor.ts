/**
 * Where the fields of a HID device's input reports stand, from its report descriptor (HID 1.11, 6.2.2); pure. The
 * descriptor is the device's word and hostile: what is cut off, too large or of no sense ends the reading with null.
 */

export interface InputField {
  readonly reportId: number;
  readonly usagePage: number;
  readonly usage: number;
  /** From the first bit after the report number. */
  readonly bitOffset: number;
  readonly bitSize: number;
  /** How many of this size follow each other. */
  readonly count: number;
}

/** Linux takes no longer descriptor, and no longer report. */
const descriptorLimitBytes = 4_096;
const reportLimitBits = 8 * 16_384;

interface Globals {
  readonly usagePage: number;
  readonly size: number;
  readonly reportId: number;
  readonly count: number;
}

/** Prefix bytes without the two bits of the size. */
const item = {
  input: 0x80,
  output: 0x90,
  feature: 0xb0,
  collection: 0xa0,
  endCollection: 0xc0,
  usagePage: 0x04,
  size: 0x74,
  reportId: 0x84,
  count: 0x94,
  push: 0xa4,
  pop: 0xb4,
  usage: 0x08,
  usageMinimum: 0x18,
  usageMaximum: 0x28,
} as const;
const longItem = 0xfe;
const constant = 0x01;
/** More than any report of a sane device names in one range. */
const rangeLimit = 1_024;

const unsigned = (bytes: Uint8Array): number =>
  bytes.reduceRight((value, byte) => value * 256 + byte, 0);

class DescriptorReader {
  readonly fields: InputField[] = [];
  readonly #offsets = new Map<number, number>();
  readonly #stack: Globals[] = [];
  #globals: Globals = { usagePage: 0, size: 0, reportId: 0, count: 0 };
  #usages: number[] = [];
  #minimum = 0;

  /** False for what makes no sense. */
  take(tag: number, data: Uint8Array): boolean {
    const value = unsigned(data);
    switch (tag) {
      case item.usagePage:
        return this.#set({ usagePage: value });
      case item.size:
        return this.#set({ size: value });
      case item.reportId:
        return value > 0 && value < 256 && this.#set({ reportId: value });
      case item.count:
        return this.#set({ count: value });
      case item.push:
        return this.#stack.push(this.#globals) <= descriptorLimitBytes;
      case item.pop:
        return this.#restore(this.#stack.pop());
      case item.usage:
        this.#usages.push(this.#withPage(data));
        return true;
      case item.usageMinimum:
        this.#minimum = this.#withPage(data);
        return true;
      case item.usageMaximum:
        return this.#range(this.#withPage(data));
      case item.input:
        return this.#input((value & constant) !== 0);
      case item.output:
      case item.feature:
      case item.collection:
      case item.endCollection:
        this.#usages = [];
        return true;
      default:
        return true;
    }
  }

  #set(changes: Partial<Globals>): boolean {
    this.#globals = { ...this.#globals, ...changes };
    return true;
  }

  /** Four bytes hold the page as well. */
  #withPage(data: Uint8Array): number {
    const value = unsigned(data);
    return data.length === 4 ? value : this.#globals.usagePage * 0x1_0000 + value;
  }

  #range(maximum: number): boolean {
    if (maximum - this.#minimum >= rangeLimit) return false;
    for (let usage = this.#minimum; usage <= maximum; usage += 1) this.#usages.push(usage);
    return true;
  }

  #restore(globals: Globals | undefined): boolean {
    return globals !== undefined && this.#set(globals);
  }

  /** Each usage names one value, the last one all that are left; padding only takes room. */
  #input(isPadding: boolean): boolean {
    const { size, reportId, count } = this.#globals;
    const begin = this.#offsets.get(reportId) ?? 0;
    const end = begin + size * count;
    const usages = this.#usages;
    this.#usages = [];
    if (end > reportLimitBits) return false;
    this.#offsets.set(reportId, end);
    if (isPadding || size === 0) return true;
    for (const [index, usage] of usages.slice(0, count).entries())
      this.fields.push({
        reportId,
        usagePage: Math.floor(usage / 0x1_0000),
        usage: usage % 0x1_0000,
        bitOffset: begin + index * size,
        bitSize: size,
        count: index === usages.length - 1 ? count - index : 1,
      });
    return true;
  }
}

/** Null for a descriptor that is cut off or contradicts itself. */
export const inputFields = (descriptor: Uint8Array): readonly InputField[] | null => {
  if (descriptor.length > descriptorLimitBytes) return null;
  const reader = new DescriptorReader();
  let at = 0;
  while (at < descriptor.length) {
    const prefix = descriptor[at]!;
    if (prefix === longItem) {
      at += 3 + (descriptor[at + 1] ?? 0);
      continue;
    }
    const length = [0, 1, 2, 4][prefix & 0x03]!;
    const data = descriptor.subarray(at + 1, at + 1 + length);
    if (data.length < length || !reader.take(prefix & 0xfc, data)) return null;
    at += 1 + length;
  }
  return at === descriptor.length ? reader.fields : null;
};
