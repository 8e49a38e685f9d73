import type { Clock, Ids } from '../../src/shared/clock.ts';
import type { ReceiptStatus } from '../../src/shared/devices.ts';
import { StatusCell } from '../status-cell.ts';
import { Link, type LinkTiming } from '../transport/link.ts';
import { causeOfFault, type ByteConnection, type ByteTransport } from '../transport/transport.ts';
import { encodeReceipt, isQrData } from './escpos-encode.ts';
import { causeOf, formatStatus, isNearEnd, type StatusBytes } from './escpos-status.ts';
import { layoutReceipt } from './layout.ts';
import {
  largestPictureBytes,
  printAnswering,
  printBlind,
  type ProcedureTools,
} from './procedure.ts';
import type { ReceiptProfile } from './profile.ts';
import type { Rasterise } from './bitmap.ts';
import { EscPosSession, receiptTiming, type ReceiptTiming } from './session.ts';
import type { ReceiptDocument, ReceiptOutcome, ReceiptPrinter } from './types.ts';

export interface ReceiptPrinterOptions {
  readonly transport: ByteTransport;
  readonly profile: ReceiptProfile;
  /** Asked at each slip: its drawing library need not be there before the first. */
  readonly rasteriser: () => Promise<Rasterise>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timing?: ReceiptTiming;
  readonly linkTiming?: LinkTiming;
}

class EscPosReceiptPrinter implements ReceiptPrinter {
  readonly #options: ReceiptPrinterOptions;
  readonly #timing: ReceiptTiming;
  readonly #cell: StatusCell<ReceiptStatus>;
  readonly #link: Link<ByteConnection>;
  #session: EscPosSession | null = null;
  /** What uses the line now; everything else waits for it. */
  #line: Promise<unknown> = Promise.resolve();
  #printing = false;
  #lookWaits = false;
  #cancelProbe = (): void => undefined;

  constructor(options: ReceiptPrinterOptions) {
    this.#options = options;
    this.#timing = options.timing ?? receiptTiming;
    this.#cell = new StatusCell<ReceiptStatus>(
      { state: 'connecting', detail: options.transport.address },
      options.clock,
    );
    this.#link = new Link(
      options.transport,
      {
        connected: (connection) => this.#connected(connection),
        unreachable: (fault) => {
          this.#session = null;
          this.#cancelProbe();
          const detail = `${fault.kind} ${fault.detail}`;
          this.#cell.set({ state: 'stopped', cause: causeOfFault(fault), detail });
        },
      },
      {
        clock: options.clock,
        ids: options.ids,
        ...(options.linkTiming && { timing: options.linkTiming }),
      },
    );
  }

  status(): ReceiptStatus {
    return this.#cell.get();
  }

  onStatus(listener: (status: ReceiptStatus) => void): () => void {
    return this.#cell.onChange(listener);
  }

  async print(receipt: ReceiptDocument): Promise<ReceiptOutcome> {
    const session = this.#session;
    if (session === null) return { outcome: 'failed', cause: 'offline' };
    if (this.#printing || !receipt.lines.every((line) => line.kind !== 'qr' || isQrData(line.data)))
      return { outcome: 'failed', cause: 'other' };
    this.#printing = true;
    try {
      return await this.#exclusively(() => this.#printOn(session, receipt));
    } finally {
      this.#printing = false;
    }
  }

  async close(): Promise<void> {
    this.#session = null;
    this.#cancelProbe();
    await this.#link.close();
    await this.#line;
  }

  async #printOn(session: EscPosSession, receipt: ReceiptDocument): Promise<ReceiptOutcome> {
    const { profile, rasteriser, clock } = this.#options;
    const tools: ProcedureTools = { session, profile, clock, timing: this.#timing };
    const pieces = encodeReceipt(layoutReceipt(receipt, profile), profile, await rasteriser());
    const before = this.#cell.get();
    if ('warnings' in before) this.#cell.set({ ...before, state: 'busy' });
    const outcome =
      profile.status === 'none'
        ? await printBlind(tools, pieces)
        : await printAnswering(tools, pieces);
    if (session === this.#session) await this.#lookAnew(session);
    return outcome;
  }

  #connected(connection: ByteConnection): void {
    const session: EscPosSession = new EscPosSession(
      connection,
      this.#options.clock,
      this.#timing,
      () => this.#changed(session),
    );
    this.#session = session;
    const { profile } = this.#options;
    if (profile.status === 'none') {
      const detail = 'this model does not answer';
      this.#cell.set({ state: 'ready', warnings: ['status-unknown'], detail });
      return;
    }
    // Somebody's slip may have been left inside when the last connection ended.
    void this.#exclusively(async () => {
      await session.discard(largestPictureBytes(profile));
      await this.#lookAnew(session);
    });
  }

  /** After an ESC @, which ends automatic status. */
  async #lookAnew(session: EscPosSession): Promise<void> {
    if (this.#options.profile.automaticStatus) await session.announceChanges();
    await this.#look(session);
  }

  /** The printer said that something changed. While a slip is printed it is asked anyway; one look at a time waits. */
  #changed(session: EscPosSession): void {
    if (this.#printing || this.#lookWaits || session !== this.#session) return;
    this.#lookWaits = true;
    void this.#exclusively(() => {
      this.#lookWaits = false;
      return this.#look(session);
    });
  }

  /** Asks once and shows the answer, then again after the idle interval, as long as this connection stands. */
  async #look(session: EscPosSession): Promise<void> {
    this.#cancelProbe();
    if (this.#options.profile.status === 'none') {
      const warnings = ['status-unknown'] as const;
      this.#cell.set({ state: 'ready', warnings: [...warnings], detail: '' });
      return;
    }
    const status = await session.status();
    if (session !== this.#session) return;
    if (status.ok) this.#show(status.value);
    else this.#cell.set({ state: 'stopped', cause: status.error, detail: 'no answer to DLE EOT' });
    this.#cancelProbe = this.#options.clock.after(
      this.#timing.probeEveryMs,
      () => void this.#exclusively(() => this.#look(session)),
    );
  }

  #show(bytes: StatusBytes): void {
    const cause = causeOf(bytes, this.#options.profile);
    const detail = formatStatus(bytes);
    if (cause !== null) this.#cell.set({ state: 'stopped', cause, detail });
    else
      this.#cell.set({
        state: 'ready',
        warnings: isNearEnd(bytes) ? ['paper-near-end'] : [],
        detail,
      });
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work);
    this.#line = done.catch(() => undefined);
    return done;
  }
}

export const createReceiptPrinter = (options: ReceiptPrinterOptions): ReceiptPrinter =>
  new EscPosReceiptPrinter(options);
