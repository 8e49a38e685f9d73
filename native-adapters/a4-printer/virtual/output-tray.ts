import { execFile } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VirtualJob } from './machine.ts';

const numbered = (prefix: string, number: number, digits: number): string =>
  `${prefix}-${String(number).padStart(digits, '0')}`;

/** Resolves false when pdftoppm is missing or fails: then only the PDF is kept. */
const renderPage = (pdfFile: string, page: number, pngStem: string): Promise<boolean> =>
  new Promise((resolve) => {
    const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFile('pdftoppm', ['-png', '-r', '80', ...pages, pdfFile, pngStem], (error) =>
      resolve(error === null),
    );
  });

/** Keeps what the virtual printer printed: job-0001.pdf as it came, and a picture of each page that "came out". */
export class OutputTray {
  readonly #folder: string;
  #work: Promise<unknown> = Promise.resolve();
  #canRender = true;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A page of the job just came out. */
  page(job: VirtualJob): void {
    const page = job.pagesDone;
    this.#work = this.#work.then(() => this.#keep(job, page));
  }

  async close(): Promise<void> {
    await this.#work;
  }

  async #keep(job: VirtualJob, page: number): Promise<void> {
    const stem = join(this.#folder, numbered('job', job.number, 4));
    if (page === 1 && job.pdf !== null) {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(`${stem}.pdf`, job.pdf);
    }
    if (!this.#canRender) return;
    const picture = `${stem}-${numbered('page', page, 2)}`;
    this.#canRender = await renderPage(`${stem}.pdf`, page, `${picture}.part`);
    // Whoever looks for pictures finds only whole ones.
    if (this.#canRender) await rename(`${picture}.part.png`, `${picture}.png`);
  }
}
