import type { Clock } from '../../../src/shared/clock.ts';

export type JobState = 'processing' | 'canceled' | 'aborted' | 'completed';

export interface VirtualJob {
  readonly number: number;
  readonly name: string;
  readonly sides: string;
  state: JobState;
  reasons: string[];
  pdf: Uint8Array | null;
  pages: number;
  pagesDone: number;
}

/** What can be wrong with the device. Only the control handle changes these. */
export interface A4Faults {
  jammed: boolean;
  coverOpen: boolean;
  paperLow: boolean;
  tonerLow: boolean;
  tonerEmpty: boolean;
}

export interface MachineEvents {
  pageDone(job: VirtualJob): void;
  jobEnded(job: VirtualJob): void;
}

/**
 * The printer without wires: one job at a time, page by page, with the timing and the keywords measured
 * on ippeveprinter 2.4.2: out of paper, a job goes on being `processing` and only warnings say why.
 */
export class A4Machine {
  readonly faults: A4Faults = {
    jammed: false,
    coverOpen: false,
    paperLow: false,
    tonerLow: false,
    tonerEmpty: false,
  };
  readonly jobs: VirtualJob[] = [];
  pageMs: number;
  readonly #clock: Clock;
  readonly #events: MachineEvents;
  #sheetsLeft = Number.POSITIVE_INFINITY;
  #current: VirtualJob | null = null;
  #cancelTimer = (): void => undefined;

  constructor(clock: Clock, pageMs: number, events: MachineEvents) {
    this.#clock = clock;
    this.pageMs = pageMs;
    this.#events = events;
  }

  get state(): 'idle' | 'processing' {
    return this.#current === null ? 'idle' : 'processing';
  }

  /** `media-empty-report` at rest, `media-empty-warning` with a job waiting. */
  get reasons(): string[] {
    const { faults } = this;
    const severity = this.#current === null ? 'report' : 'warning';
    const reasons = [
      ...(this.#paperOut ? ['media-empty'] : []),
      ...(this.#paperOut && this.#current ? ['media-needed'] : []),
      ...(faults.jammed ? ['media-jam'] : []),
      ...(faults.coverOpen ? ['cover-open'] : []),
      ...(faults.paperLow ? ['media-low'] : []),
      ...(faults.tonerLow ? ['toner-low'] : []),
    ].map((keyword) => `${keyword}-${severity}`);
    if (faults.tonerEmpty) reasons.push('toner-empty-error');
    return reasons.length === 0 ? ['none'] : reasons;
  }

  get busy(): boolean {
    return this.#current !== null;
  }

  /** Infinite until somebody said otherwise. */
  get sheetsLeft(): number {
    return this.#sheetsLeft;
  }

  create(name: string, sides: string): VirtualJob {
    const job: VirtualJob = {
      number: this.jobs.length + 1,
      name,
      sides,
      state: 'processing',
      reasons: ['job-incoming'],
      pdf: null,
      pages: 0,
      pagesDone: 0,
    };
    this.jobs.push(job);
    this.#current = job;
    return job;
  }

  /** The document arrived; `pages` is 0 when nobody could read it. */
  document(job: VirtualJob, pdf: Uint8Array, pages: number): void {
    job.pdf = pdf;
    job.pages = pages;
    if (pages === 0) return this.#end(job, 'aborted', ['document-format-error']);
    job.reasons = ['job-printing'];
    this.#nextPage();
  }

  /** True when the job was there to be cancelled. With an empty tray it ends only after the next refill. */
  cancel(job: VirtualJob): boolean {
    if (job.state !== 'processing') return false;
    job.reasons = ['processing-to-stop-point'];
    if (!this.#paperOut) this.#end(job, 'canceled', ['job-canceled-by-user']);
    return true;
  }

  /** The device gives the running job up by itself. */
  abort(): void {
    if (this.#current) this.#end(this.#current, 'aborted', ['aborted-by-system']);
  }

  leaveSheets(sheets: number): void {
    this.#sheetsLeft = sheets;
  }

  refill(): void {
    this.#sheetsLeft = Number.POSITIVE_INFINITY;
    this.faults.paperLow = false;
    this.#goOn();
  }

  setFaults(faults: Partial<A4Faults>): void {
    Object.assign(this.faults, faults);
    this.#goOn();
  }

  close(): void {
    this.#cancelTimer();
  }

  get #paperOut(): boolean {
    return this.#sheetsLeft <= 0;
  }

  get #stopped(): boolean {
    const { jammed, coverOpen, tonerEmpty } = this.faults;
    return this.#paperOut || jammed || coverOpen || tonerEmpty;
  }

  #goOn(): void {
    const job = this.#current;
    if (job === null || this.#stopped) return;
    if (job.reasons.includes('processing-to-stop-point'))
      this.#end(job, 'canceled', ['job-canceled-by-user']);
    else if (job.pdf !== null) this.#nextPage();
  }

  #nextPage(): void {
    this.#cancelTimer();
    if (this.#stopped) return;
    this.#cancelTimer = this.#clock.after(this.pageMs, () => this.#pageDone());
  }

  #pageDone(): void {
    const job = this.#current;
    if (job === null || this.#stopped) return;
    job.pagesDone += 1;
    const sheetDone = job.sides === 'one-sided' || job.pagesDone % 2 === 0;
    if (sheetDone || job.pagesDone === job.pages) this.#sheetsLeft -= 1;
    this.#events.pageDone(job);
    if (job.pagesDone >= job.pages) this.#end(job, 'completed', ['job-completed-successfully']);
    else this.#nextPage();
  }

  #end(job: VirtualJob, state: JobState, reasons: string[]): void {
    this.#cancelTimer();
    job.state = state;
    job.reasons = reasons;
    this.#current = null;
    this.#events.jobEnded(job);
  }
}
