import { type DocSet, documentsOf, isIn } from './doc-set.ts';
import type { DocumentNumber } from './document-number.ts';
import type { Shelf } from './shelf.ts';

/**
 * Order of the hits in headings: the very number, the very title, the name within a title
 * (《…》, or without the state's name in front), a title that begins or ends so, any other; among
 * equals the shorter title, of which the query is the greater part, then the newer.
 */

const classes = 5;
const lengthSteps = 512;
/** Above so many hits the words are too common for their place in a title to mean anything. */
const mostClassified = 4_000;
const stateName = '中华人民共和国';

const classOf = (heading: string, query: string): number => {
  const lineEnd = heading.indexOf('\n');
  const title = lineEnd < 0 ? heading : heading.slice(0, lineEnd);
  if (title === query || heading.endsWith(`\n${query}`) || heading.includes(`\n${query}\n`))
    return 0;
  if (title.length === query.length + stateName.length && title === stateName + query) return 1;
  if (title.startsWith(query)) return 2;
  return title.endsWith(query) ? 3 : 4;
};

const ranksOf = (shelf: Shelf, documents: Uint32Array, query: string): Uint16Array => {
  const classify = documents.length <= mostClassified;
  const ranks = new Uint16Array(documents.length);
  const { titleLength, headings } = shelf;
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index]!;
    const length = Math.min(titleLength[document]!, lengthSteps - 1);
    const judged = classify || length === query.length;
    const order = judged ? classOf(headings[document]!, query) : classes - 1;
    ranks[index] = order * lengthSteps + length;
  }
  return ranks;
};

/** The highest rank needed to come by `limit` documents. */
const cutoffOf = (ranks: Uint16Array, limit: number): number => {
  const counts = new Uint32Array(classes * lengthSteps);
  for (const rank of ranks) counts[rank]!++;
  let cutoff = 0;
  for (let sum = counts[0]!; sum < limit && cutoff < counts.length - 1; sum += counts[cutoff]!)
    cutoff++;
  return cutoff;
};

const dateSteps = 0x1_0000_0000;

/** The best `limit` documents of a set, best first. */
export const orderByTitle = (
  shelf: Shelf,
  hits: DocSet,
  query: string,
  limit: number,
): Uint32Array => {
  const documents = documentsOf(hits);
  const ranks = ranksOf(shelf, documents, query);
  const cutoff = cutoffOf(ranks, limit);
  const keys: number[] = [];
  documents.forEach((document, index) => {
    if (ranks[index]! <= cutoff) keys.push(ranks[index]! * dateSteps + shelf.dateRank[document]!);
  });
  return Uint32Array.from(
    Float64Array.from(keys).sort().subarray(0, limit),
    (key) => shelf.byDate[key % dateSteps]!,
  );
};

/**
 * Those of `candidates` (same year and serial) whose number is meant: the same agency code first,
 * then, where less was typed, codes that contain it; newest first.
 */
export const orderByNumber = (
  shelf: Shelf,
  candidates: readonly number[],
  { agency, year }: DocumentNumber,
): Uint32Array => {
  const agencyOf = (document: number): string => {
    const line = shelf.headings[document]!.split('\n')[1] ?? '';
    return line.slice(0, Math.max(0, line.indexOf(String(year))));
  };
  const sameFirst = (document: number): number => (agencyOf(document) === agency ? 0 : 1);
  return Uint32Array.from(
    candidates
      .filter((document) => isIn(shelf.alive, document) && agencyOf(document).includes(agency))
      .sort((a, b) => sameFirst(a) - sameFirst(b) || shelf.day[b]! - shelf.day[a]!),
  );
};
