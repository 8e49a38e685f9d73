import type {
  ChannelNode,
  CollectedItem,
  CollectionRequest,
  ItemDetail,
  ItemSummary,
  ListPage,
  ListRequest,
  LocalWord,
  RelatedItem,
  SearchPage,
  SearchRequest,
  Suggestion,
} from '../../../shared/content.ts';
import { collectionPage, pageSize } from '../../../shared/content.ts';
import { type Attachment, type Item, relationKinds } from '../../../shared/item.ts';
import { type Result, err, ok } from '../../../shared/result.ts';
import type { Card } from '../search/card.ts';
import { emptySet } from '../search/doc-set.ts';
import { countChannels, sift } from '../search/facets.ts';
import { findingLocalWords } from '../search/local-words.ts';
import { searchPage, suggestTitles } from '../search/searcher.ts';
import type { Position } from './facts.ts';
import { currentGeneration } from './files.ts';
import { type CacheFault, type OpenFile, guarded, openCurrent } from './open.ts';
import { Snapshot } from './snapshot.ts';

export interface ReaderOptions {
  /** Whether the bytes of an attachment are on this machine. */
  readonly hasAttachment: (sha256: string) => boolean;
}

const mostSuggestions = 8;
const mostRelated = 100;

/**
 * Answers everything the screens ask of content, from one consistent state of the cache: what a
 * writer does meanwhile is seen after `reload`. Synchronous; belongs in a worker.
 *
 * `today` is the calendar day for which validity is told. `damaged` means that something read was
 * not what was written: nothing of it is shown, and the cache must be built anew.
 */
export class CacheReader {
  readonly #folder: string;
  readonly #options: ReaderOptions;
  #file: OpenFile;
  #snapshot: Snapshot;

  /** Use `openCacheReader`. */
  constructor(folder: string, { file, snapshot }: OpenCache, options: ReaderOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#file = file;
    this.#snapshot = snapshot;
  }

  position(): Position {
    return this.#snapshot.position;
  }

