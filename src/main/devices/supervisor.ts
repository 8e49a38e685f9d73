import type { Clock, Ids } from '../../shared/clock.ts';
import {
  beatEveryMs,
  FromHost,
  type HostConfiguration,
  type HostFamily,
  type ToHost,
} from '../../../native-adapters/host-protocol.ts';
import { backoffDelayMs, type BackoffPlan } from '../../../native-adapters/transport/backoff.ts';
import type { HostProcess, LaunchHost, PrivateEnd } from './launch.ts';

/** All delays of keeping a host alive. */
export interface SupervisorTiming {
  readonly backoff: BackoffPlan;
  /** Nothing heard for so long: it hangs and is killed. */
  readonly silenceMs: number;
  /** Deaths within `budgetMs` beyond `budget` make it rest for `restMs`: a driver that dies at once must not eat the machine. */
  readonly budget: number;
  readonly budgetMs: number;
  readonly restMs: number;
}

export const supervisorTiming: SupervisorTiming = {
  backoff: { delaysMs: [200, 500, 1_000, 2_000, 5_000], jitter: 0.2 },
  silenceMs: 3 * beatEveryMs,
  budget: 5,
  budgetMs: 600_000,
  restMs: 300_000,
};

export interface SupervisorTools {
  readonly launch: LaunchHost;
  readonly clock: Clock;
  readonly ids: Ids;
  /** One line for the log; never holds what was printed or scanned. */
  readonly log: (event: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly timing?: SupervisorTiming;
  /** No host starts before this; absent: at once. */
  readonly begin?: Promise<void>;
}

export interface SupervisorEvents {
  onMessage(message: FromHost): void;
  /** The process died; another one follows by itself. Nothing it was doing will ever be answered. */
  onDeath(reason: string): void;
}

/** Keeps the process of one device family running: starts, listens for its heartbeat, starts anew. */
export class Supervisor {
  readonly #family: HostFamily;
  readonly #tools: SupervisorTools;
  readonly #timing: SupervisorTiming;
  readonly #events: SupervisorEvents;
  readonly #configuration: HostConfiguration;
  #host: HostProcess | null = null;
  #deathsMs: number[] = [];
  #cancelTimer = (): void => undefined;
  #closing: (() => void) | null = null;
  #isRenewing = false;
  #isPrivy = false;

  constructor(configuration: HostConfiguration, tools: SupervisorTools, events: SupervisorEvents) {
    this.#family = configuration.family;
    this.#configuration = configuration;
    this.#tools = tools;
    this.#timing = tools.timing ?? supervisorTiming;
    this.#events = events;
    if (tools.begin === undefined) this.#start();
    else void tools.begin.then(() => this.#closing === null && this.#start());
  }

  /** For a technician's page and for tests that kill it. */
  get pid(): number | undefined {
    return this.#host?.pid;
  }

  /** False when there is no process to take it. */
  send(message: ToHost, handle?: PrivateEnd): boolean {
    this.#isPrivy ||= handle !== undefined && this.#host !== null;
    this.#host?.send(message, handle);
    return this.#host !== null;
  }

  /**
   * Puts a fresh process in the place of one that was given a private channel: what came over it cannot be swept
   * out of its memory. No death of it is told.
   */
  forget(): void {
    if (!this.#isPrivy || this.#host === null) return;
    this.#isRenewing = true;
    this.#host.kill();
  }

  /** Resolves when the process is gone. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#closing = resolve;
      this.#cancelTimer();
      const host = this.#host;
      if (host === null) return resolve();
      host.send({ type: 'close' });
      this.#cancelTimer = this.#tools.clock.after(this.#timing.silenceMs, () => host.kill());
    });
  }

  #start(): void {
    this.#isPrivy = false;
    const host = this.#tools.launch(this.#family);
    this.#host = host;
    host.onExit((reason) => this.#died(reason));
    host.onMessage((raw) => this.#received(host, raw));
    host.send({ type: 'configure', configuration: this.#configuration });
    this.#expectBeat(host);
  }

  #received(host: HostProcess, raw: unknown): void {
    if (host !== this.#host) return;
    const message = FromHost.safeParse(raw);
    if (!message.success) {
      this.#tools.log('device-host-message-refused', { family: this.#family });
      return;
    }
    if (this.#closing === null) this.#expectBeat(host);
    if (message.data.type !== 'beat') this.#events.onMessage(message.data);
  }

  /**
   * A timer that fires late was asleep itself: the machine slept or main was held up, and the beats of that
   * time were never sent or lie unread. Then the host has the whole time once more.
   */
  #expectBeat(host: HostProcess): void {
    const { clock, log } = this.#tools;
    const { silenceMs } = this.#timing;
    this.#cancelTimer();
    const dueMs = clock.monotonicMs() + silenceMs;
    this.#cancelTimer = clock.after(silenceMs, () => {
      if (clock.monotonicMs() - dueMs > beatEveryMs) return this.#expectBeat(host);
      log('device-host-silent', { family: this.#family });
      host.kill();
    });
  }

  #died(reason: string): void {
    this.#cancelTimer();
    this.#host = null;
    if (this.#closing !== null) return this.#closing();
    if (this.#isRenewing) {
      this.#isRenewing = false;
      return this.#start();
    }
    this.#events.onDeath(reason);
    const delayMs = this.#restartDelayMs();
    this.#tools.log('device-host-died', { family: this.#family, reason, restartInMs: delayMs });
    this.#cancelTimer = this.#tools.clock.after(delayMs, () => this.#start());
  }

  #restartDelayMs(): number {
    const { clock, ids } = this.#tools;
    const now = clock.monotonicMs();
    const recent = this.#deathsMs.filter((deathMs) => now - deathMs < this.#timing.budgetMs);
    this.#deathsMs = [...recent, now];
    if (recent.length >= this.#timing.budget) return this.#timing.restMs;
    return backoffDelayMs(this.#timing.backoff, recent.length, ids);
  }
}
