import type { IpcMainInvokeEvent, MessagePortMain, WebContents } from 'electron';
import type { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { channelOf } from '../../shared/call-names.ts';
import {
  ipcContract,
  type Audience,
  type BoundaryFault,
  type CallName,
  type IpcContract,
  type KioskAudience,
  type PortName,
  type PushName,
} from '../../shared/ipc-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { TokenBucket } from '../../shared/rate.ts';
import { isWithinLimits } from '../../shared/size.ts';

/**
 * The one door between a page and main. In order: who asks, how often, how big, of what form; then
 * the handler; then the form of its answer. A page never sees a raw error.
 */

type AnyCallName = CallName<Audience>;
type Output<Name extends AnyCallName> = z.input<IpcContract[Name]['output']>;
type Fault<Name extends AnyCallName> = z.output<IpcContract[Name]['fault']>;

export type Handlers<Who extends Audience = KioskAudience> = {
  readonly [Name in CallName<Who>]: (
    input: z.output<IpcContract[Name]['input']>,
  ) => Promise<Result<Output<Name>, Fault<Name>>> | Result<Output<Name>, Fault<Name>>;
};

export interface DoorOptions<Who extends Audience = KioskAudience> {
  readonly clock: Clock;
  readonly audience: Who;
  /** The one origin this window's page may have. */
  readonly origin: string;
  readonly handlers: Handlers<Who>;
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

const isFor = (name: keyof IpcContract, audience: Audience): boolean =>
  (ipcContract[name].audiences as readonly Audience[]).includes(audience);

const callsFor = (audience: Audience): AnyCallName[] =>
  (Object.keys(ipcContract) as (keyof IpcContract)[]).filter(
    (name): name is AnyCallName => ipcContract[name].direction === 'call' && isFor(name, audience),
  );

export class IpcDoor<Who extends Audience = KioskAudience> {
  readonly #options: DoorOptions<Who>;
  readonly #buckets: ReadonlyMap<AnyCallName, TokenBucket>;

  constructor(options: DoorOptions<Who>) {
    this.#options = options;
    this.#buckets = new Map(
      callsFor(options.audience).map((name) => [
        name,
        new TokenBucket(options.clock, ipcContract[name].rate),
      ]),
    );
  }

  /** Opens the door to one page; its handlers die with its contents. */
  attach(contents: WebContents): void {
    for (const name of this.#buckets.keys())
      contents.ipc.handle(channelOf(name), async (event, input: unknown) =>
        isTrusted(event, contents, this.#options.origin) && this.#options.isCurrent(contents)
          ? this.answer(name, input)
          : this.#refuse(name, 'refused', 'untrusted sender'),
      );
  }

  /**
   * Pushes what the contract names, after checking its size and form and that the page which will
   * get it is ours. False, and a line in the log, when it was not sent.
   */
  push<Name extends PushName<Who>>(
    contents: WebContents,
    name: Name,
    payload: z.input<IpcContract[Name]['payload']>,
  ): boolean {
    const { origin, audience } = this.#options;
    if (contents.isDestroyed() || contents.mainFrame.origin !== origin) return false;
    const entry = ipcContract[name];
    if (!isFor(name, audience)) return this.#hold(name, 'refused', 'not for this page');
    if (!isWithinLimits(payload, entry.payloadBytes)) return this.#hold(name, 'too-large', '');
    const parsed = entry.payload.safeParse(payload);
    if (!parsed.success) return this.#hold(name, 'internal', parsed.error.message.slice(0, 500));
    contents.send(channelOf(name), parsed.data);
    return true;
  }

  /** Gives the page one end of a channel, after checking that it is ours and that the contract knows the gift. */
  give(contents: WebContents, name: PortName<Who>, port: MessagePortMain): boolean {
    const { origin, audience } = this.#options;
    if (contents.isDestroyed() || contents.mainFrame.origin !== origin) return false;
    if (!isFor(name, audience)) return this.#hold(name, 'refused', 'not for this page');
    contents.postMessage(channelOf(name), null, [port]);
    return true;
  }

  /** Everything after the sender check; public for tests and fuzzing. */
  async answer(name: AnyCallName, input: unknown): Promise<Result<unknown, string>> {
    if (this.#buckets.get(name)?.take() !== true) return this.#refuse(name, 'too-many', '');
    if (!isWithinLimits(input)) return this.#refuse(name, 'too-large', '');
    const entry = ipcContract[name];
    const parsed = entry.input.safeParse(input);
    if (!parsed.success)
      return this.#refuse(name, 'invalid-request', parsed.error.issues[0]?.code ?? '');
    try {
      const handler = (this.#options.handlers as Partial<Record<string, unknown>>)[name] as (
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

  #checked(name: AnyCallName, result: Result<unknown, unknown>): Result<unknown, string> {
    const entry = ipcContract[name];
    if (!result.ok) {
      const fault = (entry.fault as z.ZodType).safeParse(result.error);
      return fault.success
        ? err(fault.data as string)
        : this.#refuse(name, 'internal', 'undeclared fault');
    }
    if (!isWithinLimits(result.value, entry.answerBytes))
      return this.#refuse(name, 'too-large', 'the answer');
    const output = entry.output.safeParse(result.value);
    return output.success
      ? ok(output.data)
      : this.#refuse(name, 'internal', output.error.message.slice(0, 500));
  }

  #hold(name: string, fault: BoundaryFault, detail: string): false {
    this.#options.log(name, fault, detail);
    return false;
  }

  #refuse(name: string, fault: BoundaryFault, detail: string): Result<never, BoundaryFault> {
    this.#options.log(name, fault, detail);
    return err(fault);
  }
}
