import { boundary, createFoldedUnits, foldRunning } from './fold.ts';
import { initialTerms, pairKey, syllableTerms } from './pinyin.ts';
import { listDeltas } from './posting-codec.ts';
import { PostingPool } from './posting-pool.ts';

/**
 * The four kinds of term: characters and pairs of characters of the body; the same of the heading
 * (title and numbers); syllables of the title; first letters of the title.
 */
const namespaces = ['body', 'heading', 'syllables', 'initials'] as const;
export type Namespace = (typeof namespaces)[number];

const termSpan = 0x1_0000_0000;
const segmentSpan = termSpan * namespaces.length;

/** Key of a posting: segment, namespace and term in one integer below 2^53, sorted in that order. */
export const postingKey = (segment: number, namespace: Namespace, term: number): number =>
  segment * segmentSpan + namespaces.indexOf(namespace) * termSpan + term;

export const segmentRange = (segment: number): readonly [from: number, before: number] => [
  segment * segmentSpan,
  (segment + 1) * segmentSpan,
];

export const namespaceOfKey = (key: number): Namespace =>
  namespaces[Math.floor((key % segmentSpan) / termSpan)]!;
export const termOfKey = (key: number): number => key % termSpan;

/** What the index knows of an item. */
export interface Indexed {
  readonly document: number;
  /** See `headingOf`. */
  readonly heading: string;
  /** `readingText` of the body, not folded. */
  readonly body: string;
}

/** Turns items into postings, in memory. */
export class Indexer {
  readonly #pools: Readonly<Record<Namespace, PostingPool>> = {
    body: new PostingPool(),
    heading: new PostingPool(),
    syllables: new PostingPool(),
    initials: new PostingPool(),
  };
  readonly #folded = createFoldedUnits();
  #documents = 0;

  get documents(): number {
    return this.#documents;
  }

  /** Bytes held; the caller writes a segment and begins anew when it is too much. */
  get usedBytes(): number {
    return namespaces.reduce((sum, name) => sum + this.#pools[name].usedBytes, 0);
  }

  /** Documents come in ascending order. */
  add({ document, heading, body }: Indexed): void {
    this.#documents++;
    foldRunning(body, this.#folded);
    addGrams(this.#pools.body, this.#folded.units, this.#folded.length, document);
    addGrams(this.#pools.heading, unitsOf(heading), heading.length, document);
    const title = heading.split('\n', 1)[0]!;
    for (const term of syllableTerms(title)) this.#pools.syllables.add(term, document);
    for (const term of initialTerms(title)) this.#pools.initials.add(term, document);
  }

  /** Takes over an entry of an older segment; all of them come before the first `add`. */
  take(namespace: Namespace, term: number, document: number): void {
    this.#pools[namespace].add(term, document);
  }

  /** Takes over everything of an indexer whose documents are all higher. */
  takeAll(newer: Indexer): void {
    newer.visit((namespace, term, deltas) => {
      for (const document of listDeltas(deltas, 0)) this.take(namespace, term, document);
    });
  }

  /** Every posting by namespace and term, ascending. */
  visit(
    visitor: (namespace: Namespace, term: number, deltas: Uint8Array, last: number) => void,
  ): void {
    for (const namespace of namespaces)
      this.#pools[namespace].visit((term, deltas, last) => visitor(namespace, term, deltas, last));
  }
}

const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
};

const addGrams = (
  pool: PostingPool,
  units: Uint16Array,
  length: number,
  document: number,
): void => {
  let before = boundary;
  for (let index = 0; index < length; index++) {
    const unit = units[index]!;
    if (unit !== boundary) {
      pool.add(unit, document);
      if (before !== boundary) pool.add(((before << 16) | unit) >>> 0, document);
    }
    before = unit;
  }
};

/** The terms that must all be in a text for `word` to be in it; enough by themselves for one or two units. */
export const gramsOf = (word: string): number[] => {
  if (word.length === 1) return [word.charCodeAt(0)];
  const grams = new Set<number>();
  for (let index = 1; index < word.length; index++)
    grams.add(pairKey(word.charCodeAt(index - 1), word.charCodeAt(index)));
  return [...grams];
};
