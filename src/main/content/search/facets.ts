import type { Facets, Filters } from '../../../shared/content.ts';
import { itemKinds, levels, publicationKinds } from '../../../shared/item.ts';
import { validityStates } from '../../../shared/validity.ts';
import { type DocSet, addTo, documentsOf, emptySet } from './doc-set.ts';
import type { Shelf } from './shelf.ts';

const mostValues = 60;

/** One bit for each filter an item can fail. */
const failsChannel = 1;
const failsYear = 2;
const failsAgency = 4;
const failsValidity = 8;
const failsLevel = 16;
const failsKind = 32;
const failsSubject = 64;
const failsSource = 128;
const failsPublications = 256;
/** By the number of a kind. */
const isPublication = itemKinds.map((kind) => publicationKinds.some((one) => one === kind));

/** A value nobody carries must let nothing through: the index past the last one. -1: no such filter. */
const indexIn = (names: readonly string[], value: string | undefined): number => {
  if (value === undefined) return -1;
  const index = names.indexOf(value);
  return index < 0 ? names.length : index;
};

/** Filters as numbers, so that judging an item is a few comparisons. -1: no such filter. */
class Sieve {
  readonly #shelf: Shelf;
  readonly #year: number;
  readonly #agency: number;
  readonly #validity: number;
  readonly #level: number;
  readonly #kind: number;
  readonly #subject: number;
  readonly #source: number;
  readonly #publications: boolean;
  readonly #channelSets: Uint8Array | null;
  readonly open: boolean;

