import type { A4Status } from '../../shared/devices.ts';
import type {
  A4Job,
  A4Outcome,
  A4Printer,
  A4Progress,
} from '../../../native-adapters/a4-printer/types.ts';
import type { A4Configuration } from '../../../native-adapters/configuration.ts';
import type { FromHost } from '../../../native-adapters/host-protocol.ts';
import { StatusCell } from '../../../native-adapters/status-cell.ts';
import type { PrivateEnd } from './launch.ts';
import { Supervisor, type SupervisorTools } from './supervisor.ts';

interface Running {
  readonly call: string;
  readonly onProgress: (progress: A4Progress) => void;
  readonly resolve: (outcome: A4Outcome) => void;
  pagesDone: number;
}

/** Pages that come to the host over a port, past main. */
export interface PrivatePages {
  readonly port: PrivateEnd;
}
export type A4Pages = Uint8Array | PrivatePages;
export type RemoteA4Job = Omit<A4Job, 'pdf'> & { readonly pdf: A4Pages };

/** The A4 printer as main sees it: the same interface, a process away. */
export class RemoteA4Printer implements A4Printer {
  readonly #tools: SupervisorTools;
  readonly #cell: StatusCell<A4Status>;
  readonly #supervisor: Supervisor | null;
  #running: Running | null = null;
  #forgetsWhenDone = false;

  constructor(device: A4Configuration, tools: SupervisorTools) {
    this.#tools = tools;
    const state = device.kind === 'none' ? 'disabled' : 'connecting';
    this.#cell = new StatusCell<A4Status>({ state, detail: '' }, tools.clock);
    this.#supervisor =
      device.kind === 'none'
        ? null
        : new Supervisor({ family: 'a4', device }, tools, {
            onMessage: (message) => this.#received(message),
            onDeath: (reason) => this.#died(reason),
          });
  }

  get pid(): number | undefined {
    return this.#supervisor?.pid;
  }

  status(): A4Status {
    return this.#cell.get();
  }

  onStatus(listener: (status: A4Status) => void): () => void {
    return this.#cell.onChange(listener);
  }

  print(job: RemoteA4Job, onProgress: (progress: A4Progress) => void): Promise<A4Outcome> {
    if (this.#running !== null) return Promise.resolve(failed('other'));
    const call = this.#tools.ids.next();
    return new Promise((resolve) => {
      const running = { call, onProgress, resolve, pagesDone: 0 };
      this.#running = running;
      if (!this.#send(call, job))
        this.#end(running, failed(this.#supervisor ? 'driver-crashed' : 'offline'));
    });
  }

  async cancel(jobId: string): Promise<void> {
    this.#supervisor?.send({ type: 'cancel-a4', jobId });
  }

  /** The visit is over: a document that came past main goes with the process that printed it, when it is out. */
  forget(): void {
    if (this.#running === null) this.#supervisor?.forget();
    else this.#forgetsWhenDone = true;
  }

  async close(): Promise<void> {
    await this.#supervisor?.close();
    this.#abandon();
  }

  #send(call: string, { pdf, ...job }: RemoteA4Job): boolean {
    const isHere = pdf instanceof Uint8Array;
    const message = { type: 'print-a4', call, job: { ...job, pdf: isHere ? pdf : null } } as const;
    return this.#supervisor?.send(message, isHere ? undefined : pdf.port) ?? false;
  }

  #received(message: FromHost): void {
    if (message.type === 'a4-status') return this.#cell.set(message.status);
    const running = this.#running;
    if (running === null || !('call' in message) || message.call !== running.call) return;
    if (message.type === 'a4-outcome') this.#end(running, message.outcome);
    if (message.type !== 'a4-progress') return;
    running.pagesDone = message.progress.pagesDone;
    running.onProgress(message.progress);
  }

  /** The document may be in the printer already, and the process that knew is gone. */
  #died(reason: string): void {
    this.#cell.set({ state: 'stopped', cause: 'driver-crashed', detail: reason });
    this.#abandon();
  }

  #abandon(): void {
    const running = this.#running;
    if (running) this.#end(running, { outcome: 'unconfirmed', pagesDone: running.pagesDone });
  }

  #end(running: Running, outcome: A4Outcome): void {
    this.#running = null;
    running.resolve(outcome);
    if (this.#forgetsWhenDone) this.#supervisor?.forget();
    this.#forgetsWhenDone = false;
  }
}

const failed = (cause: Extract<A4Outcome, { outcome: 'failed' }>['cause']): A4Outcome => ({
  outcome: 'failed',
  cause,
  pagesDone: 0,
});
