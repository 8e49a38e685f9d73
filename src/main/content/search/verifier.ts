import { documentsOf, isIn, removeFrom } from './doc-set.ts';
import type { Shelf } from './shelf.ts';
import { type Matches, type TermMatch, certainUnits } from './term-matches.ts';

/** An item's body as it reads and as it is searched. */
export interface BodyText {
  readonly plain: string;
  readonly folded: string;
}

/** Reads bodies and cards of living documents. Throws `DamageError` when what is read is not what was written. */
export type ReadBody = (document: number) => BodyText;

/** Reading so much (some 70 items of usual size) takes about three milliseconds. */
const affordableBytes = 400_000;
const mostAffordable = 400;

/** Decides which of the possible matches really hold the words. */
export class Verifier {
  readonly #uncertain: readonly TermMatch[];
  readonly #readBody: ReadBody;
  readonly #verdicts = new Map<number, boolean>();

  constructor(matches: Matches, readBody: ReadBody) {
    this.#uncertain = matches.terms.filter(({ term }) => term.length > certainUnits);
    this.#readBody = readBody;
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
  settle(shelf: Shelf, { rest }: Matches): boolean {
    if (this.certain) return true;
    const documents = documentsOf(rest);
    if (documents.length > mostAffordable) return false;
    const bytes = documents.reduce((sum, document) => sum + shelf.itemBytes[document]!, 0);
    if (bytes > affordableBytes) return false;
    for (const document of documents) if (!this.holds(document)) removeFrom(rest, document);
    return true;
  }

  #judge(document: number): boolean {
    const open = this.#uncertain.filter(({ heading }) => !isIn(heading, document));
    if (open.length === 0) return true;
    const { folded } = this.#readBody(document);
    return open.every(({ term }) => folded.includes(term));
  }
}