  constructor(shelf: Shelf, filters: Filters) {
    this.#shelf = shelf;
    this.#year = filters.year ?? -1;
    this.#agency = indexIn(shelf.agencies, filters.agency);
    this.#subject = indexIn(shelf.subjects, filters.subject);
    this.#source = indexIn(shelf.sources, filters.source);
    this.#kind = filters.kind ? itemKinds.indexOf(filters.kind) : -1;
    this.#validity = filters.validity ? validityStates.indexOf(filters.validity) : -1;
    this.#level = filters.level ? levels.indexOf(filters.level) : -1;
    this.#channelSets =
      filters.channel === undefined ? null : setsWithin(shelf, shelf.tree.indexOf(filters.channel));
    this.#publications = filters.publications === true;
    const chosen = [this.#year, this.#agency, this.#validity, this.#level];
    const more = [this.#kind, this.#subject, this.#source];
    this.open =
      this.#channelSets === null &&
      !this.#publications &&
      [...chosen, ...more].every((index) => index === -1);
  }

  /** The filters this item fails, as bits. */
  fails(document: number): number {
    const shelf = this.#shelf;
    let fails = 0;
    if (this.#channelSets !== null && this.#channelSets[shelf.channelSet[document]!] === 0)
      fails |= failsChannel;
    if (this.#year >= 0 && shelf.year[document] !== this.#year) fails |= failsYear;
    if (this.#agency >= 0 && shelf.agency[document] !== this.#agency) fails |= failsAgency;
    if (this.#validity >= 0 && shelf.validity[document] !== this.#validity) fails |= failsValidity;
    if (this.#level >= 0 && shelf.level[document] !== this.#level) fails |= failsLevel;
    if (this.#kind >= 0 && shelf.kind[document] !== this.#kind) fails |= failsKind;
    if (this.#subject >= 0 && shelf.subject[document] !== this.#subject) fails |= failsSubject;
    if (this.#source >= 0 && shelf.source[document] !== this.#source) fails |= failsSource;
    if (this.#publications && !isPublication[shelf.kind[document]!]) fails |= failsPublications;
    return fails;
  }
}

const setsWithin = (shelf: Shelf, channel: number | undefined): Uint8Array =>
  Uint8Array.from(shelf.channelSets, (closure) =>
    channel !== undefined && closure.includes(channel) ? 1 : 0,
  );

/** Counts for each value of each dimension, over the items that pass the other filters. */
class Tally {
  readonly #shelf: Shelf;
  readonly #channelSets: Uint32Array;
  readonly #years = new Uint32Array(2_300);
  readonly #agencies: Uint32Array;
  readonly #validities = new Uint32Array(validityStates.length);
  readonly #levels = new Uint32Array(levels.length);
  readonly #kinds = new Uint32Array(itemKinds.length);
  readonly #subjects: Uint32Array;
  readonly #sources: Uint32Array;

  constructor(shelf: Shelf) {
    this.#subjects = new Uint32Array(shelf.subjects.length);
    this.#sources = new Uint32Array(shelf.sources.length);
    this.#shelf = shelf;
    this.#channelSets = new Uint32Array(shelf.channelSets.length);
    this.#agencies = new Uint32Array(shelf.agencies.length);
  }

  countAll(documents: Uint32Array): void {
    const { channelSet, year, agency, validity, level, kind, subject, source } = this.#shelf;
    const sets = this.#channelSets;
    for (const document of documents) sets[channelSet[document]!]!++;
    const years = this.#years;
    for (const document of documents) years[year[document]!]!++;
    const agencies = this.#agencies;
    for (const document of documents) agencies[agency[document]!]!++;
    const validities = this.#validities;
    for (const document of documents) validities[validity[document]!]!++;
    const levelCounts = this.#levels;
    for (const document of documents) levelCounts[level[document]!]!++;
    const kinds = this.#kinds;
    for (const document of documents) kinds[kind[document]!]!++;
    const subjects = this.#subjects;
    for (const document of documents) subjects[subject[document]!]!++;
    const sources = this.#sources;
    for (const document of documents) sources[source[document]!]!++;
  }

  /** An item that fails one filter still counts among the alternatives to that filter. */
  countAlternative(document: number, fails: number): void {
    const shelf = this.#shelf;
    if (fails === failsChannel) this.#channelSets[shelf.channelSet[document]!]!++;
    else if (fails === failsYear) this.#years[shelf.year[document]!]!++;
    else if (fails === failsAgency) this.#agencies[shelf.agency[document]!]!++;
    else if (fails === failsValidity) this.#validities[shelf.validity[document]!]!++;
    else if (fails === failsLevel) this.#levels[shelf.level[document]!]!++;
    else if (fails === failsKind) this.#kinds[shelf.kind[document]!]!++;
    else if (fails === failsSubject) this.#subjects[shelf.subject[document]!]!++;
    else if (fails === failsSource) this.#sources[shelf.source[document]!]!++;
  }

  facets(filters: Filters): Facets {
    return {
      channels: this.#channelFacet(filters.channel),
      years: listed(this.#years, (year) => year)
        .toReversed()
        .slice(0, mostValues),
      agencies: mostFirst(this.#agencies, this.#shelf.agencies),
      agencyCount: this.#agencies.filter((count) => count > 0).length,
      validities: listed(this.#validities, (state) => validityStates[state]!),
      levels: listed(this.#levels, (level) => levels[level]!),
      kinds: listed(this.#kinds, (kind) => itemKinds[kind]!),
      subjects: mostFirst(this.#subjects, this.#shelf.subjects),
      sources: mostFirst(this.#sources, this.#shelf.sources),
    };
  }

  /** The top channels, and below the chosen one and each above it their children. */
  #channelFacet(chosen: string | undefined): Facets['channels'] {
    const { tree } = this.#shelf;
    const counts = channelCounts(this.#shelf, this.#channelSets);
    const open = new Set<number | undefined>([
      undefined,
      ...tree.closureOf(chosen ? [chosen] : []),
    ]);
    return tree.channels
      .map(({ id, name }, index) => ({ value: id, name, count: counts[index]!, index }))
      .filter(({ index, count }) => count > 0 && open.has(tree.parentOf(index)))
      .slice(0, mostValues)
      .map(({ value, name, count }) => ({ value, name, count }));
  }
}

const listed = <Value>(
  counts: Uint32Array,
  valueOf: (index: number) => Value,
): { value: Value; count: number }[] => {
  const list: { value: Value; count: number }[] = [];
  for (let index = 0; index < counts.length; index++)
    if (counts[index] !== 0) list.push({ value: valueOf(index), count: counts[index]! });
  return list;
};

const mostFirst = (counts: Uint32Array, names: readonly string[]) =>
  listed(counts, (index) => names[index]!)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostValues);

/** From items a combination of channels to items a channel, those below included. */
const channelCounts = (shelf: Shelf, setCounts: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(shelf.tree.channels.length);
  shelf.channelSets.forEach((closure, set) => {
    for (const channel of closure) counts[channel]! += setCounts[set]!;
  });
  return counts;
};

/** Items in each channel and below it, in the order of the tree. */
export const countChannels = (shelf: Shelf): Uint32Array => {
  const sets = new Uint32Array(shelf.channelSets.length);
  for (const document of shelf.byDate) sets[shelf.channelSet[document]!]!++;
  return channelCounts(shelf, sets);
};

/** Matches in the three ranks in which they are shown; no document is in two of them. */
export interface Ranked {
  /** Best first. */
  readonly first: Uint32Array;
  /** To be ordered by title. */
  readonly headings: DocSet;
  /** To be ordered by date. */
  readonly rest: DocSet;
}

export interface Sifted {
  readonly passed: Ranked;
  readonly total: number;
  readonly facets: Facets;
}

const setOf = (shelf: Shelf, documents: Uint32Array): DocSet => {
  const set = emptySet(shelf.end);
  for (const document of documents) addTo(set, document);
  return set;
};

/** Keeps the matches that pass every filter, and counts the values they have. */
export const sift = (shelf: Shelf, filters: Filters, matches: Ranked): Sifted => {
  const sieve = new Sieve(shelf, filters);
  const tally = new Tally(shelf);
  const pass = (documents: Uint32Array): Uint32Array => {
    const passed = sieve.open
      ? documents
      : documents.filter((document) => {
          const fails = sieve.fails(document);
          if (fails !== 0) tally.countAlternative(document, fails);
          return fails === 0;
        });
    tally.countAll(passed);
    return passed;
  };
  const first = pass(matches.first);
  const headings = pass(documentsOf(matches.headings));
  const rest = pass(documentsOf(matches.rest));
  return {
    passed: {
      first,
      headings: sieve.open ? matches.headings : setOf(shelf, headings),
      rest: sieve.open ? matches.rest : setOf(shelf, rest),
    },
    total: first.length + headings.length + rest.length,
    facets: tally.facets(filters),
  };
};
