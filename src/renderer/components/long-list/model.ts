import { ListHeights } from './heights.ts';
import { PageAsker } from './page-asker.ts';
import type { ListPlaceBoard } from './place.ts';

/** Pages of rows as they stand in the document, with the room of all others above and below, CSS px. */
export interface ListView<Row> {
  readonly pages: readonly ViewPage<Row>[];
  readonly above: number;
  readonly below: number;
  readonly rowHeight: number;
}

export interface ViewPage<Row> {
  readonly page: number;
  /** Null while they are on their way; `count` placeholders stand in their place. */
  readonly rows: readonly Row[] | null;
  readonly count: number;
}

interface Held<Row> {
  readonly rows: readonly Row[];
  readonly sequence: number;
}

/** Before the first rows have been measured. */
const guessedRowPx = 180;
/** So much is ready beyond each edge of the screen, in heights of the screen. */
const ready = 0.6;
const mostPages = 40;
/** What a list keeps that is no longer on the screen. */
const keptPages = 6;
/** Less is rounding. */
const noticedPx = 1;

export interface ListModelParts<Row> {
  readonly total: number;
  readonly ask: (page: number) => Promise<readonly Row[] | null>;
  /** Where the page stands when the list is new, CSS px. */
  readonly scrollTop: number;
}

/**
 * A list of any length that holds only the rows near the screen: which pages of rows stand in the
 * document, what they need of main, and how far the rest reaches. It outlives the screen, so that
 * 返回 finds the same rows at the same place.
 */
export class ListModel<Row> {
  readonly #heights: ListHeights;
  readonly #pages = new Map<number, Held<Row>>();
  readonly #ask: ListModelParts<Row>['ask'];
  readonly #listeners = new Set<() => void>();
  #sequence = 0;
  #total: number;
  #window = { first: 0, last: 0 };
  #view: ListView<Row>;
  #isGuessed = true;
  #scrollTop: number;
  #list: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #board: ListPlaceBoard | null = null;
  #asker: PageAsker<Row> | null = null;

  constructor({ total, ask, scrollTop }: ListModelParts<Row>) {
    this.#total = total;
    this.#scrollTop = scrollTop;
    this.#ask = ask;
    this.#heights = new ListHeights(total, guessedRowPx);
    this.#view = this.#draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ListView<Row> => this.#view;

  get total(): number {
    return this.#total;
  }

  /** The answer to the first page of this state of the content; others are asked again when seen. */
  take(sequence: number, total: number, first: readonly Row[]): void {
    if (this.#pages.get(0)?.rows === first) return;
    this.#sequence = sequence;
    this.#total = total;
    this.#heights.setTotal(total);
    this.#pages.set(0, { rows: first, sequence });
    this.#changed();
    this.#askForMissing();
  }

  /** Binds the list to the page's scroller until the function given back is called. */
  attach(list: HTMLElement, board: ListPlaceBoard): () => void {
    const scroller = list.closest<HTMLElement>('.scroll');
    if (scroller === null) throw new Error('a long list stands in something that scrolls');
    this.#list = list;
    this.#scroller = scroller;
    this.#board = board;
    this.#asker = this.#newAsker();
    scroller.scrollTop = this.#scrollTop;
    const look = () => this.#look();
    const observer = new ResizeObserver(() => this.#resized());
    scroller.addEventListener('scroll', look, { passive: true });
    observer.observe(list);
    observer.observe(scroller);
    board.takeTurn((direction) =>
      scroller.scrollBy({ top: direction * scroller.clientHeight * 0.85 }),
    );
    this.#askForMissing();
    return () => {
      scroller.removeEventListener('scroll', look);
      observer.disconnect();
      this.#detach();
    };
  }

  /** After rows were put into the document: how tall they are, and whether the place must be kept. */
  measure(): void {
    let moved = false;
    for (const { page, height } of this.#rendered())
      if (!this.#heights.isMeasured(page)) {
        this.#measurePage(page, height);
        moved = true;
      }
    if (moved) this.#changed();
    this.#look();
  }

  #measurePage(page: number, height: number): void {
    const rows = this.#heights.rowsOf(page);
    if (this.#isGuessed && height > 0 && rows > 0) {
      this.#isGuessed = false;
      this.#heights.restart(height / rows);
    }
    const isAbove = page < this.#heights.pageAt(this.#top());
    const change = this.#heights.measure(page, height);
    if (isAbove && this.#scroller) this.#scroller.scrollTop += change;
  }

  /** Pages whose rows are in the document, with the height they take. */
  #rendered(): { readonly page: number; readonly height: number }[] {
    const list = this.#list;
    if (list === null) return [];
    const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0;
    const rows = [...list.children].filter((child) => child instanceof HTMLElement);
    let at = 0;
    return this.#view.pages.flatMap(({ page, rows: held, count }) => {
      const [first, last] = [rows[at], rows[at + count - 1]];
      at += count;
      if (held === null) return [];
      if (!first || !last) return [{ page, height: 0 }];
      return [{ page, height: last.offsetTop + last.offsetHeight + gap - first.offsetTop }];
    });
  }

  /** Letters or width have changed when rows known already have another height; the place stays at its row. */
  #resized(): void {
    const rendered = this.#rendered();
    const isOther = rendered.some(
      ({ page, height }) =>
        this.#heights.isMeasured(page) &&
        Math.abs(this.#heights.heightOf(page) - height) > noticedPx,
    );
    if (isOther) {
      const top = this.#top();
      const page = this.#heights.pageAt(top);
      const share = (top - this.#heights.offsetOf(page)) / this.#heights.heightOf(page);
      const rows = rendered.reduce((sum, one) => sum + this.#heights.rowsOf(one.page), 0);
      const height = rendered.reduce((sum, one) => sum + one.height, 0);
      this.#heights.restart(height / Math.max(1, rows));
      for (const one of rendered) this.#heights.measure(one.page, one.height);
      this.#changed();
      if (top > 0 && this.#scroller)
        this.#scroller.scrollTop +=
          this.#heights.offsetOf(page) + share * this.#heights.heightOf(page) - top;
    }
    this.#look();
  }

  /** How far the top of the screen is below the top of the list; negative above it. */
  #top(): number {
    const [list, scroller] = [this.#list, this.#scroller];
    if (list === null || scroller === null) return 0;
    return scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  }

  #look(): void {
    const scroller = this.#scroller;
    if (scroller === null) return;
    this.#scrollTop = scroller.scrollTop;
    const top = this.#top();
    const height = scroller.clientHeight;
    const first = this.#heights.pageAt(top - ready * height);
    const last = this.#heights.pageAt(top + (1 + ready) * height);
    if (first !== this.#window.first || last !== this.#window.last) {
      this.#window = { first, last };
      this.#changed();
      this.#askForMissing();
    }
    this.#sayPlace(top, scroller);
  }

  #sayPlace(top: number, { scrollTop, clientHeight, scrollHeight }: HTMLElement): void {
    const { first, last } = this.#heights.rowsBetween(Math.max(0, top), top + clientHeight);
    this.#board?.say({
      firstRow: first + 1,
      lastRow: last + 1,
      total: this.#total,
      isAtTop: scrollTop <= noticedPx,
      isAtEnd: scrollTop + clientHeight >= scrollHeight - noticedPx,
    });
  }

