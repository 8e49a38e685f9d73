import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { ByteConnection } from '../transport/transport.ts';
import { initializeBytes } from './escpos-encode.ts';
import { AnswerSorter, type StatusBytes } from './escpos-status.ts';

/** All delays of talking to a receipt printer. */
export interface ReceiptTiming {
  /** Typical answers take under 100 ms. */
  readonly answerMs: number;
  /** Unanswered questions in a row that make a printer silent. */
  readonly misses: number;
  readonly writeMs: number;
  readonly probeEveryMs: number;
  /** How long the end of a slip may take while the printer still says that it is well. */
  readonly finishMs: number;
  /** How often the printer is asked how it is while the end is awaited. */
  readonly watchEveryMs: number;
  /** After the answer to an in-order question: how long another one may still be on its way. */
  readonly quietMs: number;
}

export const receiptTiming: ReceiptTiming = {
  answerMs: 500,
  misses: 2,
  writeMs: 5_000,
  probeEveryMs: 5_000,
  finishMs: 30_000,
  watchEveryMs: 300,
  quietMs: 250,
};

/** `offline`: the connection is gone. `silent`: it stands and nobody answers. */
export type SessionFault = 'offline' | 'silent';

type Waiter = (byte: number) => void;

/**
 * One connection to an ESC/POS printer. After each real-time question nothing is sent until its
 * answer came, as the manuals ask (Partner RP-330 p. 24).
 */
export class EscPosSession {
  readonly #connection: ByteConnection;
  readonly #clock: Clock;
  readonly #timing: ReceiptTiming;
  readonly #sorter = new AnswerSorter();
  #onRealTime: Waiter | null = null;
  #onPaper: Waiter | null = null;
  /** In-order answers nobody has waited for yet: one may come before the write that asked returns. */
  #unclaimed = 0;
  #gone = false;

  /** `onChange`: the printer says by itself that something is different now (see `announceChanges`). */
  constructor(
    connection: ByteConnection,
    clock: Clock,
    timing: ReceiptTiming,
    onChange: () => void = () => undefined,
  ) {
    this.#connection = connection;
    this.#clock = clock;
    this.#timing = timing;
    connection.onData((bytes) => bytes.forEach((byte) => this.#dispatch(byte, onChange)));
    connection.onGone(() => (this.#gone = true));
  }

  #dispatch(byte: number, onChange: () => void): void {
    const answer = this.#sorter.take(byte, this.#clock.monotonicMs());
    if (answer?.kind === 'real-time') this.#onRealTime?.(byte);
    else if (answer?.kind === 'changed') onChange();
    else if (answer?.kind === 'in-order' && this.#onPaper) this.#onPaper(byte);
    else if (answer?.kind === 'in-order') this.#unclaimed += 1;
  }

  async send(bytes: Uint8Array): Promise<Result<void, SessionFault>> {
    const written = await this.#connection.write(bytes, this.#timing.writeMs);
    if (written.ok) return written;
    return err(written.error.kind === 'timeout' ? 'silent' : 'offline');
  }

  /** DLE EOT 1 to 4. */
  async status(): Promise<Result<StatusBytes, SessionFault>> {
    const answers: number[] = [];
    for (const question of [1, 2, 3, 4]) {
      const answer = await this.#ask(question);
      if (!answer.ok) return answer;
      answers.push(answer.value);
    }
    const [printer = 0, offline = 0, error = 0, paper = 0] = answers;
    return ok({ printer, offline, error, paper });
  }

  async #ask(question: number): Promise<Result<number, SessionFault>> {
    for (let miss = 0; miss < this.#timing.misses; miss += 1) {
      const answer = this.#next((waiter) => (this.#onRealTime = waiter), this.#timing.answerMs);
      const sent = await this.send(Uint8Array.of(0x10, 0x04, question));
      if (!sent.ok) return sent;
      const byte = await answer;
      if (byte !== null) return ok(byte);
    }
    return err(this.#gone ? 'offline' : 'silent');
  }

  /** Resolves with the next byte of its kind, or null at the deadline. */
  #next(expect: (waiter: Waiter | null) => void, deadlineMs: number): Promise<number | null> {
    return new Promise((resolve) => {
      const settle = (byte: number | null): void => {
        stopWaiting();
        stopWatching();
        expect(null);
        resolve(byte);
      };
      let stopWatching = (): void => undefined;
      const stopWaiting = this.#clock.after(deadlineMs, () => settle(null));
      expect(settle);
      stopWatching = this.#connection.onGone(() => settle(null));
    });
  }

  /** GS r 1: answered in its turn, so its answer says that everything sent before was worked off. */
  async askInOrder(): Promise<Result<void, SessionFault>> {
    return this.send(Uint8Array.of(0x1d, 0x72, 0x01));
  }

  /** True when the in-order answer came within the time. */
  async awaitInOrder(deadlineMs: number): Promise<boolean> {
    if (this.#unclaimed > 0) {
      this.#unclaimed -= 1;
      return true;
    }
    return (await this.#next((waiter) => (this.#onPaper = waiter), deadlineMs)) !== null;
  }

  /** GS a 15: a status block now and at each change, until the next ESC @. */
  announceChanges(): Promise<Result<void, SessionFault>> {
    return this.send(Uint8Array.of(0x1d, 0x61, 0x0f));
  }

  /**
   * Throws away what the printer still holds of an earlier slip: DLE ENQ 2 clears its buffers (TM-H5000
   * manual p. 64), `padBytes` NULs complete a picture that a lost connection cut short, ESC @ resets its modes.
   */
  discard(padBytes: number): Promise<Result<void, SessionFault>> {
    const bytes = [0x10, 0x05, 0x02, ...new Uint8Array(padBytes), ...initializeBytes];
    return this.send(Uint8Array.from(bytes));
  }

  /**
   * Waits until every earlier in-order question is answered or known to be lost, so that an old answer
   * can never confirm a new slip.
   */
  async settle(): Promise<Result<void, SessionFault>> {
    const asked = await this.askInOrder();
    if (!asked.ok) return asked;
    if (!(await this.awaitInOrder(this.#timing.finishMs)))
      return err(this.#gone ? 'offline' : 'silent');
    while (await this.awaitInOrder(this.#timing.quietMs));
    return ok(undefined);
  }
}
