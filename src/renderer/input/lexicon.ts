import { TrieBuilder, type Trie } from './trie.ts';

export interface Lexicon {
  /** Syllable names in alphabetical order; their position is their id. ü is written v. */
  readonly syllables: readonly string[];
  readonly trie: Trie;
}

const MAGIC = 'GKPY0001';

/**
 * Parses the inflated lexicon file (layout: script/lexicon/encode.ts), pausing after each syllable:
 * whole it takes a tenth of a second and more, and a touch must not wait for that.
 * Throws when the bytes are not such a file: it ships inside the signed build, so that is a bug.
 */
export function* parsingLexicon(bytes: Uint8Array): Generator<undefined, Lexicon> {
  const [names, points, ...columns] = readSections(bytes);
  if (names === undefined || points === undefined) throw new Error('Lexicon is cut short');
  const syllables = new TextDecoder().decode(names).split(' ');
  const singles = readSingles(columns.slice(0, 3), readCharacters(points));
  yield;
  return { syllables, trie: yield* buildingTrie(singles, columns.slice(3), syllables.length) };
}

/** Single characters in the order of their syllable, the most frequent first. */
interface Singles {
  readonly syllable: Uint16Array;
  readonly codePoint: Uint32Array;
  readonly cost: Uint8Array;
}

function* buildingTrie(
  singles: Singles,
  columns: readonly Uint8Array[],
  syllableCount: number,
): Generator<undefined, Trie> {
  const [shape = EMPTY, further = EMPTY, ranks = EMPTY, costs = EMPTY] = columns;
  const words = new WordReader(shape, further, ranks, costs);
  const firstSingle = indexSingles(singles.syllable, syllableCount);
  const builder = new TrieBuilder(
    singles.cost.length + costs.length,
    syllableCount + countFurther(shape),
    singles.cost.length + ranks.length,
  );
  const path = new Uint16Array(32);
  let pending = words.next(path, singles, firstSingle);
  for (let syllable = 0; syllable < syllableCount; syllable += 1) {
    addSingles(builder, singles, firstSingle, syllable);
    while (pending && path[0] === syllable) {
      const shared = Math.max(1, words.shared);
      builder.add(shared, words.depth, path, words.text, words.cost);
      pending = words.next(path, singles, firstSingle);
    }
    yield;
  }
  return builder.finish();
}

/** The low half of each shape is how many nodes its word opens. */
function countFurther(shape: Uint8Array): number {
  let count = 0;
  for (const byte of shape) count += byte & 15;
  return count;
}

function addSingles(
  builder: TrieBuilder,
  singles: Singles,
  firstSingle: Uint32Array,
  syllable: number,
): void {
  const first = firstSingle[syllable] ?? 0;
  const end = firstSingle[syllable + 1] ?? 0;
  for (let index = first; index < end; index += 1) {
    const codePoint = singles.codePoint[index] ?? 0;
    builder.add(index === first ? 0 : 1, 1, [syllable], [codePoint], singles.cost[index] ?? 0);
  }
}

/** Walks the word columns; one instance is reused so that loading makes no garbage per word. */
class WordReader {
  shared = 0;
  depth = 0;
  cost = 0;
  /** Code points of the current word, `depth` of them. */
  readonly text = new Uint32Array(32);
  readonly #shape: Uint8Array;
  readonly #further: VarintReader;
  readonly #ranks: VarintReader;
  readonly #costs: Uint8Array;
  #index = 0;

  constructor(shape: Uint8Array, further: Uint8Array, ranks: Uint8Array, costs: Uint8Array) {
    this.#shape = shape;
    this.#further = new VarintReader(further);
    this.#ranks = new VarintReader(ranks);
    this.#costs = costs;
  }

  /** Moves on by one word, writing its syllables into `path`; false at the end. */
  next(path: Uint16Array, singles: Singles, firstSingle: Uint32Array): boolean {
    const shape = this.#shape[this.#index];
    if (shape === undefined) return false;
    this.shared = shape >> 4;
    this.depth = this.shared + (shape & 15);
    for (let level = this.shared; level < this.depth; level += 1)
      path[level] = this.#further.next();
    for (let level = 0; level < this.depth; level += 1) {
      const single = (firstSingle[path[level] ?? 0] ?? 0) + this.#ranks.next();
      this.text[level] = singles.codePoint[single] ?? 0;
    }
    this.cost = this.#costs[this.#index] ?? 0;
    this.#index += 1;
    return true;
  }
}

function readSingles(columns: readonly Uint8Array[], characters: Uint32Array): Singles {
  const [syllableBytes = EMPTY, characterBytes = EMPTY, cost = EMPTY] = columns;
  const syllable = new Uint16Array(cost.length);
  const codePoint = new Uint32Array(cost.length);
  const syllableReader = new VarintReader(syllableBytes);
  const characterReader = new VarintReader(characterBytes);
  let current = 0;
  for (let index = 0; index < cost.length; index += 1) {
    current += syllableReader.next();
    syllable[index] = current;
    codePoint[index] = characters[characterReader.next()] ?? 0;
  }
  return { syllable, codePoint, cost };
}

/** Position of each syllable's first single; one entry more than syllables. */
function indexSingles(syllable: Uint16Array, syllableCount: number): Uint32Array {
  const first = new Uint32Array(syllableCount + 1).fill(syllable.length);
  for (let index = syllable.length - 1; index >= 0; index -= 1) first[syllable[index] ?? 0] = index;
  for (let id = syllableCount - 1; id >= 0; id -= 1) {
    first[id] = Math.min(first[id] ?? 0, first[id + 1] ?? 0);
  }
  return first;
}

function readCharacters(bytes: Uint8Array): Uint32Array {
  const reader = new VarintReader(bytes);
  const characters: number[] = [];
  let current = 0;
  while (!reader.finished) {
    current += reader.next();
    characters.push(current);
  }
  return Uint32Array.from(characters);
}

const EMPTY = new Uint8Array(0);

class VarintReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get finished(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#bytes[this.#offset] ?? 0;
      this.#offset += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new Error('Lexicon holds a number that is too long');
  }
}

function readSections(bytes: Uint8Array): Uint8Array[] {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new Error('Not an input lexicon of this version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array[] = [];
  let offset = MAGIC.length;
  while (offset < bytes.length) {
    const length = view.getUint32(offset, true);
    sections.push(bytes.subarray(offset + 4, offset + 4 + length));
    offset += 4 + length;
  }
  return sections;
}
