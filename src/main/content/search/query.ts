import { foldMapped } from './fold.ts';
import { type DocumentNumber, parseDocumentNumber } from './document-number.ts';

/** What somebody typed, understood. */
export interface Query {
  /** Words that must all occur, each tight, longest first, none contained twice. */
  readonly terms: readonly string[];
  /** The words in the order typed, run together: what is compared with whole titles. */
  readonly joined: string;
  /** Letters only (a to z), which may be pinyin or initials; else empty. */
  readonly letters: string;
  readonly number: DocumentNumber | null;
}

const longestQuery = 120;

/** Parts at spaces and at punctuation that parts thoughts; everything else is folded away. */
export const parseQuery = (typed: string): Query => {
  const text = typed.slice(0, longestQuery);
  const words = text
    .split(/\s+/u)
    .flatMap((word) => foldMapped(word, false).folded.split('\n'))
    .filter((word) => word !== '');
  const joined = words.join('');
  return {
    terms: [...new Set(words)].sort((one, other) => other.length - one.length),
    joined,
    letters: /^[a-z]+$/.test(joined) ? joined : '',
    number: parseDocumentNumber(text),
  };
};
