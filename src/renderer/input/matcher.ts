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
  /** Some syllable only sounds like what was typed. */
  readonly alike: boolean;
}

const COST_COMPLETION = 3;
const COST_MISSING_SYLLABLE = 1.5;
const MIN_SYLLABLES_TO_COMPLETE = 2;
const MAX_COMPLETIONS = 4;
/** A whole syllable shows all its characters, for names need the rare ones (yi has about 500). */
const MAX_SINGLE_CHARACTERS = 600;
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
    const readings = (table.get(text.slice(start, end)) ?? []).filter(
      (reading) =>
        stops || (reading.kind === 'initial' ? abbreviates : reading.kind !== 'unfinished'),
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
  const found = Array.from({ length: letters.text.length + 1 }, () => new MatchList());
  for (const trie of tries) {
    const search = new Search(trie, letters, found, keep, start === 0);
    search.visit(0, start, 0);
  }
  return found.map((list) => list.matches);
}

class Search {
  readonly #trie: Trie;
  readonly #letters: Letters;
  readonly #found: readonly MatchList[];
  readonly #keep: number;
  readonly #complete: boolean;
  readonly #path: number[] = [];
  #alikeCount = 0;

  constructor(trie: Trie, letters: Letters, found: MatchList[], keep: number, complete: boolean) {
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
    const alike = reading.kind === 'alike' ? 1 : 0;
    this.#alikeCount += alike;
    for (let child = node + 1; child < last; child = subtreeEnd[child] ?? last) {
      const id = syllable[child] ?? 0;
      if (id >= reading.end) break;
      if (id < reading.first) continue;
      this.#path.push(id);
      this.#reach(child, end, spent);
      this.#path.pop();
    }
    this.#alikeCount -= alike;
  }

  #reach(node: number, end: number, cost: number): void {
    const oneWholeSyllable = cost === 0 && this.#path.length === 1;
    const keepAll = this.#complete && oneWholeSyllable;
    this.#emit(node, end, cost, false, keepAll ? MAX_SINGLE_CHARACTERS : this.#keep);
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
      if (!this.#found[end]?.hasRoom(best, this.#keep + MAX_COMPLETIONS)) continue;
      this.#path.push(syllable[child] ?? 0);
      this.#emit(child, end, spent, true, this.#keep + MAX_COMPLETIONS);
      this.#completeBelow(child, end, spent);
      this.#path.pop();
    }
  }

  #emit(node: number, end: number, spent: number, completed: boolean, keep: number): void {
    const { firstWord, wordCost } = this.#trie;
    const list = this.#found[end];
    if (list === undefined) return;
    const lastWord = firstWord[node + 1] ?? 0;
    for (let word = firstWord[node] ?? 0; word < lastWord; word += 1) {
      const cost = spent + (wordCost[word] ?? 0) / STEPS_PER_NAT;
      if (!list.hasRoom(cost, keep)) return;
      const syllables = this.#path.slice();
      const text = wordText(this.#trie, node, word, syllables.length);
      list.insert({ text, syllables, end, cost, completed, alike: this.#alikeCount > 0 });
    }
  }
}

/** Matches of one end position, cheapest first, each text once (it may be spelled in several ways). */
class MatchList {
  readonly matches: Match[] = [];
  readonly #texts = new Set<string>();

  hasRoom(cost: number, keep: number): boolean {
    return this.matches.length < keep || cost < (this.matches[keep - 1]?.cost ?? 0);
  }

  insert(match: Match): void {
    if (this.#texts.has(match.text) && !this.#removeDearer(match)) return;
    let at = this.matches.length;
    while (at > 0 && (this.matches[at - 1]?.cost ?? 0) > match.cost) at -= 1;
    this.matches.splice(at, 0, match);
    this.#texts.add(match.text);
    if (this.matches.length > MAX_SINGLE_CHARACTERS) {
      this.#texts.delete(this.matches.pop()?.text ?? '');
    }
  }

  /** True when the list held the text at a higher cost. */
  #removeDearer({ text, cost }: Match): boolean {
    const twin = this.matches.findIndex((other) => other.text === text);
    if ((this.matches[twin]?.cost ?? 0) <= cost) return false;
    this.matches.splice(twin, 1);
    return true;
  }
}
