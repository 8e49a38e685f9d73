import type { Facets, Filters } from '../../../shared/content.ts';
import { levels } from '../../../shared/item.ts';
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

/** Filters as numbers, so that judging an item is a few comparisons. -1: no such filter. */
class Sieve {
  readonly #shelf: Shelf;
  readonly #year: number;
  readonly #agency: number;
  readonly #validity: number;
  readonly #level: number;
  readonly #channelSets: Uint8Array | null;
  readonly open: boolean;

  constructor(shelf: Shelf, filters: Filters) {
    this.#shelf = shelf;
    this.#year = filters.year ?? -1;
    // An agency nobody carries must let nothing through: the index past the last one.
    const agency = filters.agency === undefined ? -1 : shelf.agencies.indexOf(filters.agency);
    this.#agency = filters.agency !== undefined && agency < 0 ? shelf.agencies.length : agency;
    this.#validity = filters.validity ? validityStates.indexOf(filters.validity) : -1;
    this.#level = filters.level ? levels.indexOf(filters.level) : -1;
    this.#channelSets =
      filters.channel === undefined ? null : setsWithin(shelf, shelf.tree.indexOf(filters.channel));
    this.open =
      this.#channelSets === null && this.#year + this.#agency + this.#validity + this.#level === -4;
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

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#channelSets = new Uint32Array(shelf.channelSets.length);
    this.#agencies = new Uint32Array(shelf.agencies.length);
  }

  countAll(documents: Uint32Array): void {
    const { channelSet, year, agency, validity, level } = this.#shelf;
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
  }

  /** An item that fails one filter still counts among the alternatives to that filter. */
  countAlternative(document: number, fails: number): void {
    const shelf = this.#shelf;
    if (fails === failsChannel) this.#channelSets[shelf.channelSet[document]!]!++;
    else if (fails === failsYear) this.#years[shelf.year[document]!]!++;
    else if (fails === failsAgency) this.#agencies[shelf.agency[document]!]!++;
    else if (fails === failsValidity) this.#validities[shelf.validity[document]!]!++;
    else if (fails === failsLevel) this.#levels[shelf.level[document]!]!++;
  }

  facets(filters: Filters): Facets {
    return {
      channels: this.#channelFacet(filters.channel),
      years: listed(this.#years, (year) => year)
        .toReversed()
        .slice(0, mostValues),
      agencies: listed(this.#agencies, (agency) => this.#shelf.agencies[agency]!)
        .sort((a, b) => b.count - a.count)
        .slice(0, mostValues),
      validities: listed(this.#validities, (state) => validityStates[state]!),
      levels: listed(this.#levels, (level) => levels[level]!),
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
