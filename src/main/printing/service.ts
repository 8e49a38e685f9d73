import type {
  PageRange,
  PreparedPrint,
  PrepareFault,
  PrintJobView,
  PrintSource,
} from '../../shared/printing.ts';
import type { A4Status } from '../../shared/devices.ts';
import { pageLimit } from '../../shared/printing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { NewJob } from '../station/job-ledger.ts';
import type { PrintPorts } from './ports.ts';
import { prepare } from './prepare.ts';
import { orderOf, privateOrderOf, type PrintOrder } from './order.ts';
import { Preparations, type Prepared } from './preparations.ts';
import { PrintJob } from './print-job.ts';
import type { PrivatePaper } from './private-paper.ts';
import { editionDigest } from './verification.ts';

export interface PrintRequest {
  readonly preparationId: string;
  readonly range: PageRange;
  readonly duplex: boolean;
}
export type SubmitFault = 'unknown-preparation' | 'busy' | 'over-limit' | 'printer-not-ready';

interface PrintVisit {
  readonly id: string;
  readonly preparations: Preparations;
  /** Aborts the preparation under way; one at a time, the newest wins. */
  preparing: AbortController;
}

/** What the ledger says of the document. */
type Edition = Omit<NewJob, 'id' | 'visitId' | 'createdAtMs'>;

const editionOf = ({ detail, attachment }: Prepared, range: PageRange): Edition => ({
  itemId: detail.item.id,
  revision: detail.item.revision,
  editionDigest: editionDigest(detail.item),
  attachmentSha256: attachment?.sha256 ?? null,
  firstPage: range.first,
  pages: range.last - range.first + 1,
});

/** What the visit in front of the machine prints. Between visits nothing can be asked for. */
export class PrintService {
  readonly #ports: PrintPorts;
  #visit: PrintVisit | null = null;
  #job: PrintJob | null = null;
  /** The job that was dismissed while its slip was on its way. */
  #dismissed: string | null = null;
  /** Jobs of visits that are over, until the printers have let go of them. */
  #abandoned: PrintJob[] = [];

  constructor(ports: PrintPorts) {
    this.#ports = ports;
  }

  /**
   * Once, at start: what was under way when the machine stopped can no longer be known. It is
   * written down as unconfirmed and never sent again. Returns how many jobs these were.
   */
  recover(): number {
    const { jobs, clock, log } = this.#ports;
    const unfinished = jobs.unfinished();
    for (const record of unfinished) {
      const ended = ['confirmed', 'cancelled', 'failed', 'unconfirmed'].includes(record.state);
      const slipLost = record.slipState === 'printing';
      const job = ended ? {} : ({ state: 'unconfirmed', cause: null } as const);
      const slip = slipLost ? ({ slipState: 'unconfirmed', slipCause: 'other' } as const) : {};
      const change = { ...record, ...job, ...slip, endedAtMs: clock.nowMs() };
      const written = jobs.change(record.id, change, clock.nowMs());
      if (!written.ok) log(`${record.number}: ledger: ${written.error}`);
    }
    return unfinished.length;
  }

  beginVisit(id: string): void {
    this.endVisit();
    this.#visit = { id, preparations: new Preparations(), preparing: new AbortController() };
  }

