import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { ReportView, TechnicianSnapshot } from '../../shared/technician.ts';
import type { Audit } from '../station/audit.ts';
import { readinessSheet } from './report-sheet.ts';
import type { SheetPrinter } from './sheet-printer.ts';

export interface ReportOptions {
  readonly folder: string;
  readonly sheets: SheetPrinter;
  readonly a4Cause: () => string | null;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** The readiness report: saved first, then printed. */
export class ReadinessReport {
  readonly #options: ReportOptions;
  #view: ReportView = { state: 'none' };

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  view(): ReportView {
    return this.#view;
  }

  get isBusy(): boolean {
    return this.#view.state === 'making' || this.#view.state === 'printing';
  }

  async make(facts: TechnicianSnapshot): Promise<void> {
    let file: string | null = null;
    try {
      this.#show({ state: 'making' });
      const made = await this.#options.sheets.make(
        readinessSheet(facts, this.#options.clock.nowMs()),
      );
      file = this.#save(made.pdf);
      this.#show({ state: 'printing', file });
      const cause = this.#options.a4Cause();
      const word =
        cause === null
          ? await this.#options.sheets.print(made, new AbortController().signal)
          : ({ said: 'failed', cause } as const);
      this.#end(file, word.said, word.said === 'failed' ? word.cause : null);
    } catch (error) {
      this.#options.log(`report: ${String(error)}`);
      this.#end(file, 'failed', 'other');
    }
  }

  #save(pdf: Uint8Array): string {
    const { folder, clock } = this.#options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date(clock.nowMs()).toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const file = join(folder, `readiness-${stamp}.pdf`);
    writeFileSync(file, pdf, { mode: 0o600 });
    return file;
  }

  #end(file: string | null, paper: 'confirmed' | 'unconfirmed' | 'failed', cause: string | null) {
    this.#options.audit.record('readiness-reported', { paper });
    this.#show({ state: 'ended', file, paper, cause });
  }

  #show(view: ReportView): void {
    this.#view = view;
    this.#options.onChange();
  }
}
