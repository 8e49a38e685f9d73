import type { Filters } from '../../../src/shared/content.ts';
import type { Item } from '../../../src/shared/item.ts';

/** What the center would sign for the items. */
export interface Signed {
  readonly count: number;
  readonly setHash: string;
}

/** A search engine under measurement. */
export interface Engine {
  /** Takes all items, in one go; time spent in `items` itself is not counted. */
  build(items: Iterable<Item>, signed: Signed): void;
  /** What a kiosk would have to do after every start before the first search. */
  open(): void;
  /** Titles of the first results, with the work that a page of them needs: the count and the values to filter by, too. */
  page(query: string, filters: Filters): readonly string[];
  /** Ids of everything the query finds. */
  all(query: string): ReadonlySet<string>;
  /** Bytes on disk of the index alone; null when it lives in memory. */
  indexBytes(): number | null;
  close(): void;
}

/** What one engine did, as measured in a process of its own. */
export interface EngineFigures {
  readonly items: number;
  readonly characters: number;
  readonly textBytes: number;
  /** 0 when only searching. */
  readonly buildSeconds: number;
  readonly openMs: number;
  readonly indexBytes: number | null;
  readonly rssMegabytes: number;
  /** Milliseconds of every first page, by kind of query. */
  readonly pagesMs: Readonly<Record<string, readonly number[]>>;
  /** Over queries of two or more characters: found of what there is, and there of what is found. */
  readonly recall: number;
  readonly precision: number;
  /** Share of known titles that come first, by way of typing. */
  readonly foundFirst: Readonly<Record<string, number>>;
}

export interface EngineTask {
  readonly engine: 'ours' | 'flexsearch' | 'minisearch';
  readonly corpusFolder: string | null;
  readonly size: number;
  /** Where an engine that lives on disk keeps its files. */
  readonly folder: string;
  /** `search`: the files are there already, so that memory is that of searching alone. */
  readonly step: 'build' | 'search' | 'both';
}
