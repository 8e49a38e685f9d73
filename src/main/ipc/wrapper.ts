import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { callNames } from '../../shared/call-names.ts';
import {
  ipcContract,
  type BoundaryFault,
  type CallAudience,
  type CallName,
  type IpcContract,
  type KioskSnapshot,
} from '../../shared/ipc-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { TokenBucket } from './rate.ts';
import { isWithinLimits } from './size.ts';

/**
 * The one door between a page and main. In order: who asks, how often, how big, of what form; then
 * the handler; then the form of its answer. A page never sees a raw error.
 */

type Output<Name extends CallName> = z.input<IpcContract[Name]['output']>;
type Fault<Name extends CallName> = z.output<IpcContract[Name]['fault']>;

export type Handlers = {
  readonly [Name in CallName]: (
    input: z.output<IpcContract[Name]['input']>,
  ) => Promise<Result<Output<Name>, Fault<Name>>> | Result<Output<Name>, Fault<Name>>;
};

export interface DoorOptions {
  readonly clock: Clock;
  readonly audience: CallAudience;
  /** The one origin this window's page may have. */
  readonly origin: string;
  readonly handlers: Handlers;
  /** False for a page that has been replaced and only waits to be destroyed. */
  readonly isCurrent: (contents: WebContents) => boolean;
  /** Told of every refusal and every bug: call, fault, one line without payload. */
  readonly log: (call: string, fault: BoundaryFault, detail: string) => void;
}

/**
 * `senderFrame` must be read at once: it is null when the frame is gone. Its origin is compared as
 * Chromium states it; Node's URL calls the origin of a custom scheme "null".
 */
const isTrusted = (event: IpcMainInvokeEvent, contents: WebContents, origin: string): boolean => {
  const frame = event.senderFrame;
  return (
    frame !== null && frame.parent === null && frame.origin === origin && event.sender === contents
  );
};

export class IpcDoor {
  readonly #options: DoorOptions;
  readonly #buckets: ReadonlyMap<CallName, TokenBucket>;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#buckets = new Map(
      callNames.map((name) => [name, new TokenBucket(options.clock, ipcContract[name].rate)]),
    );
  }

  /** Opens the door to one page; its handlers die with its contents. */
  attach(contents: WebContents): void {
    for (const name of callNames) {
      if (!(ipcContract[name].audiences as readonly string[]).includes(this.#options.audience))
        continue;
      contents.ipc.handle(`kiosk:${name}`, async (event, input: unknown) =>
        isTrusted(event, contents, this.#options.origin) && this.#options.isCurrent(contents)
          ? this.answer(name, input)
          : this.#refuse(name, 'refused', 'untrusted sender'),
      );
    }
  }

  /** Pushes a whole snapshot, after checking that it is one. */
  push(contents: WebContents, snapshot: KioskSnapshot): void {
    if (contents.isDestroyed()) return;
    const parsed = ipcContract.snapshotChanged.payload.safeParse(snapshot);
    if (parsed.success) contents.send('kiosk:snapshotChanged', parsed.data);
    else this.#refuse('snapshotChanged', 'internal', parsed.error.message);
  }

  /** Everything after the sender check; public for tests and fuzzing. */
  async answer(name: CallName, input: unknown): Promise<Result<unknown, string>> {
    if (this.#buckets.get(name)?.take() !== true) return this.#refuse(name, 'too-many', '');
    if (!isWithinLimits(input)) return this.#refuse(name, 'too-large', '');
    const entry = ipcContract[name];
    const parsed = entry.input.safeParse(input);
    if (!parsed.success)
      return this.#refuse(name, 'invalid-request', parsed.error.issues[0]?.code ?? '');
    try {
      const handler = this.#options.handlers[name] as (
        value: unknown,
      ) => Promise<Result<unknown, unknown>>;
      return this.#checked(name, await handler(parsed.data));
    } catch (error) {
      return this.#refuse(
        name,
        'internal',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
    }
  }

  #checked(name: CallName, result: Result<unknown, unknown>): Result<unknown, string> {
    const entry = ipcContract[name];
    if (!result.ok) {
      const fault = (entry.fault as z.ZodType).safeParse(result.error);
      return fault.success
        ? err(fault.data as string)
        : this.#refuse(name, 'internal', 'undeclared fault');
    }
    const output = entry.output.safeParse(result.value);
    return output.success
      ? ok(output.data)
      : this.#refuse(name, 'internal', output.error.message.slice(0, 500));
  }

  #refuse(name: string, fault: BoundaryFault, detail: string): Result<never, BoundaryFault> {
    this.#options.log(name, fault, detail);
    return err(fault);
  }
}
