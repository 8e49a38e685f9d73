/** Main answers this page's lists twenty times a second; we ask less. */
const pauseMs = 70;
const afterFailureMs = 1_000;

export interface PageAskerParts<Row> {
  /** Null: could not be answered now. */
  readonly ask: (page: number) => Promise<readonly Row[] | null>;
  readonly onRows: (page: number, rows: readonly Row[]) => void;
  readonly after: (ms: number, run: () => void) => void;
}

/**
 * Asks for the pages of rows that are in view, one at a time, the newest wish first served: what
 * somebody scrolled past before it was asked for is never asked.
 */
export class PageAsker<Row> {
  readonly #parts: PageAskerParts<Row>;
  #wanted: readonly number[] = [];
  #isBusy = false;
  #isOver = false;

  constructor(parts: PageAskerParts<Row>) {
    this.#parts = parts;
  }

  /** The pages that are missing now, most urgent first; takes the place of what was wanted before. */
  want(pages: readonly number[]): void {
    this.#wanted = pages;
    if (!this.#isBusy) void this.#askNext();
  }

  /** What is under way is dropped when it comes. */
  end(): void {
    this.#isOver = true;
  }

  async #askNext(): Promise<void> {
    const [page, ...others] = this.#wanted;
    if (page === undefined || this.#isOver) return;
    this.#wanted = others;
    this.#isBusy = true;
    const rows = await this.#parts.ask(page);
    if (this.#isOver) return;
    if (rows === null) this.#wanted = [...this.#wanted, page];
    else this.#parts.onRows(page, rows);
    this.#parts.after(rows === null ? afterFailureMs : pauseMs, () => {
      this.#isBusy = false;
      void this.#askNext();
    });
  }
}
