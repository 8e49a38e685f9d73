import type { ReceiptStatus } from '../../shared/devices.ts';
import type { ReceiptConfiguration } from '../../../native-adapters/configuration.ts';
import type { FromHost } from '../../../native-adapters/host-protocol.ts';
import type {
  ReceiptDocument,
  ReceiptOutcome,
  ReceiptPrinter,
} from '../../../native-adapters/receipt-printer/types.ts';
import { StatusCell } from '../../../native-adapters/status-cell.ts';
import type { PrivateEnd } from './launch.ts';
import { Supervisor, type SupervisorTools } from './supervisor.ts';

interface Running {
  readonly call: string;
  readonly resolve: (outcome: ReceiptOutcome) => void;
}

/** A slip whose lines come to the host over a port, past main. */
export interface PrivateReceipt {
  readonly id: string;
  readonly port: PrivateEnd;
}

/** The receipt printer as main sees it: the same interface, a process away. */
export class RemoteReceiptPrinter implements ReceiptPrinter {
  readonly #tools: SupervisorTools;
  readonly #cell: StatusCell<ReceiptStatus>;
  readonly #supervisor: Supervisor | null;
  #running: Running | null = null;
  #forgetsWhenDone = false;

  /** `fontFile`: a TrueType file with Chinese glyphs. */
  constructor(device: ReceiptConfiguration, fontFile: string, tools: SupervisorTools) {
    this.#tools = tools;
    const state = device.kind === 'none' ? 'disabled' : 'connecting';
    this.#cell = new StatusCell<ReceiptStatus>({ state, detail: '' }, tools.clock);
    this.#supervisor =
      device.kind === 'none'
        ? null
        : new Supervisor({ family: 'receipt', device, fontFile }, tools, {
            onMessage: (message) => this.#received(message),
            onDeath: (reason) => this.#died(reason),
          });
  }

  get pid(): number | undefined {
    return this.#supervisor?.pid;
  }

  status(): ReceiptStatus {
    return this.#cell.get();
  }

  onStatus(listener: (status: ReceiptStatus) => void): () => void {
    return this.#cell.onChange(listener);
  }

  print(receipt: ReceiptDocument | PrivateReceipt): Promise<ReceiptOutcome> {
    if (this.#running !== null) return Promise.resolve({ outcome: 'failed', cause: 'other' });
    const call = this.#tools.ids.next();
    return new Promise((resolve) => {
      const running = { call, resolve };
      this.#running = running;
      if (!this.#send(call, receipt))
        this.#end(running, {
          outcome: 'failed',
          cause: this.#supervisor ? 'driver-crashed' : 'offline',
        });
    });
  }

  /** The visit is over: a slip that came past main goes with the process that printed it, when it is out. */
  forget(): void {
    if (this.#running === null) this.#supervisor?.forget();
    else this.#forgetsWhenDone = true;
  }

  async close(): Promise<void> {
    await this.#supervisor?.close();
    this.#abandon();
  }

  #send(call: string, receipt: ReceiptDocument | PrivateReceipt): boolean {
    const { id } = receipt;
    const lines = 'lines' in receipt ? receipt.lines : null;
    const port = 'port' in receipt ? receipt.port : undefined;
    const message = { type: 'print-receipt', call, receipt: { id, lines } } as const;
    return this.#supervisor?.send(message, port) ?? false;
  }

  #received(message: FromHost): void {
    if (message.type === 'receipt-status') this.#cell.set(message.status);
    const running = this.#running;
    if (message.type === 'receipt-outcome' && message.call === running?.call)
      this.#end(running, message.outcome);
  }

  /** Part of the slip may be out, or all of it: nobody is left who knows. */
  #died(reason: string): void {
    this.#cell.set({ state: 'stopped', cause: 'driver-crashed', detail: reason });
    this.#abandon();
  }

  #abandon(): void {
    if (this.#running)
      this.#end(this.#running, { outcome: 'unconfirmed', cause: 'driver-crashed' });
  }

  #end(running: Running, outcome: ReceiptOutcome): void {
    this.#running = null;
    running.resolve(outcome);
    if (this.#forgetsWhenDone) this.#supervisor?.forget();
    this.#forgetsWhenDone = false;
  }
}
