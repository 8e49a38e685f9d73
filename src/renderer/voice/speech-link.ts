import { err, ok, type Result } from '../../shared/result.ts';
import type {
  FromSpeaker,
  SpeechFault,
  SpeechRate,
  SpokenLanguage,
  ToSpeaker,
} from '../../shared/speech-protocol.ts';

export interface SpokenSound {
  /** Signed 16 bit, little endian, one channel. */
  readonly samples: Uint8Array;
  readonly sampleRateHz: number;
}

export interface SpeechLinkOptions {
  /** Asks main for a voice; its port comes by itself. False when there can be none now. */
  readonly open: () => Promise<boolean>;
  /** How long the port, and the first word of its other end, may take. */
  readonly openingMs: number;
}

type Waiter = (sound: Result<SpokenSound, SpeechFault>) => void;
interface Line {
  readonly port: MessagePort;
  readonly languages: readonly SpokenLanguage[];
}

/**
 * The page's end of the port to the speech host. It connects when it is first asked something; whatever is
 * under way when the host dies fails, and the next sentence gets a new one.
 */
export class SpeechLink {
  readonly #options: SpeechLinkOptions;
  readonly #waiting = new Map<number, Waiter>();
  #port: MessagePort | null = null;
  #opening: Promise<Line | null> | null = null;
  #opened: ((line: Line | null) => void) | null = null;
  #lastId = 0;

  constructor(options: SpeechLinkOptions) {
    this.#options = options;
  }

  /** What the machine can speak; empty when there is no voice, or none answers. */
  async languages(): Promise<readonly SpokenLanguage[]> {
    return (await this.#line())?.languages ?? [];
  }

  /** `drop` says that nobody waits any more. */
  say(
    text: string,
    language: SpokenLanguage,
    rate: SpeechRate,
  ): { readonly sound: Promise<Result<SpokenSound, SpeechFault>>; drop(): void } {
    const id = (this.#lastId += 1);
    const sound = this.#ask({ type: 'say', id, text, language, rate });
    return { sound, drop: () => this.#drop(id) };
  }

  /** The port main sent; an earlier one, if any, is let go. */
  adopt(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<FromSpeaker>) =>
      this.#heard(port, data),
    );
    port.addEventListener('close', () => this.#died(port));
    port.start();
  }

  close(): void {
    const port = this.#port;
    this.#lose();
    port?.close();
  }

  async #ask(say: Extract<ToSpeaker, { type: 'say' }>): Promise<Result<SpokenSound, SpeechFault>> {
    const line = await this.#line();
    if (line === null || !line.languages.includes(say.language)) return err('no-voice');
    return new Promise((resolve) => {
      this.#waiting.set(say.id, resolve);
      line.port.postMessage(say);
    });
  }

  #drop(id: number): void {
    const waiter = this.#waiting.get(id);
    if (waiter === undefined) return;
    this.#waiting.delete(id);
    this.#port?.postMessage({ type: 'drop', id } satisfies ToSpeaker);
    waiter(err('failed'));
  }

  #line(): Promise<Line | null> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<Line | null> {
    const comes = new Promise<Line | null>((resolve) => (this.#opened = resolve));
    if (!(await this.#options.open())) this.#lose();
    const late = setTimeout(() => this.#lose(), this.#options.openingMs);
    const line = await comes;
    clearTimeout(late);
    return line;
  }

  #heard(port: MessagePort, message: FromSpeaker): void {
    if (port !== this.#port) return;
    if (message.type === 'voices') return this.#opened?.({ port, languages: message.languages });
    const waiter = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    waiter?.(message.type === 'sound' ? ok(message) : err(message.fault));
  }

  #died(port: MessagePort): void {
    if (port === this.#port) this.#lose();
  }

  #lose(): void {
    this.#port = null;
    this.#opening = null;
    this.#opened?.(null);
    this.#opened = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiter of waiting) waiter(err('failed'));
  }
}
