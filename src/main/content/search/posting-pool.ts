/**
 * Gathers postings in memory: for each term the documents that hold it, each once, as LEB128
 * deltas. All lists share one byte pool; a list lives in slices that grow as it grows, each ending
 * in a marker that says so and, once full, in the address of the next (the layout Lucene uses for
 * the same task). A document costs one hash probe a token and no allocation.
 */

const sliceBytes = [5, 14, 20, 30, 40, 40, 80, 80, 120, 200] as const;
const topLevel = sliceBytes.length - 1;
const marker = 16;

/** Words of a term's record in the hash table. */
const keyAt = 0;
const lastAt = 1;
const tailAt = 2;
const headAt = 3;

export type VisitList = (term: number, deltas: Uint8Array, last: number) => void;

export class PostingPool {
  /** Open addressing, four words a record: term, last document, write address, first slice. Term 0 marks a free record. */
  #records = new Uint32Array(4 * 1024);
  #shift = 22;
  #terms = 0;
  #bytes = new Uint8Array(1 << 16);
  /** Address 0 is never used, so that 0 can mean none. */
  #used = 1;

  get terms(): number {
    return this.#terms;
  }

  get usedBytes(): number {
    return this.#used + this.#records.byteLength;
  }

  /** Notes that `document` holds `term` (1 to 2^32-1). Documents come in ascending order. */
  add(term: number, document: number): void {
    const records = this.#records;
    const mask = records.length - 1;
    let at = (Math.imul(term, 0x9e3779b1) >>> this.#shift) << 2;
    while (records[at] !== term) {
      if (records[at] === 0) {
        this.#begin(at, term, document);
        return;
      }
      at = (at + 4) & mask;
    }
    const last = records[at + lastAt]!;
    if (last === document) return;
    records[at + lastAt] = document;
    this.#write(records, at, document - last);
  }

  /** Every term in ascending order with its whole list; the array handed out is used again. */
  visit(visitor: VisitList): void {
    const terms = new Uint32Array(this.#terms);
    const records = this.#records;
    let count = 0;
    for (let at = 0; at < records.length; at += 4)
      if (records[at] !== 0) terms[count++] = records[at]!;
    terms.sort();
    for (const term of terms) {
      const at = this.#find(term);
      visitor(
        term,
        this.#gather(records[at + headAt]!, records[at + tailAt]!),
        records[at + lastAt]!,
      );
    }
  }

  #find(term: number): number {
    const mask = this.#records.length - 1;
    let at = (Math.imul(term, 0x9e3779b1) >>> this.#shift) << 2;
    while (this.#records[at] !== term) at = (at + 4) & mask;
    return at;
  }

  #begin(at: number, term: number, document: number): void {
    const records = this.#records;
    const slice = this.#slice(0);
    records[at + keyAt] = term;
    records[at + lastAt] = document;
    records[at + tailAt] = slice;
    records[at + headAt] = slice;
    this.#write(records, at, document);
    this.#terms++;
    if (this.#terms * 4 * 5 > records.length * 3) this.#growTable();
  }

  #growTable(): void {
    const old = this.#records;
    const records = (this.#records = new Uint32Array(old.length * 2));
    this.#shift--;
    const mask = records.length - 1;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from] === 0) continue;
      let at = (Math.imul(old[from]!, 0x9e3779b1) >>> this.#shift) << 2;
      while (records[at] !== 0) at = (at + 4) & mask;
      for (let word = 0; word < 4; word++) records[at + word] = old[from + word]!;
    }
  }

  #slice(level: number): number {
    const size = sliceBytes[level]!;
    if (this.#used + size > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    const address = this.#used;
    this.#used += size;
    this.#bytes[address + size - 1] = marker | level;
    return address;
  }

  #write(records: Uint32Array, at: number, value: number): void {
    let address = records[at + tailAt]!;
    let rest = value;
    while (rest > 127) {
      address = this.#put(address, (rest & 127) | 128);
      rest >>>= 7;
    }
    records[at + tailAt] = this.#put(address, rest);
  }

  /** Writes one byte, going on to a new slice where this one ends; returns the next address. */
  #put(address: number, byte: number): number {
    const found = this.#bytes[address]!;
    if (found === 0) {
      this.#bytes[address] = byte;
      return address + 1;
    }
    const next = this.#slice(Math.min((found & 15) + 1, topLevel));
    const bytes = this.#bytes;
    bytes.copyWithin(next, address - 3, address);
    bytes[address - 3] = next;
    bytes[address - 2] = next >>> 8;
    bytes[address - 1] = next >>> 16;
    bytes[address] = next >>> 24;
    bytes[next + 3] = byte;
    return next + 4;
  }

  #gathered = new Uint8Array(1 << 16);

  #gather(head: number, tail: number): Uint8Array {
    let length = 0;
    let address = head;
    for (let level = 0; ; level = Math.min(level + 1, topLevel)) {
      const end = address + sliceBytes[level]!;
      const last = tail >= address && tail < end;
      const stop = last ? tail : end - 4;
      length = this.#append(address, stop, length);
      if (last) return this.#gathered.subarray(0, length);
      address = this.#address(stop);
    }
  }

  #append(from: number, to: number, length: number): number {
    if (length + to - from > this.#gathered.length) {
      const grown = new Uint8Array(this.#gathered.length * 2);
      grown.set(this.#gathered);
      this.#gathered = grown;
    }
    // A slice is at most 200 bytes: a plain loop beats a view and a copy.
    for (let index = from; index < to; index++) this.#gathered[length++] = this.#bytes[index]!;
    return length;
  }

  #address(at: number): number {
    const bytes = this.#bytes;
    return (
      (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
    );
  }
}
