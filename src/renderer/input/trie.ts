/**
 * Words under their syllables, as one preorder list of nodes: the first child of a node is the next
 * node, its next sibling stands at `subtreeEnd`. Everything lies in typed arrays, so 150,000 words
 * cost a few megabytes and no objects. Node 0 is the root.
 */
export interface Trie {
  /** Syllable id of each node. */
  readonly syllable: Uint16Array;
  readonly subtreeEnd: Uint32Array;
  /** First word of each node; its words end where the next node's begin (one entry more than nodes). */
  readonly firstWord: Uint32Array;
  /** Where the texts of a node's words begin; each is as many code points long as the node is deep. */
  readonly textStart: Uint32Array;
  /** Negative log probability of each word in steps of 1/12 nat. */
  readonly wordCost: Uint8Array;
  /** Lowest cost of any word at or below each node. */
  readonly bestCost: Uint8Array;
  /** Code points of all words, one after the other. */
  readonly text: Uint32Array;
}

/** Costs are stored in steps of 1/12 nat (see script/lexicon/encode.ts). */
export const STEPS_PER_NAT = 12;
const MAX_DEPTH = 32;

/** Text of one word: `depth` code points of the node's text block. */
export function wordText(trie: Trie, node: number, word: number, depth: number): string {
  const start = (trie.textStart[node] ?? 0) + (word - (trie.firstWord[node] ?? 0)) * depth;
  return String.fromCodePoint(...trie.text.subarray(start, start + depth));
}

/** Fills a trie from words that arrive in the order of their syllables, cheapest first among equals. */
export class TrieBuilder {
  readonly #syllable: Uint16Array;
  readonly #subtreeEnd: Uint32Array;
  readonly #firstWord: Uint32Array;
  readonly #textStart: Uint32Array;
  readonly #wordCost: Uint8Array;
  readonly #text: Uint32Array;
  readonly #path = new Uint32Array(MAX_DEPTH + 1);
  #depth = 0;
  #nodeCount = 1;
  #wordCount = 0;
  #textLength = 0;

  /** Upper bounds; room that stays unused is never copied away, so keep them close. */
  constructor(maxWords: number, maxNodes: number, maxTextLength: number) {
    this.#syllable = new Uint16Array(maxNodes + 1);
    this.#subtreeEnd = new Uint32Array(maxNodes + 1);
    this.#firstWord = new Uint32Array(maxNodes + 2);
    this.#textStart = new Uint32Array(maxNodes + 1);
    this.#wordCost = new Uint8Array(maxWords);
    this.#text = new Uint32Array(maxTextLength);
  }

  /**
   * Adds the word with the first `depth` syllables and code points given; its first `shared`
   * syllables are those of the word before. Copies by index: a view per word would double loading.
   */
  add(
    shared: number,
    depth: number,
    syllables: ArrayLike<number>,
    codePoints: ArrayLike<number>,
    cost: number,
  ): void {
    if (depth > MAX_DEPTH) throw new RangeError('Word longer than the trie allows');
    this.#closeTo(shared);
    for (let level = shared; level < depth; level += 1) this.#open(syllables[level] ?? 0);
    for (let level = 0; level < depth; level += 1) {
      this.#text[this.#textLength + level] = codePoints[level] ?? 0;
    }
    this.#textLength += depth;
    this.#wordCost[this.#wordCount] = cost;
    this.#wordCount += 1;
  }

  finish(): Trie {
    this.#closeTo(0);
    this.#subtreeEnd[0] = this.#nodeCount;
    this.#firstWord[this.#nodeCount] = this.#wordCount;
    const subtreeEnd = this.#subtreeEnd.subarray(0, this.#nodeCount);
    const firstWord = this.#firstWord.subarray(0, this.#nodeCount + 1);
    const wordCost = this.#wordCost.subarray(0, this.#wordCount);
    return {
      syllable: this.#syllable.subarray(0, this.#nodeCount),
      subtreeEnd,
      firstWord,
      textStart: this.#textStart.subarray(0, this.#nodeCount),
      wordCost,
      bestCost: bestCosts(subtreeEnd, firstWord, wordCost),
      text: this.#text.subarray(0, this.#textLength),
    };
  }

  #open(syllable: number): void {
    const node = this.#nodeCount;
    this.#syllable[node] = syllable;
    this.#firstWord[node] = this.#wordCount;
    this.#textStart[node] = this.#textLength;
    this.#depth += 1;
    this.#path[this.#depth] = node;
    this.#nodeCount += 1;
  }

  #closeTo(depth: number): void {
    while (this.#depth > depth) {
      this.#subtreeEnd[this.#path[this.#depth] ?? 0] = this.#nodeCount;
      this.#depth -= 1;
    }
  }
}

/** Children follow their parent, so one pass from the back sees every subtree complete. */
function bestCosts(
  subtreeEnd: Uint32Array,
  firstWord: Uint32Array,
  wordCost: Uint8Array,
): Uint8Array {
  const best = new Uint8Array(subtreeEnd.length).fill(255);
  for (let node = subtreeEnd.length - 1; node >= 0; node -= 1) {
    let lowest = 255;
    if ((firstWord[node + 1] ?? 0) > (firstWord[node] ?? 0)) {
      lowest = wordCost[firstWord[node] ?? 0] ?? 255;
    }
    const end = subtreeEnd[node] ?? 0;
    for (let child = node + 1; child < end; child = subtreeEnd[child] ?? end) {
      lowest = Math.min(lowest, best[child] ?? 255);
    }
    best[node] = lowest;
  }
  return best;
}
