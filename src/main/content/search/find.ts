import { isEmpty, removeFrom, sizeOf } from './doc-set.ts';
import type { Ranked } from './facets.ts';
import { numberKey } from './document-number.ts';
import type { Window } from './pinyin.ts';
import { type Query, parseQuery } from './query.ts';
import type { Library } from './library.ts';
import { type Matches, type TermMatch, matchQuery } from './term-matches.ts';
import { type Guess, guessByLetters, guessWords } from './title-guess.ts';
import { orderByNumber } from './title-order.ts';
import { Verifier } from './verifier.ts';

/** Everything that answers a query, before filters. */
export interface Found {
  /**
   * First the very number and probable meanings, then headings: certain. Then bodies: an upper
   * bound unless `exact`.
   */
  readonly ranked: Ranked;
  /** By which headings are ordered. */
  readonly joined: string;
  readonly exact: boolean;
  readonly verifier: Verifier;
  /** What to mark, longest first. */
  readonly terms: readonly TermMatch[];
  /** What to mark instead in the titles of probable meanings. */
  readonly windows: ReadonlyMap<number, Window>;
  readonly corrected: string | null;
}

/** With so few literal hits, all in bodies, a title one character away is probably what was meant. */
const fewHits = 20;
/** Shorter words with literal hits are taken as they were typed. */
const longEnough = 6;
const longestCorrection = 120;

interface Literal {
  readonly matches: Matches;
  readonly verifier: Verifier;
  readonly exact: boolean;
}

const matchLiterally = (library: Library, query: Query): Literal => {
  const matches = matchQuery(library.postings, library.shelf, query);
  const verifier = new Verifier(matches, library);
  return { matches, verifier, exact: verifier.settle(matches) };
};

export const findMatches = (library: Library, query: Query): Found => {
  const literal = matchLiterally(library, query);
  const numbered = query.number
    ? orderByNumber(library.shelf, library.documentsNumbered(numberKey(query.number)), query.number)
    : new Uint32Array(0);
  if (numbered.length > 0 || !isEmpty(literal.matches.heading))
    return assemble(query, literal, numbered, [], null);
  const none = literal.exact && isEmpty(literal.matches.rest);
  return none ? guessInstead(library, query, literal) : guessBeside(library, query, literal);
};

/** Nothing as typed: searches for what was probably meant. */
const guessInstead = (library: Library, query: Query, literal: Literal): Found => {
  const guesses = guess(library, query);
  const meant = guesses[0]
    ? windowText(library, guesses[0])
    : (correctedWords(library, query) ?? '');
  if (meant === '') return assemble(query, literal, new Uint32Array(0), [], null);
  const instead = parseQuery(meant);
  return assemble(
    instead,
    matchLiterally(library, instead),
    new Uint32Array(0),
    guesses,
    meant.slice(0, longestCorrection),
  );
};

/** A few hits in bodies only: probable titles come before them. */
const guessBeside = (library: Library, query: Query, literal: Literal): Found => {
  const few = literal.exact && sizeOf(literal.matches.rest) <= fewHits;
  const vague = query.letters === '' && (!few || query.joined.length < longEnough);
  const guesses = vague ? [] : guess(library, query);
  return assemble(query, literal, new Uint32Array(0), guesses, null);
};

const guess = ({ postings, shelf }: Library, { letters, joined }: Query): Guess[] => {
  const byLetters = guessByLetters(postings, shelf, letters);
  return byLetters.length > 0 ? byLetters : guessWords(postings, shelf, joined);
};

const windowText = ({ shelf }: Library, { document, window }: Guess): string =>
  shelf.headings[document]!.slice(window.start, window.end);

/** Several words of which some occur nowhere: each of these as it was probably meant; null when one has no guess. */
const correctedWords = (library: Library, { terms }: Query): string | null => {
  if (terms.length < 2) return null;
  const meant: string[] = [];
  for (const term of terms) {
    const alone = parseQuery(term);
    const { matches, exact } = matchLiterally(library, alone);
    const known = !exact || !isEmpty(matches.heading) || !isEmpty(matches.rest);
    const best = known ? undefined : guess(library, alone)[0];
    if (!known && !best) return null;
    meant.push(best ? windowText(library, best) : term);
  }
  return meant.every((word) => terms.includes(word)) ? null : meant.join(' ');
};

const assemble = (
  query: Query,
  { matches, verifier, exact }: Literal,
  numbered: Uint32Array,
  guesses: readonly Guess[],
  corrected: string | null,
): Found => {
  const { heading, rest, terms } = matches;
  const first = Uint32Array.from([...numbered, ...guesses.map(({ document }) => document)]);
  for (const document of first) {
    removeFrom(heading, document);
    removeFrom(rest, document);
  }
  return {
    ranked: { first, headings: heading, rest },
    joined: query.joined,
    exact,
    verifier,
    terms,
    windows: new Map(guesses.map(({ document, window }) => [document, window])),
    corrected,
  };
};