  #askForMissing(): void {
    const { first, last } = this.#window;
    const pages = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const onScreen = this.#heights.pageAt(this.#top());
    this.#asker?.want(
      pages
        .filter((page) => this.#pages.get(page)?.sequence !== this.#sequence)
        .sort((one, other) => Math.abs(one - onScreen) - Math.abs(other - onScreen)),
    );
  }

  #newAsker(): PageAsker<Row> {
    const sequenceOf = () => this.#sequence;
    return new PageAsker<Row>({
      ask: this.#ask,
      onRows: (page, rows) => {
        this.#pages.set(page, { rows, sequence: sequenceOf() });
        this.#forget(mostPages);
        this.#changed();
      },
      after: (ms, run) => setTimeout(run, ms),
    });
  }

  /** Keeps the pages nearest to the window, and the first. */
  #forget(most: number): void {
    const { first, last } = this.#window;
    const distance = (page: number): number => Math.max(first - page, page - last, 0);
    const far = [...this.#pages.keys()].sort((one, other) => distance(other) - distance(one));
    for (const page of far.slice(0, Math.max(0, far.length - most)))
      if (page !== 0 && distance(page) > 0) this.#pages.delete(page);
  }

  #detach(): void {
    this.#asker?.end();
    this.#board?.takeTurn(null);
    this.#board?.say(null);
    this.#asker = null;
    this.#list = null;
    this.#scroller = null;
    this.#board = null;
    this.#forget(keptPages);
  }

  #draw(): ListView<Row> {
    const heights = this.#heights;
    const last = Math.min(this.#window.last, Math.max(0, heights.pages - 1));
    const first = Math.min(this.#window.first, last);
    const pages = Array.from({ length: last - first + 1 }, (_, step) => first + step).map(
      (page) => {
        const rows = this.#pages.get(page)?.rows ?? null;
        return { page, rows, count: rows === null ? heights.rowsOf(page) : rows.length };
      },
    );
    return {
      pages,
      above: heights.offsetOf(first),
      below: Math.max(0, heights.height - heights.offsetOf(last + 1)),
      rowHeight: heights.rowHeight,
    };
  }

  #changed(): void {
    this.#view = this.#draw();
    for (const listener of this.#listeners) listener();
  }
}
