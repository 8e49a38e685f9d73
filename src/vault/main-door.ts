import type { Envelope } from '../shared/sealing.ts';
import type { FromVault, PrivateTitle, ToVault } from '../shared/vault-protocol.ts';

/**
 * The vault's questions to main, as promises. Main either answers or is gone, and with it this process:
 * nothing here waits by the clock.
 */

type Post = (message: FromVault) => void;
type Waiter<Value> = (value: Value) => void;
type PrintFault = 'busy' | 'printer-not-ready' | null;

export class MainDoor {
  readonly #post: Post;
  #lastCall = 0;
  readonly #numbers = new Map<number, Waiter<string | null>>();
  readonly #answers = new Map<number, Waiter<Uint8Array | null>>();
  readonly #prints = new Map<number, Waiter<PrintFault>>();
  readonly #kept = new Map<string, Waiter<boolean>>();

  constructor(post: Post) {
    this.#post = post;
  }

  say(message: FromVault): void {
    this.#post(message);
  }

  /** A number that no other submission of this machine has; null: the disk refuses. */
  reserve(year: number): Promise<string | null> {
    return this.#ask(this.#numbers, (call) => ({ type: 'reserve', call, year }));
  }

  /** True once it lies on the disk. The same envelope may be handed over again. */
  keep(number: string, envelope: Envelope): Promise<boolean> {
    const kept = new Promise<boolean>((resolve) => this.#kept.set(envelope.id, resolve));
    this.#post({ type: 'envelope', number, envelope });
    return kept;
  }

  /** The center's sealed answer; null: it cannot be reached. */
  question(envelope: Envelope): Promise<Uint8Array | null> {
    return this.#ask(this.#answers, (call) => ({ type: 'question', call, envelope }));
  }

  printPages(document: string, title: PrivateTitle, pages: number): Promise<PrintFault> {
    return this.#ask(this.#prints, (call) => ({
      type: 'print-pages',
      call,
      document,
      title,
      pages,
    }));
  }

  /** Whether `message` was an answer. One that nobody waits for is none. */
  hear(message: ToVault): boolean {
    switch (message.type) {
      case 'reserved':
        return this.#settle(this.#numbers, message.call, message.number);
      case 'answer':
        return this.#settle(this.#answers, message.call, message.sealed);
      case 'print-taken':
        return this.#settle(this.#prints, message.call, message.fault);
      case 'kept':
        return this.#settle(this.#kept, message.id, message.isKept);
      default:
        return false;
    }
  }

  #ask<Value>(
    waiters: Map<number, Waiter<Value>>,
    message: (call: number) => FromVault,
  ): Promise<Value> {
    const call = (this.#lastCall += 1);
    const answer = new Promise<Value>((resolve) => waiters.set(call, resolve));
    this.#post(message(call));
    return answer;
  }

  #settle<Key, Value>(waiters: Map<Key, Waiter<Value>>, key: Key, value: Value): boolean {
    const waiter = waiters.get(key);
    waiters.delete(key);
    waiter?.(value);
    return true;
  }
}
