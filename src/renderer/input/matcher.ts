import { MAX_SPELLING_LENGTH, type Reading, type SpellingTable } from './spelling.ts';
import { STEPS_PER_NAT, wordText, type Trie } from './trie.ts';

/** Letters with the separators taken out. Positions count letters. */
export interface Letters {
  readonly text: string;
  /** Typed length up to each position, separators after it included (one entry more than letters). */
  readonly typedLength: readonly number[];
  /** Per position, how syllables that start there can be read. */
  readonly spans: readonly (readonly Span[])[];
}

interface Span {
  readonly end: number;
  readonly readings: readonly Reading[];
}

/** A word that can be read from `start` to `end`. */
export interface Match {
  readonly text: string;
  readonly syllables: readonly number[];
  readonly end: number;
  /** Nats: the word's own cost and what its spelling took. */
  readonly cost: number;
  /** The word goes on after the last letter. */
  readonly completed: boolean;
}

const COST_COMPLETION = 3;
const COST_MISSING_SYLLABLE = 1.5;
const MIN_SYLLABLES_TO_COMPLETE = 2;
const MAX_COMPLETIONS = 4;
const VOWELS = 'aeiouv';
const SYLLABLE_VOWELS = 'aeo';
const MAX_LETTERS_TO_DOUBT = 8;

export function readLetters(typed: string, table: SpellingTable): Letters {
  let text = '';
  const typedLength = [0];
  const breaks = new Set<number>();
  for (const [index, letter] of Array.from(typed).entries()) {
    if (letter === "'") breaks.add(text.length);
    else {
      text += letter;
      typedLength.push(index + 1);
    }
    typedLength[text.length] = index + 1;
  }
  const spans = Array.from(text, (_, start) => spansFrom(text, start, breaks, table));
  return { text, typedLength, spans };
}

function spansFrom(
  text: string,
  start: number,
  breaks: ReadonlySet<number>,
  table: SpellingTable,
): Span[] {
  const spans: Span[] = [];
  const limit = Math.min(text.length, start + MAX_SPELLING_LENGTH);
  for (let end = start + 1; end <= limit; end += 1) {
    const stops = end === text.length || breaks.has(end);
    const abbreviates = mayAbbreviate(text, end);
    const readings = (table.get(text.slice(start, end)) ?? []).filter((reading) =>
      reading.kind === 'initial' ? stops || abbreviates : stops || reading.kind === 'whole',
    );
    if (readings.length > 0) spans.push({ end, readings });
    if (breaks.has(end)) break;
  }
  return spans;
}

/**
 * Whether the letters up to `end` may stand for a syllable by its initial alone. No syllable begins
 * with i, u or v; one that begins with a, e or o (gaj = 公安局) is looked for in short input only,
 * for in long input nearly every consonant is followed by a vowel and decoding would take too long.
 */
function mayAbbreviate(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || !VOWELS.includes(next)) return true;
  return text.length <= MAX_LETTERS_TO_DOUBT && SYLLABLE_VOWELS.includes(next);
}

/** Finds the cheapest `keep` words per end position, cheapest first; index = end position. */
export function matchWords(
  tries: readonly Trie[],
  letters: Letters,
  start: number,
  keep: number,
): Match[][] {
  const found: Match[][] = Array.from({ length: letters.text.length + 1 }, () => []);
  for (const trie of tries) {
    const search = new Search(trie, letters, found, keep, start === 0);
    search.visit(0, start, 0);
  }
  return found;
}

class Search {
  readonly #trie: Trie;
  readonly #letters: Letters;
  readonly #found: Match[][];
  readonly #keep: number;
  readonly #complete: boolean;
  readonly #path: number[] = [];

  constructor(trie: Trie, letters: Letters, found: Match[][], keep: number, complete: boolean) {
    this.#trie = trie;
    this.#letters = letters;
    this.#found = found;
    this.#keep = keep;
    this.#complete = complete;
  }

  visit(node: number, position: number, cost: number): void {
    for (const span of this.#letters.spans[position] ?? []) {
      for (const reading of span.readings) this.#visitChildren(node, span.end, reading, cost);
    }
  }

  #visitChildren(node: number, end: number, reading: Reading, cost: number): void {
    const { subtreeEnd, syllable } = this.#trie;
    const last = subtreeEnd[node] ?? 0;
    const spent = cost + reading.cost;
    for (let child = node + 1; child < last; child = subtreeEnd[child] ?? last) {
      const id = syllable[child] ?? 0;
      if (id >= reading.end) return;
      if (id < reading.first) continue;
      this.#path.push(id);
      this.#reach(child, end, spent);
      this.#path.pop();
    }
  }

  #reach(node: number, end: number, cost: number): void {
    this.#emit(node, end, cost, false, this.#keep);
    if (end < this.#letters.text.length) this.visit(node, end, cost);
    else if (this.#complete && this.#path.length >= MIN_SYLLABLES_TO_COMPLETE) {
      this.#completeBelow(node, end, cost + COST_COMPLETION);
    }
  }

  #completeBelow(node: number, end: number, cost: number): void {
    const { subtreeEnd, syllable, bestCost } = this.#trie;
    const last = subtreeEnd[node] ?? 0;
    const spent = cost + COST_MISSING_SYLLABLE;
    for (let child = node + 1; child < last; child = subtreeEnd[child] ?? last) {
      const best = spent + (bestCost[child] ?? 0) / STEPS_PER_NAT;
      if (!hasRoom(this.#found[end] ?? [], best, this.#keep + MAX_COMPLETIONS)) continue;
      this.#path.push(syllable[child] ?? 0);
      this.#emit(child, end, spent, true, this.#keep + MAX_COMPLETIONS);
      this.#completeBelow(child, end, spent);
      this.#path.pop();
    }
  }

  #emit(node: number, end: number, spent: number, completed: boolean, keep: number): void {
    const { firstWord, wordCost } = this.#trie;
    const list = this.#found[end] ?? [];
    const lastWord = firstWord[node + 1] ?? 0;
    for (let word = firstWord[node] ?? 0; word < lastWord; word += 1) {
      const cost = spent + (wordCost[word] ?? 0) / STEPS_PER_NAT;
      if (!hasRoom(list, cost, keep)) return;
      const syllables = this.#path.slice();
      const text = wordText(this.#trie, node, word, syllables.length);
      insert(list, { text, syllables, end, cost, completed }, keep);
    }
  }
}

function hasRoom(list: readonly Match[], cost: number, keep: number): boolean {
  return list.length < keep || cost < (list[list.length - 1]?.cost ?? 0);
}

/** Keeps the list sorted and free of doubles (one text may be spelled in several ways). */
function insert(list: Match[], match: Match, keep: number): void {
  const twin = list.findIndex((other) => other.text === match.text);
  if (twin >= 0) {
    if ((list[twin]?.cost ?? 0) <= match.cost) return;
    list.splice(twin, 1);
  }
  let at = list.length;
  while (at > 0 && (list[at - 1]?.cost ?? 0) > match.cost) at -= 1;
  list.splice(at, 0, match);
  if (list.length > keep) list.pop();
}
