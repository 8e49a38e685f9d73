/**
 * Gathers postings in memory by sorting: pairs of term and document pile up in a buffer; a full
 * buffer is sorted and packed into a run; in the end all runs are merged. Every step walks memory
 * in order, where a hash table of a million lists would miss the processor's cache at each token
 * (measured: more than twice as slow).
 *
 * A run is, for each of its terms in ascending order, as LEB128: distance from the term before,
 * first document, last minus first, number of bytes that follow, distances between documents.
 */

export type VisitList = (term: number, deltas: Uint8Array, last: number) => void;

const firstPairs = 1 << 12;
const mostPairs = 1 << 22;
const digitBits = 11;
const digits = 1 << digitBits;
const filterBits = 15;

export class PostingPool {
  #terms = new Uint32Array(firstPairs);
  #documents = new Uint32Array(firstPairs);
  #count = 0;
  readonly #runs: Uint8Array[] = [];
  #runBytes = 0;
  /** Remembers recent pairs, so that most repetitions within a document never reach the buffer. */
  readonly #recentTerms = new Uint32Array(1 << filterBits);
  readonly #recentDocuments = new Uint32Array(1 << filterBits);

  get usedBytes(): number {
    return this.#terms.byteLength * 2 + this.#runBytes;
  }

  /** Notes that `document` holds `term` (1 to 2^32-1). For one term, documents come in ascending order. */
  add(term: number, document: number): void {
    const slot = Math.imul(term, 0x9e3779b1) >>> (32 - filterBits);
    if (this.#recentTerms[slot] === term && this.#recentDocuments[slot] === document) return;
    this.#recentTerms[slot] = term;
    this.#recentDocuments[slot] = document;
    if (this.#count === this.#terms.length) this.#makeRoom();
    this.#terms[this.#count] = term;
    this.#documents[this.#count++] = document;
  }

  /** Every term in ascending order with its whole list; the array handed out is used again. */
  visit(visitor: VisitList): void {
    this.#finishRun();
    const cursors = this.#runs.map((run) => new Cursor(run));
    const list = new GrowingBytes();
    for (;;) {
      let term = Infinity;
      for (const cursor of cursors) if (cursor.term < term) term = cursor.term;
      if (term === Infinity) return;
      list.length = 0;
      let last = 0;
      for (const cursor of cursors) {
        if (cursor.term !== term) continue;
        cursor.appendTo(list, last);
        last = cursor.last;
        cursor.advance();
      }
      visitor(term, list.bytes.subarray(0, list.length), last);
    }
  }

  #makeRoom(): void {
    if (this.#terms.length === mostPairs) {
      this.#finishRun();
      return;
    }
    const terms = new Uint32Array(this.#terms.length * 2);
    const documents = new Uint32Array(terms.length);
    terms.set(this.#terms);
    documents.set(this.#documents);
    this.#terms = terms;
    this.#documents = documents;
  }

  #finishRun(): void {
    if (this.#count === 0) return;
    const sorted = sortPairs(
      this.#terms.subarray(0, this.#count),
      this.#documents.subarray(0, this.#count),
    );
    const run = packRun(sorted.terms, sorted.documents);
    this.#runs.push(run);
    this.#runBytes += run.byteLength;
    this.#count = 0;
  }
}

interface Pairs {
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
}

/** Stable radix sort by term; overwrites what it is given. */
const sortPairs = (terms: Uint32Array, documents: Uint32Array): Pairs => {
  let from: Pairs = { terms, documents };
  let to: Pairs = {
    terms: new Uint32Array(terms.length),
    documents: new Uint32Array(terms.length),
  };
  for (let shift = 0; shift < 32; shift += digitBits) {
    scatter(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
};

const scatter = (from: Pairs, to: Pairs, shift: number): void => {
  const { terms, documents } = from;
  const starts = new Uint32Array(digits + 1);
  for (let index = 0; index < terms.length; index++)
    starts[((terms[index]! >>> shift) & (digits - 1)) + 1]!++;
  for (let digit = 1; digit <= digits; digit++) starts[digit]! += starts[digit - 1]!;
  for (let index = 0; index < terms.length; index++) {
    const at = starts[(terms[index]! >>> shift) & (digits - 1)]!++;
    to.terms[at] = terms[index]!;
    to.documents[at] = documents[index]!;
  }
};

class GrowingBytes {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array((this.length + more) * 2);
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Appends without looking whether there is room. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

/** A number takes at most so many bytes. */
const numberBytes = 5;

const packRun = (terms: Uint32Array, documents: Uint32Array): Uint8Array => {
  const out = new GrowingBytes();
  const steps = new GrowingBytes();
  let before = 0;
  for (let index = 0; index < terms.length;) {
    const term = terms[index]!;
    const first = documents[index]!;
    let last = first;
    steps.length = 0;
    for (index++; index < terms.length && terms[index] === term; index++) {
      const document = documents[index]!;
      if (document === last) continue;
      steps.reserve(numberBytes);
      steps.number(document - last);
      last = document;
    }
    out.reserve(4 * numberBytes + steps.length);
    out.number(term - before);
    out.number(first);
    out.number(last - first);
    out.number(steps.length);
    for (let step = 0; step < steps.length; step++) out.bytes[out.length++] = steps.bytes[step]!;
    before = term;
  }
  return out.bytes.slice(0, out.length);
};

/** Reads a run term by term. `term` is Infinity after the last. */
class Cursor {
  term = 0;
  last = 0;
  readonly #run: Uint8Array;
  #at = 0;
  #first = 0;
  #stepsFrom = 0;

  constructor(run: Uint8Array) {
    this.#run = run;
    this.advance();
  }

  advance(): void {
    if (this.#at === this.#run.length) {
      this.term = Infinity;
      return;
    }
    this.term += this.#number();
    this.#first = this.#number();
    this.last = this.#first + this.#number();
    const stepBytes = this.#number();
    this.#stepsFrom = this.#at;
    this.#at += stepBytes;
  }

  /** Appends the documents, the first as its distance from `before`. */
  appendTo(list: GrowingBytes, before: number): void {
    list.reserve(numberBytes + this.#at - this.#stepsFrom);
    // A document may straddle two runs: it is written once.
    if (this.#first !== before) list.number(this.#first - before);
    const { bytes } = list;
    let { length } = list;
    for (let at = this.#stepsFrom; at < this.#at; at++) bytes[length++] = this.#run[at]!;
    list.length = length;
  }

  #number(): number {
    const run = this.#run;
    let byte = run[this.#at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = run[this.#at++]!;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}