  /**
   * Takes up what was written since; true when there was something. Small changes are taken up in
   * place, a new generation is read from the start.
   */
  reload(): Result<boolean, CacheFault> {
    if (currentGeneration(this.#folder) === this.#file.generation)
      return guarded(() => this.#snapshot.advance());
    const next = openFile(this.#folder);
    if (!next.ok) return next;
    this.#file.database.close();
    this.#file = next.value.file;
    this.#snapshot = next.value.snapshot;
    return ok(true);
  }

  /** The whole tree in order, parents before children, with counts. */
  channels(): ChannelNode[] {
    const { shelf } = this.#snapshot;
    const counts = countChannels(shelf);
    return shelf.tree.channels.map((channel, index) => ({ ...channel, itemCount: counts[index]! }));
  }

  /** Newest first. */
  list({ filters, page }: ListRequest, today: string): Result<ListPage, 'damaged'> {
    return undamaged(() => {
      const { shelf } = this.#snapshot;
      shelf.judge(today);
      const all = {
        first: new Uint32Array(0),
        headings: emptySet(shelf.end),
        rest: shelf.alive,
      };
      const sifted = sift(shelf, filters, all);
      const shown = [...shelf.newestFirst(sifted.passed.rest, pageSize, page * pageSize)];
      const rows = shown.map((document) => this.#summaryOf(document, today));
      return { rows, total: sifted.total, facets: sifted.facets };
    });
  }

  search(request: SearchRequest, today: string): Result<SearchPage, 'damaged'> {
    return undamaged(() => {
      this.#snapshot.shelf.judge(today);
      const page = searchPage(this.#snapshot, request);
      const rows = page.rows.map(({ card, document, title, excerpt }) => ({
        item: this.#summarize(document, card, today),
        title,
        excerpt,
      }));
      return { ...page, rows };
    });
  }

  /** Titles while typing. */
  suggest(query: string, today: string): Result<Suggestion[], 'damaged'> {
    const { shelf } = this.#snapshot;
    return undamaged(() =>
      suggestTitles(this.#snapshot, query, mostSuggestions).map(
        ({ card: { id, kind }, title }) => ({
          id,
          kind,
          title,
          validity: shelf.validityOf(shelf.documentOf(id)!, today),
        }),
      ),
    );
  }

  /** A page of the items that have details, newest first. */
  collection(request: CollectionRequest, today: string): Result<CollectedItem[], 'damaged'> {
    const { kind, channel, page } = request;
    return undamaged(() => {
      const { shelf } = this.#snapshot;
      shelf.judge(today);
      const all = {
        first: new Uint32Array(0),
        headings: emptySet(shelf.end),
        rest: shelf.detailed,
      };
      const filters = channel === undefined ? { kind } : { kind, channel };
      const { passed } = sift(shelf, filters, all);
      const documents = shelf.newestFirst(passed.rest, collectionPage, page * collectionPage);
      return [...documents].flatMap((document) => {
        const { channels, audiences, details } = this.#snapshot.item(document);
        const item = this.#summaryOf(document, today);
        return details === undefined ? [] : [{ item, channels, audiences, details }];
      });
    });
  }

  /** Names of channels and agencies, and words out of the newest titles. */
  findingWords(): Generator<undefined, LocalWord[]> {
    const { shelf, position } = this.#snapshot;
    return findingLocalWords(shelf, position.district?.name ?? '');
  }

  summary(id: string, today: string): Result<ItemSummary, 'not-found' | 'damaged'> {
    const document = this.#snapshot.shelf.documentOf(id);
    if (document === undefined) return err('not-found');
    return undamaged(() => this.#summaryOf(document, today));
  }

  item(id: string, today: string): Result<ItemDetail, 'not-found' | 'damaged'> {
    const document = this.#snapshot.shelf.documentOf(id);
    if (document === undefined) return err('not-found');
    return undamaged(() => this.#detailOf(document, today));
  }

  /** Whether some item carries this attachment. */
  attachmentIsKnown(sha256: string): boolean {
    return this.#snapshot.shelf.attachmentIsKnown(sha256);
  }

  /** What an item that carries this file says of it. */
  attachment(sha256: string): Result<Attachment, 'not-found' | 'damaged'> {
    const document = this.#snapshot.shelf.carrierOf(sha256);
    if (document === undefined) return err('not-found');
    return undamaged(() =>
      this.#snapshot.item(document).attachments.find((one) => one.sha256 === sha256)!,
    );
  }

  close(): void {
    this.#file.database.close();
  }

  #detailOf(document: number, today: string): ItemDetail {
    const { shelf } = this.#snapshot;
    const item = this.#snapshot.item(document);
    const here = item.attachments
      .map(({ sha256 }) => sha256)
      .filter((sha256) => this.#options.hasAttachment(sha256));
    return {
      item,
      validity: shelf.validityOf(document, today),
      related: this.#relatedTo(document, item, today),
      availableAttachments: [...new Set(here)],
      paths: item.channels.map((id) => shelf.tree.pathOf(id)).filter((path) => path.length > 0),
    };
  }

  /** Neighbours in both directions, the graver kinds first, without those this cache does not hold. */
  #relatedTo(document: number, item: Item, today: string): RelatedItem[] {
    const { shelf } = this.#snapshot;
    const neighbours = [
      ...item.relations.map(({ kind, target }) => {
        return { kind, direction: 'outgoing' as const, other: shelf.documentOf(target) };
      }),
      ...shelf.incomingOf(document).map(({ kind, document: other }) => {
        return { kind, direction: 'incoming' as const, other };
      }),
    ];
    return neighbours
      .filter(({ other }) => other !== undefined)
      .sort((a, b) => relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind))
      .slice(0, mostRelated)
      .map(({ kind, direction, other }) => {
        return { kind, direction, item: this.#summaryOf(other!, today) };
      });
  }

  #summaryOf(document: number, today: string): ItemSummary {
    return this.#summarize(document, this.#snapshot.readCard(document), today);
  }

  #summarize(document: number, card: Card, today: string): ItemSummary {
    const { id, kind, title, documentNumber, agency, publishedOn, level, area, summary, source } =
      card;
    return {
      id,
      kind,
      title,
      documentNumber,
      agency,
      publishedOn,
      level,
      area,
      summary,
      source,
      validity: this.#snapshot.shelf.validityOf(document, today),
      attachments: card.attachments.length,
    };
  }
}

/** On reading, a disk that refuses leaves nothing to show either. */
const undamaged = <Value>(read: () => Value): Result<Value, 'damaged'> => {
  const result = guarded(read);
  return result.ok ? result : err('damaged');
};

interface OpenCache {
  readonly file: OpenFile;
  readonly snapshot: Snapshot;
}

const openFile = (folder: string): Result<OpenCache, CacheFault> => {
  const opened = openCurrent(folder, 'read');
  if (!opened.ok) return opened;
  const file = opened.value;
  const snapshot = guarded(() => new Snapshot(file.database));
  if (snapshot.ok) return ok({ file, snapshot: snapshot.value });
  file.database.close();
  return snapshot;
};

/** Opens the cache in `folder` for reading. On any fault but `disk`, the writer must start a new one. */
export const openCacheReader = (
  folder: string,
  options: ReaderOptions,
): Result<CacheReader, CacheFault> => {
  const opened = openFile(folder);
  return opened.ok ? ok(new CacheReader(folder, opened.value, options)) : opened;
};
