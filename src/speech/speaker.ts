import type { Clock } from '../shared/clock.ts';
import type { PrivateChannel } from '../shared/private-channel.ts';
import { TokenBucket } from '../shared/rate.ts';
import { isWithinLimits } from '../shared/size.ts';
import {
  ToSpeaker,
  type FromSpeaker,
  type SpeechFault,
  type SpokenLanguage,
} from '../shared/speech-protocol.ts';
import type { Sound } from './sound.ts';

type Say = Extract<ToSpeaker, { type: 'say' }>;

export interface SpeakerOptions {
  readonly clock: Clock;
  readonly languages: readonly SpokenLanguage[];
  /** Null when it cannot be spoken; ends early, with whatever answer, once the signal aborts. */
  readonly speak: (say: Say, signal: AbortSignal) => Promise<Sound | null>;
}

/** The sentence being read, the next, and one that was turned to. */
const mostWaiting = 4;
const rate = { perSecond: 20, burst: 40 } as const;

/**
 * Turns sentences into sound for the visit's page, one after the other in the order asked. It keeps a
 * sentence until its sound is posted and no longer, writes nothing and logs nothing.
 */
export class Speaker {
  readonly #options: SpeakerOptions;
  readonly #bucket: TokenBucket;
  #channel: PrivateChannel | null = null;
  #waiting: Say[] = [];
  #current: { readonly id: number; readonly end: AbortController } | null = null;

  constructor(options: SpeakerOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.clock, rate);
  }

  /** The page that is served from now on; an earlier one is no longer heard. */
  serve(channel: PrivateChannel): void {
    this.#channel?.close();
    this.#dropAll();
    this.#channel = channel;
    channel.onMessage((message) => {
      if (this.#channel === channel) this.#hear(message);
    });
    channel.onClosed(() => {
      if (this.#channel !== channel) return;
      this.#channel = null;
      this.#dropAll();
    });
    this.#post({ type: 'voices', languages: this.#options.languages });
  }

  #hear(message: unknown): void {
    if (!this.#bucket.take() || !isWithinLimits(message, 4_000)) return this.#refuse(message);
    const parsed = ToSpeaker.safeParse(message);
    if (!parsed.success) return this.#refuse(message);
    if (parsed.data.type === 'drop') return this.#drop(parsed.data.id);
    const { language, id } = parsed.data;
    if (!this.#options.languages.includes(language)) return this.#fail(id, 'no-voice');
    if (this.#waiting.length >= mostWaiting) return this.#fail(id, 'refused');
    this.#waiting.push(parsed.data);
    if (this.#current === null) void this.#goOn();
  }

  async #goOn(): Promise<void> {
    for (let say = this.#waiting.shift(); say !== undefined; say = this.#waiting.shift()) {
      const { id } = say;
      const end = new AbortController();
      this.#current = { id, end };
      const sound = await this.#options.speak(say, end.signal);
      this.#current = null;
      if (end.signal.aborted) continue;
      if (sound === null) this.#fail(id, 'failed');
      else this.#post({ type: 'sound', id, ...sound });
    }
  }

  #drop(id: number): void {
    this.#waiting = this.#waiting.filter((say) => say.id !== id);
    if (this.#current?.id === id) this.#current.end.abort();
  }

  #dropAll(): void {
    this.#waiting = [];
    this.#current?.end.abort();
  }

  #fail(id: number, fault: SpeechFault): void {
    this.#post({ type: 'fault', id, fault });
  }

  /** A sentence that can be told apart is answered, so that nothing in the page waits for it. */
  #refuse(message: unknown): void {
    const id: unknown =
      typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
    if (typeof id === 'number' && Number.isSafeInteger(id) && id >= 1) this.#fail(id, 'refused');
  }

  #post(message: FromSpeaker): void {
    this.#channel?.post(message);
  }
}
