import type { z } from 'zod';
import type { Clock } from '../shared/clock.ts';
import type { PrivateChannel } from '../shared/private-channel.ts';
import { TokenBucket } from '../shared/rate.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { isWithinLimits } from '../shared/size.ts';
import {
  PageMessage,
  vaultContract,
  VaultView,
  type VaultCallName,
  type VaultContract,
  type VaultMessage,
} from '../shared/vault-contract.ts';

/**
 * The vault's door to the visit's page. In order: how often, how big, of what form; then the handler;
 * then the form of its answer. What it refuses it says nothing about: whatever stands in a message may
 * be somebody's name.
 */

type Fault<Name extends VaultCallName> = z.output<VaultContract[Name]['fault']>;

export type VaultHandlers = {
  readonly [Name in VaultCallName]: (
    input: z.output<VaultContract[Name]['input']>,
  ) =>
    | Promise<Result<z.input<VaultContract[Name]['output']>, Fault<Name> | 'refused'>>
    | Result<z.input<VaultContract[Name]['output']>, Fault<Name> | 'refused'>;
};

/** Fast typing and a signature's strokes fit in; a loop does not. */
const pageRate = { perSecond: 60, burst: 240 } as const;
/** The largest answer is a reply's document of twenty megabytes. */
const answerBytes = 32_000_000;

const isCallName = (name: string): name is VaultCallName => Object.hasOwn(vaultContract, name);

export interface PageDoorOptions {
  readonly clock: Clock;
  readonly handlers: VaultHandlers;
  readonly view: () => VaultView;
}

export class PageDoor {
  readonly #options: PageDoorOptions;
  readonly #bucket: TokenBucket;
  #channel: PrivateChannel | null = null;
  #isPushDue = false;

  constructor(options: PageDoorOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.clock, pageRate);
  }

  /** The page that is served from now on; an earlier one is no longer heard. */
  serve(channel: PrivateChannel): void {
    this.#channel?.close();
    this.#channel = channel;
    channel.onMessage((message) => {
      if (this.#channel === channel) void this.#hear(channel, message);
    });
    channel.onClosed(() => {
      if (this.#channel === channel) this.#channel = null;
    });
    this.push();
  }

  /** Sends the whole view once in this turn, however often it changes. */
  push(): void {
    if (this.#isPushDue) return;
    this.#isPushDue = true;
    queueMicrotask(() => {
      this.#isPushDue = false;
      const view = VaultView.safeParse(this.#options.view());
      if (this.#channel !== null && view.success) this.#send(this.#channel, { view: view.data });
    });
  }

  async #hear(channel: PrivateChannel, message: unknown): Promise<void> {
    if (!this.#bucket.take() || !isWithinLimits(message)) return this.#refuse(channel, message);
    const parsed = PageMessage.safeParse(message);
    if (!parsed.success) return this.#refuse(channel, message);
    const { id, name, input } = parsed.data;
    // The view that a call made is there before its answer is.
    const result = await this.#answer(name, input);
    this.#send(channel, { id, result });
  }

  async #answer(name: string, input: unknown): Promise<Result<unknown, string>> {
    if (!isCallName(name)) return err('refused');
    const entry = vaultContract[name];
    const parsed = entry.input.safeParse(input);
    if (!parsed.success) return err('refused');
    try {
      const handle = this.#options.handlers[name] as (
        value: unknown,
      ) => Promise<Result<unknown, unknown>> | Result<unknown, unknown>;
      const result = await handle(parsed.data);
      if (!result.ok) {
        const fault = (entry.fault as z.ZodType<string>).safeParse(result.error);
        return err(fault.success ? fault.data : 'refused');
      }
      if (!isWithinLimits(result.value, answerBytes)) return err('refused');
      const output = entry.output.safeParse(result.value);
      return output.success ? ok(output.data) : err('refused');
    } catch {
      // A bug. Its words may hold what was typed, so nobody is told them.
      return err('refused');
    }
  }

  /** A call that can be told apart is answered, so that no promise of the page hangs. */
  #refuse(channel: PrivateChannel, message: unknown): void {
    const id: unknown =
      typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
    const known = PageMessage.shape.id.safeParse(id);
    if (known.success) this.#send(channel, { id: known.data, result: err('refused') });
  }

  #send(channel: PrivateChannel, message: VaultMessage): void {
    if (this.#channel === channel) channel.post(message);
  }
}
