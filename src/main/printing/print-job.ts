import type { A4Outcome } from '../../../native-adapters/a4-printer/types.ts';
import type { A4Cause } from '../../shared/devices.ts';
import type { PrintJobView } from '../../shared/printing.ts';
import type { JobChange, JobRecord } from '../station/job-ledger.ts';
import { audited } from './audited.ts';
import { beginJob, canResume, hasEnded, step } from './job-machine.ts';
import type { JobEffect, JobEvent, JobMachine, Run, Step } from './job-machine.ts';
import type { PrintOrder } from './order.ts';
import type { PrintPorts } from './ports.ts';
import { SlipPrinting } from './slip-printing.ts';

/** How long a mended printer gets to go on by itself before its job is called back and begun anew. */
export const resumeGraceMs = 6_000;

const mendable: readonly A4Cause[] = [
  'paper-out',
  'paper-jam',
  'cover-open',
  'toner-empty',
  'output-full',
  'paused',
  'offline',
];

/**
 * One job, from the ledger's row to the device and back: does what the machine asks for, and
 * writes every change down before anybody is told.
 */
export class PrintJob {
  readonly #ports: PrintPorts;
  readonly #record: JobRecord;
  readonly #title: string;
  readonly #slip: SlipPrinting;
  readonly #begun: Step;
  #order: PrintOrder | null;
  #machine: JobMachine;
  #onChange: () => void;
  #closed = false;
  #cancelGrace = (): void => undefined;

  constructor(ports: PrintPorts, record: JobRecord, order: PrintOrder, onChange: () => void) {
    this.#ports = ports;
    this.#record = record;
    this.#order = order;
    this.#title = order.title;
    this.#onChange = onChange;
    this.#slip = new SlipPrinting(ports, record.number, () => this.#changed());
    this.#begun = beginJob(record.number, record.pages);
    this.#machine = this.#begun.machine;
  }

  get id(): string {
    return this.#record.id;
  }

  /** No more pages will come by themselves; the slip may. */
  get pagesEnded(): boolean {
    return hasEnded(this.#machine);
  }

  /** Nothing more will happen by itself, neither at the printer nor at the slip printer. */
  get hasEnded(): boolean {
    return this.pagesEnded && this.#slip.state.state !== 'printing';
  }

  view(): PrintJobView {
    const { id, number, pages } = this.#record;
    return {
      id,
      number,
      pages,
      title: this.#title,
      job: this.#machine.job,
      slip: this.#slip.state,
    };
  }

  /** Sends the job to the printer; once. */
  start(): void {
    this.#changed();
    for (const effect of this.#begun.effects) this.#perform(effect);
  }

  cancel(): void {
    this.#dispatch({ type: 'cancel' });
  }

  /** False when the job is not stopped. */
  resume(): boolean {
    if (!canResume(this.#machine)) return false;
    this.#dispatch({ type: 'resume' });
    return true;
  }

  /**
   * The printer is ready again. A job it had refused for something a hand can mend (paper, a cover)
   * and does not hold goes on by itself; one it gave up on its own waits for somebody to say so.
   */
  printerReady(): void {
    const { job, run } = this.#machine;
    if (job.state === 'stopped' && run === null && mendable.includes(job.cause)) this.resume();
  }

  /** False when there is nothing to print a slip for, or one is on its way or out already. */
  printSlip(): boolean {
    if (this.#machine.job.state !== 'confirmed' || !this.#order?.slip) return false;
    return this.#slip.print(this.#order.slip);
  }

  /** The visit is over: call back what is in flight, forget the document, tell nobody any more. */
  abandon(): void {
    this.#onChange = () => undefined;
    this.#order = null;
    this.cancel();
  }

  /** The app ends: whatever the device says from now on is for the next start to call unconfirmed. */
  close(): void {
    this.#closed = true;
    this.#cancelGrace();
    this.#slip.close();
  }

  #dispatch(event: JobEvent): void {
    if (this.#closed) return;
    const before = this.#machine;
    this.#take(step(before, event));
  }

  #take({ machine, effects }: Step): void {
    const before = this.#machine;
    this.#machine = machine;
    if (machine !== before) this.#changed();
    audited(this.#ports, before, machine);
    for (const effect of effects) this.#perform(effect);
    const justConfirmed = machine.job.state === 'confirmed' && before.job.state !== 'confirmed';
    if (justConfirmed && this.#order?.slip) this.#slip.print(this.#order.slip);
  }

  #perform(effect: JobEffect): void {
    switch (effect.type) {
      case 'start':
        return void this.#run(effect.run);
      case 'cancel':
        return void this.#callBack(effect.runId);
      case 'start-grace':
        this.#cancelGrace();
        this.#cancelGrace = this.#ports.clock.after(resumeGraceMs, () =>
          this.#dispatch({ type: 'grace-over', runId: effect.runId }),
        );
    }
  }

  async #run(run: Run): Promise<void> {
    const outcome = await this.#printRun(run).catch((error: unknown): A4Outcome => {
      // A rejection is a bug of the adapter; by then anything may have been sent.
      this.#ports.log(`${run.id}: ${String(error)}`);
      return { outcome: 'unconfirmed', pagesDone: 0 };
    });
    this.#dispatch({ type: 'outcome', runId: run.id, outcome });
  }

  async #printRun(run: Run): Promise<A4Outcome> {
    const order = this.#order;
    if (!order) return { outcome: 'cancelled', pagesDone: 0 };
    const pdf = await order.take(order.range.first + run.offset, order.range.last);
    if (!pdf.ok) return { outcome: 'failed', cause: 'rejected', pagesDone: 0 };
    // Called back while the pages were being taken: nothing was sent, so nothing comes out.
    if (this.#machine.intent !== 'print') return { outcome: 'cancelled', pagesDone: 0 };
    const { id, pages } = run;
    return this.#ports.a4.print({ id, pages, pdf: pdf.value, duplex: order.duplex }, (progress) =>
      this.#dispatch({ type: 'progress', runId: id, progress }),
    );
  }

  async #callBack(runId: string): Promise<void> {
    await this.#ports.a4
      .cancel(runId)
      .catch((error: unknown) => this.#ports.log(`${runId}: cancel: ${String(error)}`));
  }

  #changed(): void {
    if (this.#closed) return;
    const nowMs = this.#ports.clock.nowMs();
    const written = this.#ports.jobs.change(this.#record.id, this.#change(nowMs), nowMs);
    if (!written.ok) this.#ports.log(`${this.#record.number}: ledger: ${written.error}`);
    this.#onChange();
  }

  #change(nowMs: number): JobChange {
    const { job, confirmedPages, attempts } = this.#machine;
    const slip = this.#slip.state;
    return {
      state: job.state,
      cause: 'cause' in job ? job.cause : null,
      pagesDone: confirmedPages,
      attempts,
      slipState: slip.state,
      slipCause: 'cause' in slip ? slip.cause : null,
      endedAtMs: this.hasEnded ? nowMs : null,
    };
  }
}