  /** Ends everything of the visit: nothing of it comes out in the next one, nothing of it is kept. */
  endVisit(): void {
    this.#visit?.preparing.abort();
    this.#visit?.preparations.clear();
    this.#visit = null;
    if (!this.#job) return;
    this.#job.abandon();
    this.#abandoned.push(this.#job);
    this.#show(null);
  }

  /** The app ends. Call `endVisit` before it, so that the printers are told to stop. */
  close(): void {
    this.#visit?.preparing.abort();
    for (const job of [this.#job, ...this.#abandoned]) job?.close();
  }

  async prepare(source: PrintSource): Promise<Result<PreparedPrint, PrepareFault>> {
    const visit = this.#visit;
    if (!visit) return err('failed');
    visit.preparing.abort();
    const preparing = new AbortController();
    visit.preparing = preparing;
    const made = await prepare(this.#ports, source, preparing.signal);
    this.#auditPreparation(made);
    if (!made.ok) return made;
    if (preparing.signal.aborted) return err('failed');
    visit.preparations.add(made.value);
    const { id: preparationId, title, pages, detail } = made.value;
    const { validity, item } = detail;
    return ok({ preparationId, title, kind: item.kind, validity, pages, pageLimit });
  }

  /** The prepared PDF, to be looked at; null when this visit has no such preparation. */
  preview(preparationId: string): Uint8Array | null {
    return this.#visit?.preparations.find(preparationId)?.pdf ?? null;
  }

  submit(request: PrintRequest): Result<{ jobId: string }, SubmitFault> {
    const prepared = this.#visit?.preparations.find(request.preparationId) ?? null;
    if (!this.#visit || !prepared) return err('unknown-preparation');
    const { range, duplex } = request;
    const pages = range.last - range.first + 1;
    if (range.last > prepared.pages || pages > pageLimit) return err('over-limit');
    const order = orderOf(this.#ports, prepared, range, duplex);
    return this.#begin(order, editionOf(prepared, range));
  }

  /** Prints what the visit's vault has; main sees neither the pages nor what they are about. */
  submitPrivate(paper: PrivatePaper): Result<{ jobId: string }, SubmitFault> {
    if (!this.#visit) return err('unknown-preparation');
    const order = privateOrderOf(paper);
    return this.#begin(order, {
      itemId: `vault-${paper.title}`,
      // Of no edition; the ledger knows none below the first.
      revision: 1,
      editionDigest: '',
      attachmentSha256: null,
      firstPage: 1,
      pages: paper.pages,
    });
  }

  #begin(order: PrintOrder, edition: Edition): Result<{ jobId: string }, SubmitFault> {
    const refusal = this.#refusal();
    if (refusal || !this.#visit) return err(refusal ?? 'unknown-preparation');
    const { ids, clock, jobs, audit } = this.#ports;
    const record = jobs.begin({
      ...edition,
      id: ids.next(),
      visitId: this.#visit.id,
      createdAtMs: clock.nowMs(),
    });
    if (!record.ok) return err('printer-not-ready');
    const { number, pages, id } = record.value;
    audit.record('print-submitted', { number, pages, duplex: order.duplex });
    const job: PrintJob = new PrintJob(this.#ports, record.value, order, () => {
      if (this.#job === job) this.#show(this.#isPutAway(job) ? null : job);
    });
    this.#dismissed = null;
    this.#job = job;
    job.start();
    return ok({ jobId: id });
  }

  cancel(jobId: string): Result<void, 'unknown-job'> {
    const job = this.#find(jobId);
    if (!job) return err('unknown-job');
    job.cancel();
    return ok(undefined);
  }

  resume(jobId: string): Result<void, 'unknown-job' | 'not-stopped'> {
    const job = this.#find(jobId);
    if (!job) return err('unknown-job');
    return job.resume() ? ok(undefined) : err('not-stopped');
  }

  /** Call whenever the A4 printer's status changes. */
  printerChanged({ state }: A4Status): void {
    if (state === 'ready') this.#job?.printerReady();
  }

  printSlip(jobId: string): Result<void, 'unknown-job' | 'busy'> {
    const job = this.#find(jobId);
    if (!job) return err('unknown-job');
    return job.printSlip() ? ok(undefined) : err('busy');
  }

  /** The resident has seen how it ended. One whose slip is still on its way stays in sight until that is out, too. */
  dismiss(jobId: string): Result<void, 'unknown-job' | 'still-running'> {
    const job = this.#find(jobId);
    if (!job) return err('unknown-job');
    if (!job.pagesEnded) return err('still-running');
    this.#dismissed = jobId;
    if (job.hasEnded) this.#show(null);
    return ok(undefined);
  }

  /** Nobody needs to be told of it any more: what may still go wrong is its slip. */
  #isPutAway(job: PrintJob): boolean {
    const { state } = job.view().slip;
    const slipWentWrong = state === 'failed' || state === 'unconfirmed';
    return this.#dismissed === job.id && job.hasEnded && !slipWentWrong;
  }

  view(): PrintJobView | null {
    return this.#job?.view() ?? null;
  }

  /** True while a job of this visit may still bring paper: a good reason not to end the visit. */
  isPrinting(): boolean {
    return this.#job !== null && !this.#job.hasEnded;
  }

  #find(jobId: string): PrintJob | null {
    return this.#job?.id === jobId ? this.#job : null;
  }

  #show(job: PrintJob | null): void {
    this.#job = job;
    this.#ports.onChange(job?.view() ?? null);
  }

  #refusal(): 'busy' | 'printer-not-ready' | null {
    this.#abandoned = this.#abandoned.filter((job) => !job.hasEnded);
    if (this.isPrinting() || this.#abandoned.length > 0) return 'busy';
    const ready = this.#ports.a4.status().state === 'ready' && !this.#ports.isPaused();
    return ready ? null : 'printer-not-ready';
  }

  #auditPreparation(made: Result<Prepared, PrepareFault>): void {
    const fields = made.ok
      ? ({ outcome: 'ok', pages: made.value.pages } as const)
      : { outcome: made.error, pages: 0 };
    this.#ports.audit.record('print-prepared', fields);
  }
}
