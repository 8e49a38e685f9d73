/**
 * A set of documents as a bitmap over document numbers (1, 2, 3, ... as they were written).
 * 100,000 documents are 12.5 KB, and intersecting two such sets takes some three microseconds.
 */
export type DocSet = Uint32Array;

export const emptySet = (documents: number): DocSet => new Uint32Array((documents >>> 5) + 1);

export const addTo = (set: DocSet, document: number): void => {
  set[document >>> 5]! |= 1 << (document & 31);
};

export const removeFrom = (set: DocSet, document: number): void => {
  set[document >>> 5]! &= ~(1 << (document & 31));
};

export const isIn = (set: DocSet, document: number): boolean =>
  (set[document >>> 5]! & (1 << (document & 31))) !== 0;

export const intersect = (set: DocSet, other: DocSet): void => {
  for (let word = 0; word < set.length; word++) set[word]! &= other[word]!;
};

export const unite = (set: DocSet, other: DocSet): void => {
  for (let word = 0; word < set.length; word++) set[word]! |= other[word]!;
};

export const subtract = (set: DocSet, other: DocSet): void => {
  for (let word = 0; word < set.length; word++) set[word]! &= ~other[word]!;
};

const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const sizeOf = (set: DocSet): number => {
  let size = 0;
  for (let word = 0; word < set.length; word++) if (set[word] !== 0) size += bitsIn(set[word]!);
  return size;
};

export const isEmpty = (set: DocSet): boolean => {
  for (let word = 0; word < set.length; word++) if (set[word] !== 0) return false;
  return true;
};

/** The documents in ascending order. */
export const documentsOf = (set: DocSet): Uint32Array => {
  const documents = new Uint32Array(sizeOf(set));
  let count = 0;
  for (let word = 0; word < set.length; word++) {
    let bits = set[word]!;
    while (bits !== 0) {
      const lowest = bits & -bits;
      documents[count++] = (word << 5) + (31 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
  return documents;
};
