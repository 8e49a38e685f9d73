import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { ByteConnection } from '../transport/transport.ts';
import {
  formatReplyHead,
  parseReply,
  samCommands,
  type SamCommand,
  type SamReply,
} from './commands.ts';
import { FrameDecoder } from './frame.ts';
import type { CardReaderTiming } from './timing.ts';

/** `offline`: the connection is gone. `silent`: no answer in time. `damaged`: an answer came that failed its checksum. */
export type SessionFault = 'offline' | 'silent' | 'damaged';

type Answer = Result<SamReply, SessionFault>;

interface Waiting {
  readonly command: SamCommand;
  readonly settle: (answer: Answer) => void;
  readonly damagedBefore: number;
}

/**
 * One connection to a SAM, one question in flight. A reply that nobody waits for, or that cannot answer the
 * question in flight, is wiped. After a question without an answer, the next one is sent only when the module
 * answered a status question: replies come in the order of the questions, so nothing older can follow it.
 */
export class SamSession {
  readonly #connection: ByteConnection;
  readonly #clock: Clock;
  readonly #timing: CardReaderTiming;
  readonly #decoder: FrameDecoder;
  #waiting: Waiting | null = null;
  #isInStep = false;
  #cancelGap = (): void => undefined;
  #lastHead = '';

  constructor(connection: ByteConnection, clock: Clock, timing: CardReaderTiming) {
    this.#connection = connection;
    this.#clock = clock;
    this.#timing = timing;
    this.#decoder = new FrameDecoder({
      shortestLength: 4,
      onBody: (body) => this.#received(parseReply(body)),
    });
    connection.onData((bytes) => this.#push(bytes));
    connection.onGone(() => this.#ended());
  }

  /** Head and status of the last reply, for the technician; never content. */
  get lastHead(): string {
    return this.#lastHead;
  }

  /** The caller wipes the reply's data. */
  async ask(command: SamCommand): Promise<Answer> {
    if (!this.#isInStep && command !== samCommands.status) {
      const inStep = await this.ask(samCommands.status);
      if (!inStep.ok) return inStep;
    }
    const answer = await this.#exchange(command);
    if (!answer.ok) this.#isInStep = false;
    else if (command === samCommands.status) this.#isInStep = true;
    return answer;
  }

  #exchange(command: SamCommand): Promise<Answer> {
    const { shortMs, readMs, writeMs } = this.#timing;
    return new Promise((resolve) => {
      const stopWaiting = this.#clock.after(command.deadline === 'read' ? readMs : shortMs, () => {
        this.#decoder.flush();
        waiting.settle(err('silent'));
      });
      const waiting: Waiting = {
        command,
        damagedBefore: this.#decoder.damagedFrames,
        settle: (answer) => {
          if (this.#waiting !== waiting) return;
          stopWaiting();
          this.#waiting = null;
          resolve(answer);
        },
      };
      this.#waiting = waiting;
      // The answer may be here before the system says that the last byte left: it is not waited for.
      void this.#connection.write(command.bytes, writeMs).then((written) => {
        if (!written.ok)
          waiting.settle(err(written.error.kind === 'timeout' ? 'silent' : 'offline'));
      });
    });
  }

  #push(bytes: Uint8Array): void {
    this.#cancelGap();
    this.#decoder.push(bytes);
    bytes.fill(0);
    const waiting = this.#waiting;
    if (this.#decoder.isPartial || (waiting && this.#isDamaged(waiting)))
      this.#cancelGap = this.#clock.after(this.#timing.gapMs, () => this.#fellSilent());
  }

  #fellSilent(): void {
    this.#decoder.flush();
    const waiting = this.#waiting;
    if (waiting && this.#isDamaged(waiting)) waiting.settle(err('damaged'));
  }

  #isDamaged({ damagedBefore }: Waiting): boolean {
    return this.#decoder.damagedFrames > damagedBefore;
  }

  #received(reply: SamReply): void {
    const waiting = this.#waiting;
    if (waiting?.command.isAnswer(reply) !== true) return void reply.data.fill(0);
    this.#lastHead = formatReplyHead(reply);
    waiting.settle(ok(reply));
  }

  #ended(): void {
    this.#cancelGap();
    this.#decoder.flush();
    this.#waiting?.settle(err('offline'));
  }
}
