import { createRequire } from 'node:module';
import { boundary } from '../../../src/main/content/search/fold.ts';
import { parseQuery } from '../../../src/main/content/search/query.ts';
import type { Item } from '../../../src/shared/item.ts';
import { type Filters, pageSize } from '../../../src/shared/content.ts';
import type { Engine } from './engine.ts';
import { normalText } from './normal-text.ts';

/**
 * The peers get the same normal form and the same tokens (characters and pairs), which suits them
 * better with Chinese than their own tokenizers. A page of theirs is the ids of all hits, counted by
 * year and agency; reading rows and making excerpts, which ours does too, is spared them.
 */

const peers = createRequire(new URL('../peers/package.json', import.meta.url));

/** Characters and pairs of a normal text, each once. */
const tokensOf = (text: string): string[] => {
  const tokens = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === boundary) continue;
    tokens.add(text[at]!);
    if (at + 1 < text.length && text.charCodeAt(at + 1) !== boundary)
      tokens.add(text.slice(at, at + 2));
  }
  return [...tokens];
};

const queryTokens = (query: string): string[] => [
  ...new Set(
    parseQuery(query).terms.flatMap((term) =>
      term.length === 1 ? [term] : tokensOf(term).filter((token) => token.length === 2),
    ),
  ),
];

abstract class MemoryEngine implements Engine {
  protected readonly titles: string[] = [];
  protected readonly ids: string[] = [];
  readonly #years: number[] = [];
  readonly #agencies: string[] = [];

  protected abstract index(document: number, title: string, text: string): void;
  protected abstract find(query: string, limit: number): readonly number[];

  build(items: Iterable<Item>): void {
    for (const item of items) {
      const { title, text } = normalText(item);
      this.index(this.ids.length, title, text);
      this.ids.push(item.id);
      this.titles.push(item.title);
      this.#years.push(Number(item.publishedOn.slice(0, 4)));
      this.#agencies.push(item.agency);
    }
  }

  open(): void {
    // The index has no form on disk: after a start it is built anew.
  }

  page(query: string, { year }: Filters): readonly string[] {
    const years = new Map<number, number>();
    const agencies = new Map<string, number>();
    const passed = this.find(query, this.ids.length).filter(
      (document) => year === undefined || this.#years[document] === year,
    );
    for (const document of passed) {
      const agency = this.#agencies[document]!;
      years.set(this.#years[document]!, (years.get(this.#years[document]!) ?? 0) + 1);
      agencies.set(agency, (agencies.get(agency) ?? 0) + 1);
    }
    return passed.slice(0, pageSize).map((document) => this.titles[document]!);
  }

  all(query: string): ReadonlySet<string> {
    return new Set(this.find(query, this.ids.length).map((document) => this.ids[document]!));
  }

  indexBytes(): null {
    return null;
  }

  close(): void {
    // Ends with its process.
  }
}

interface FlexIndex {
  add(id: number, text: string): void;
  search(query: string, options: { limit: number }): number[];
}

/** FlexSearch, title before text. */
export class FlexSearchEngine extends MemoryEngine {
  readonly #titleIndex: FlexIndex;
  readonly #textIndex: FlexIndex;

  constructor() {
    super();
    const { Index } = peers('flexsearch') as { Index: new (options: object) => FlexIndex };
    const options = {
      encode: (text: string) => text.split(' '),
      tokenize: 'strict',
      resolution: 1,
    };
    this.#titleIndex = new Index(options);
    this.#textIndex = new Index(options);
  }

  protected index(document: number, title: string, text: string): void {
    this.#titleIndex.add(document, tokensOf(title).join(' '));
    this.#textIndex.add(document, tokensOf(text).join(' '));
  }

  protected find(query: string, limit: number): readonly number[] {
    const tokens = queryTokens(query).join(' ');
    const titles = this.#titleIndex.search(tokens, { limit });
    if (titles.length === limit) return titles;
    const found = new Set([...titles, ...this.#textIndex.search(tokens, { limit })]);
    return [...found].slice(0, limit);
  }
}

interface Mini {
  add(document: object): void;
  search(query: string, options: object): { id: number }[];
}

/** MiniSearch, title weighted by fifty. */
export class MiniSearchEngine extends MemoryEngine {
  readonly #index: Mini;

  constructor() {
    super();
    const MiniSearch = peers('minisearch') as new (options: object) => Mini;
    const asTerms = {
      tokenize: (text: string) => text.split(' '),
      processTerm: (term: string) => term,
    };
    this.#index = new MiniSearch({ fields: ['title', 'text'], ...asTerms });
  }

  protected index(document: number, title: string, text: string): void {
    this.#index.add({
      id: document,
      title: tokensOf(title).join(' '),
      text: tokensOf(text).join(' '),
    });
  }

  protected find(query: string, limit: number): readonly number[] {
    const options = { combineWith: 'AND', boost: { title: 50 } };
    return this.#index
      .search(queryTokens(query).join(' '), options)
      .slice(0, limit)
      .map(({ id }) => id);
  }
}
