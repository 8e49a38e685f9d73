import type { Clock } from '../../shared/clock.ts';
import { PaperFamily, type PaperView } from '../../shared/technician.ts';
import type { Audit } from '../station/audit.ts';
import type { Counters } from '../station/counters.ts';
import type { Settings } from '../station/settings.ts';

export interface PaperOptions {
  readonly counters: Counters;
  readonly settings: Settings;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
}

/** What uses paper up: sheets, and slips. */
export const paperCounter: Readonly<Record<PaperFamily, string>> = {
  a4: 'a4.sheets',
  receipt: 'receipt.slips',
};

/** How much paper is left, by counting since the technician said how much was put in. */
export class Paper {
  readonly #options: PaperOptions;

  constructor(options: PaperOptions) {
    this.#options = options;
  }

  view(): PaperView[] {
    return PaperFamily.options.map((family) => this.#viewOf(family));
  }

  refilled(family: PaperFamily, loaded: number): void {
    const { counters, settings, audit, clock } = this.#options;
    // The test print that proved the new paper came out of it.
    const usedBefore = Math.max(0, counters.get(paperCounter[family]) - 1);
    settings.set(`paper.${family}`, { loaded, usedBefore, atMs: clock.nowMs() });
    audit.record('paper-refilled', { device: family, amount: loaded });
  }

  #viewOf(family: PaperFamily): PaperView {
    const { counters, settings } = this.#options;
    const refill = settings.get(`paper.${family}`);
    if (refill === null) return { family, loaded: null, left: null, refilledAt: null };
    const used = counters.get(paperCounter[family]) - refill.usedBefore;
    return {
      family,
      loaded: refill.loaded,
      left: Math.max(0, refill.loaded - used),
      refilledAt: new Date(refill.atMs).toISOString(),
    };
  }
}
