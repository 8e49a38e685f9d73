import type { ChildPort } from '../content/client.ts';
import type { PrivateEnd } from '../devices/launch.ts';

export interface SpeechPort extends Omit<ChildPort, 'post'> {
  /** `handle`: one end of a channel, given away with the message. */
  post(message: { readonly type: 'page' }, handle: PrivateEnd): void;
}

export interface SpeechRoomOptions {
  readonly launch: () => SpeechPort;
  /** A channel of two ends, of which main keeps none. */
  readonly makeChannel: () => readonly [PrivateEnd, PrivateEnd];
  /** Gives the visit's page its end. */
  readonly givePage: (end: PrivateEnd) => void;
  readonly log: (line: string) => void;
}

/**
 * Brings the visit's page together with the process that speaks. What is read aloud may be about somebody:
 * main makes the channel, gives both ends away, and ends the process with the visit.
 */
export class SpeechRoom {
  readonly #options: SpeechRoomOptions;
  #host: SpeechPort | null = null;

  constructor(options: SpeechRoomOptions) {
    this.#options = options;
  }

  /** Connects the visit's page with its voice; a voice that died is started anew. */
  open(): void {
    const [ours, theirs] = this.#options.makeChannel();
    this.#host ??= this.#start();
    this.#host.post({ type: 'page' }, ours);
    this.#options.givePage(theirs);
  }

  /** The visit is over: at once and without a farewell, for nothing of what was said may stay. */
  end(): void {
    const host = this.#host;
    this.#host = null;
    host?.kill();
  }

  #start(): SpeechPort {
    const host = this.#options.launch();
    host.onExit((code) => {
      if (this.#host !== host) return;
      this.#host = null;
      this.#options.log(`the voice ended with ${String(code)}`);
    });
    return host;
  }
}
