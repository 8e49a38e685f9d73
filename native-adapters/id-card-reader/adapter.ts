import type { Clock, Ids } from '../../src/shared/clock.ts';
import type { CardReaderStatus } from '../../src/shared/devices.ts';
import type { CardMessage } from '../../src/shared/identity-card.ts';
import { StatusCell } from '../status-cell.ts';
import { Link, type LinkTiming } from '../transport/link.ts';
import {
  causeOfFault,
  type ByteConnection,
  type ByteTransport,
  type TransportFault,
} from '../transport/transport.ts';
import { formatSamNumber, samCommands, SamStatus } from './commands.ts';
import { probe, type ReaderFault } from './reading.ts';
import { SamSession } from './session.ts';
import { cardReaderTiming, type CardReaderTiming } from './timing.ts';
import type { IdCardReader } from './types.ts';
import { CardWatch } from './watch.ts';

export interface IdCardReaderOptions {
  readonly transport: ByteTransport;
  readonly clock: Clock;
  readonly ids: Ids;
  /** For models that answer only the read that carries fingerprints; they are dropped all the same. */
  readonly withFingerprint?: boolean;
  readonly timing?: CardReaderTiming;
  readonly linkTiming?: LinkTiming;
}

class SamCardReader implements IdCardReader {
  readonly #options: IdCardReaderOptions;
  readonly #timing: CardReaderTiming;
  readonly #cell: StatusCell<CardReaderStatus>;
  readonly #link: Link<ByteConnection>;
  #session: SamSession | null = null;
  #watch: CardWatch | null = null;
  #samNumber = '';
  /** Until the module said so on this connection, only its health is asked for. */
  #isWell = false;
  #misses = 0;
  #isAwake = false;
  #endPause = (): void => undefined;

  constructor(options: IdCardReaderOptions) {
    this.#options = options;
    this.#timing = options.timing ?? cardReaderTiming;
    const { transport, clock, ids, linkTiming } = options;
    const detail = transport.address;
    this.#cell = new StatusCell<CardReaderStatus>({ state: 'connecting', detail }, clock);
    this.#link = new Link(
      transport,
      {
        connected: (connection) => void this.#serve(connection),
        unreachable: (fault) => this.#unreachable(fault),
      },
      { clock, ids, ...(linkTiming && { timing: linkTiming }) },
    );
  }

  status(): CardReaderStatus {
    return this.#cell.get();
  }

  onStatus(listener: (status: CardReaderStatus) => void): () => void {
    return this.#cell.onChange(listener);
  }

  want(listener: (message: CardMessage) => void): () => void {
    const isWanted = (): boolean => this.#watch === watch;
    const watch: CardWatch = new CardWatch({
      timing: this.#timing,
      withFingerprint: this.#options.withFingerprint ?? false,
      isWanted,
      tell: (message) => isWanted() && listener(message),
    });
    this.#watch = watch;
    this.#wake();
    return () => {
      if (isWanted()) this.#watch = null;
    };
  }

  async close(): Promise<void> {
    this.#watch = null;
    this.#session = null;
    this.#wake();
    await this.#link.close();
  }

  /** Works on one connection until it ends, or until the module answers nothing any more. */
  async #serve(connection: ByteConnection): Promise<void> {
    const session = new SamSession(connection, this.#options.clock, this.#timing);
    this.#session = session;
    this.#misses = 0;
    this.#isWell = false;
    connection.onGone(() => this.#ended(session));
    while (this.#session === session) {
      const fault = await this.#turn(session);
      if (this.#session !== session) return;
      if (!this.#judge(fault, session)) return connection.close();
      await this.#pause();
    }
  }

  #ended(session: SamSession): void {
    if (this.#session !== session) return;
    this.#session = null;
    this.#wake();
  }

  async #turn(session: SamSession): Promise<ReaderFault | null> {
    if (this.#isWell && this.#watch !== null) return this.#watch.look(session);
    const fault = await probe(session);
    if (fault !== null || this.#isWell) return fault;
    this.#samNumber = await this.#readSamNumber(session);
    return this.#watch === null ? null : this.#watch.look(session);
  }

  async #readSamNumber(session: SamSession): Promise<string> {
    const answer = await session.ask(samCommands.samNumber);
    if (!answer.ok || answer.value.status !== SamStatus.ok) return '';
    return formatSamNumber(answer.value.data);
  }

  /** False when the connection must be opened anew. */
  #judge(fault: ReaderFault | null, session: SamSession): boolean {
    const detail = [this.#samNumber && `SAM ${this.#samNumber}`, session.lastHead]
      .filter((part) => part !== '')
      .join(' | ');
    if (fault === null) {
      this.#isWell = true;
      this.#misses = 0;
      this.#cell.set({ state: 'ready', warnings: [], detail });
      return true;
    }
    if (fault === 'sam-self-test' || fault === 'sam-unauthorised') {
      this.#isWell = false;
      this.#misses = 0;
      this.#cell.set({ state: 'stopped', cause: fault, detail });
      return true;
    }
    if (fault === 'offline') return false;
    this.#misses += 1;
    if (this.#misses < this.#timing.misses) return true;
    this.#cell.set({ state: 'stopped', cause: fault === 'silent' ? fault : 'other', detail });
    return false;
  }

  /** A reader that was silent until we hung up is silent, not unplugged. */
  #unreachable(fault: TransportFault): void {
    const { kind, detail } = fault;
    const status = this.#cell.get();
    const weHungUp = kind === 'lost' && detail === 'closed';
    if (weHungUp && status.state === 'stopped') return;
    this.#cell.set({ state: 'stopped', cause: causeOfFault(fault), detail: `${kind} ${detail}` });
  }

  #wake(): void {
    this.#isAwake = true;
    this.#endPause();
  }

  /** Ends early when somebody begins to want a card. */
  async #pause(): Promise<void> {
    const isHurried = this.#misses > 0 || (this.#isWell && this.#watch !== null);
    const delayMs = isHurried ? this.#timing.pollMs : this.#timing.probeMs;
    if (!this.#isAwake)
      await new Promise<void>((resolve) => {
        const stop = this.#options.clock.after(delayMs, resolve);
        this.#endPause = () => {
          stop();
          resolve();
        };
      });
    this.#isAwake = false;
  }
}

export const createIdCardReader = (options: IdCardReaderOptions): IdCardReader =>
  new SamCardReader(options);
