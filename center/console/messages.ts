import type { Message } from './frame.ts';

/** More than sessions there are: whoever closes the window after an action leaves one behind. */
const mostKept = 200;

/** Words for the next page of a session, shown once. In memory: some are a password just made. */
export class Messages {
  readonly #kept = new Map<string, Message>();

  get size(): number {
    return this.#kept.size;
  }

  /** Empty words are none; of too many the oldest go. */
  put(token: string, message: Message): void {
    this.#kept.delete(token);
    if (message.text === '') return;
    this.#kept.set(token, message);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  take(token: string): Message | null {
    const message = this.#kept.get(token) ?? null;
    this.#kept.delete(token);
    return message;
  }
}
