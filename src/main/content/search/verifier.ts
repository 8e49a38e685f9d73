import { documentsOf, isIn, removeFrom } from './doc-set.ts';
import type { Library } from './library.ts';
import { isRawTerm, rawBodyHolds } from './raw-body.ts';
import { type Matches, type TermMatch, certainUnits } from './term-matches.ts';

/** Looking through so much takes about three milliseconds. */
const affordableBytes = 1_500_000;
const mostAffordable = 400;

/** Decides which of the possible matches really hold the words. */
export class Verifier {
  readonly #uncertain: readonly TermMatch[];
  readonly #library: Library;
  readonly #verdicts = new Map<number, boolean>();

  constructor(matches: Matches, library: Library) {
    this.#uncertain = matches.terms.filter(({ term }) => term.length > certainUnits);
    this.#library = library;
  }

  get certain(): boolean {
    return this.#uncertain.length === 0;
  }

  /** Possible matches found not to be ones. */
  get refused(): number {
    let refused = 0;
    for (const verdict of this.#verdicts.values()) if (!verdict) refused++;
    return refused;
  }

  holds(document: number): boolean {
    let verdict = this.#verdicts.get(document);
    if (verdict === undefined) this.#verdicts.set(document, (verdict = this.#judge(document)));
    return verdict;
  }

  /** Removes from `matches.rest` what does not hold; false when that would cost too much. */
  settle({ rest }: Matches): boolean {
    if (this.certain) return true;
    const documents = documentsOf(rest);
    if (documents.length > mostAffordable) return false;
    const bytes = documents.reduce(
      (sum, document) => sum + this.#library.shelf.itemBytes[document]!,
      0,
    );
    if (bytes > affordableBytes) return false;
    for (const document of documents) if (!this.holds(document)) removeFrom(rest, document);
    return true;
  }

  #judge(document: number): boolean {
    const open = this.#uncertain.filter(({ heading }) => !isIn(heading, document));
    if (open.length === 0) return true;
    return open.every(({ term }) => this.#bodyHolds(document, term));
  }

  #bodyHolds(document: number, term: string): boolean {
    const { peekJson, readBody } = this.#library;
    const quick = isRawTerm(term) ? rawBodyHolds(peekJson(document), term) : null;
    return quick ?? readBody(document).folded.includes(term);
  }
}
