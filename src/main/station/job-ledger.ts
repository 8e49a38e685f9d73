import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { A4Cause, ReceiptCause } from '../../shared/devices.ts';
import { ItemId, Sha256 } from '../../shared/item.ts';
import { JobId, type PrintJobState, type SlipState } from '../../shared/printing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { jobNumber } from './job-number.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

const jobStates = [
  'queued',
  'printing',
  'stopped',
  'confirmed',
  'unconfirmed',
  'cancelled',
  'failed',
] as const satisfies readonly PrintJobState['state'][];
const slipStates = [
  'none',
  'printing',
  'confirmed',
  'unconfirmed',
  'failed',
] as const satisfies readonly SlipState['state'][];

/** One print job as station.db remembers it. Times are milliseconds since 1970. */
export const JobRecord = z.strictObject({
  position: z.int(),
  id: JobId,
  /** Seven digits that count jobs and a check digit: see job-number.ts. */
  number: z.string(),
  visitId: z.string(),
  /** `vault-application`, `vault-reply`, `vault-form` or `vault-notes` for a paper of the visit's vault, of which nothing else is known here. */
  itemId: ItemId,
  revision: z.int(),
  /** What the item said when it was printed; lets this machine verify older editions later. */
  editionDigest: z.string(),
  /** Set when an attachment was printed instead of the item's own text. */
  attachmentSha256: Sha256.nullable(),
  /** First page of the document that the job prints. */
  firstPage: z.int(),
  pages: z.int(),
  state: z.enum(jobStates),
  cause: A4Cause.nullable(),
  pagesDone: z.int(),
  /** How many device jobs were started for it; the last is named `<number>-<attempts>`. */
  attempts: z.int(),
  slipState: z.enum(slipStates),
  slipCause: ReceiptCause.nullable(),
  createdAtMs: z.int(),
  changedAtMs: z.int(),
  endedAtMs: z.int().nullable(),
});
export type JobRecord = z.infer<typeof JobRecord>;

export type NewJob = Pick<
  JobRecord,
  | 'id'
  | 'visitId'
  | 'itemId'
  | 'revision'
  | 'editionDigest'
  | 'attachmentSha256'
  | 'firstPage'
  | 'pages'
  | 'createdAtMs'
>;
export type JobChange = Pick<
  JobRecord,
  'state' | 'cause' | 'pagesDone' | 'attempts' | 'slipState' | 'slipCause' | 'endedAtMs'
>;

const fresh = {
  state: 'queued',
  cause: null,
  pagesDone: 0,
  attempts: 0,
  slipState: 'none',
  slipCause: null,
  endedAtMs: null,
} as const satisfies JobChange;

export const jobTable = (sqlite: Database) => new SealedTable(sqlite, 'printJobs', JobRecord);

export class JobLedger {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<JobRecord>;

  constructor(station: StationDatabase) {
    this.#station = station;
    this.#table = jobTable(station.sqlite);
  }

  /** Enters a job as queued and gives it its number. */
  begin(job: NewJob): Result<JobRecord, WriteFault> {
    return this.#station.write(() => {
      const position = this.#table.nextPosition();
      const times = { createdAtMs: job.createdAtMs, changedAtMs: job.createdAtMs };
      const record = { ...job, ...fresh, ...times, position, number: jobNumber(position) };
      this.#table.insert(record);
      return record;
    });
  }

  change(id: string, change: JobChange, atMs: number): Result<void, WriteFault | 'unknown'> {
    const record = this.find(id);
    if (!record) return err('unknown');
    const written = this.#station.write(() =>
      this.#table.update({ ...record, ...change, changedAtMs: atMs }),
    );
    return written.ok ? ok(undefined) : written;
  }

  find(id: string): JobRecord | null {
    return this.#table.where('id = ?', id)[0] ?? null;
  }

  /** Jobs whose end, or whose slip's end, was never written: the machine stopped in between. */
  unfinished(): JobRecord[] {
    return this.#table.where(
      "state IN ('queued', 'printing', 'stopped') OR slipState = 'printing'",
    );
  }

  /** Newest first. */
  recent(count: number): JobRecord[] {
    return this.#table
      .where('position > (SELECT max(position) FROM printJobs) - ?', count)
      .toReversed();
  }

  /** What an edition said when this machine printed it; null when it never did. */
  editionDigest(itemId: ItemId, revision: number): string | null {
    const [record] = this.#table.where('itemId = ? AND revision = ?', itemId, revision);
    return record?.editionDigest ?? null;
  }
}
