import type { Result } from '../../shared/result.ts';
import type { SpeechRate, SpokenLanguage } from '../../shared/speech-protocol.ts';

/** One sentence for a voice. */
export interface Said {
  readonly spoken: string;
  readonly language: SpokenLanguage;
}

export type VoiceFault = 'no-voice' | 'no-private-voice' | 'failed';

/** A sentence that can be heard now, once. */
export interface Sounding {
  /** Resolves when it is over, or was stopped. Never rejects. */
  play(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** A sentence that is being made ready. */
export interface Prepared {
  readonly ready: Promise<Result<Sounding, VoiceFault>>;
  /** Nobody waits for it any more; what already sounds is stopped by itself. */
  drop(): void;
}

export interface Voice {
  prepare(said: Said, rate: SpeechRate): Prepared;
}

export type ReadingNow =
  | { readonly state: 'idle' }
  | { readonly state: 'starting' | 'reading' | 'paused'; readonly index: number }
  | { readonly state: 'failed'; readonly fault: VoiceFault };

/**
 * Reads sentences one after the other. While one sounds the next is made ready, and no more than that; a
 * step or another rate lets go of what no longer fits.
 */
export class ReadAloud {
  readonly #voice: Voice;
  readonly #changed: (now: ReadingNow) => void;
  #sentences: readonly Said[] = [];
  #rate: SpeechRate = 'normal';
  #now: ReadingNow = { state: 'idle' };
  readonly #prepared = new Map<number, Prepared>();
  #sounding: Sounding | null = null;
  /** Counts up with each step; what was under way for an earlier one is over. */
  #turn = 0;

  constructor(voice: Voice, changed: (now: ReadingNow) => void) {
    this.#voice = voice;
    this.#changed = changed;
  }

  begin(sentences: readonly Said[]): void {
    this.stop();
    this.#sentences = sentences;
    if (sentences.length > 0) void this.#read(0);
  }

  pause(): void {
    const now = this.#now;
    if (now.state !== 'reading' && now.state !== 'starting') return;
    this.#sounding?.pause();
    // Not ready yet: it is begun when somebody goes on.
    if (this.#sounding === null) this.#turn += 1;
    this.#become({ state: 'paused', index: now.index });
  }

  /** Makes room for something else to be heard: whoever goes on hears the sentence from its beginning. */
  hold(): void {
    const now = this.#now;
    if (!('index' in now)) return;
    this.#silence();
    this.#become({ state: 'paused', index: now.index });
  }

  goOn(): void {
    const now = this.#now;
    if (now.state !== 'paused') return;
    if (this.#sounding === null) return void this.#read(now.index);
    this.#become({ state: 'reading', index: now.index });
    this.#sounding.resume();
  }

  /** To another sentence, and reads it; over the end nothing is left to read. */
  step(by: 1 | -1): void {
    const now = this.#now;
    if (!('index' in now)) return;
    const index = Math.max(0, now.index + by);
    this.#silence();
    if (index >= this.#sentences.length) this.stop();
    else void this.#read(index);
  }

  /** The sentence that sounds begins anew at the new rate. */
  setRate(rate: SpeechRate): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    const now = this.#now;
    this.#dropAll();
    if (!('index' in now)) return;
    this.#silence();
    if (now.state !== 'paused') void this.#read(now.index);
  }

  stop(): void {
    this.#silence();
    this.#dropAll();
    this.#sentences = [];
    if (this.#now.state !== 'idle') this.#become({ state: 'idle' });
  }

  async #read(index: number): Promise<void> {
    const turn = (this.#turn += 1);
    this.#become({ state: 'starting', index });
    const result = await this.#ready(index).ready;
    if (turn !== this.#turn) return;
    this.#keepOnly(index + 1);
    if (!result.ok) return this.#fail(result.error);
    this.#sounding = result.value;
    this.#become({ state: 'reading', index });
    if (index + 1 < this.#sentences.length) this.#ready(index + 1);
    await result.value.play();
    if (turn !== this.#turn) return;
    this.#sounding = null;
    if (index + 1 < this.#sentences.length) void this.#read(index + 1);
    else this.stop();
  }

  #ready(index: number): Prepared {
    const known = this.#prepared.get(index);
    if (known !== undefined) return known;
    const said = this.#sentences[index] ?? { spoken: '', language: 'zh' };
    const prepared = this.#voice.prepare(said, this.#rate);
    this.#prepared.set(index, prepared);
    return prepared;
  }

  #fail(fault: VoiceFault): void {
    this.#silence();
    this.#dropAll();
    this.#become({ state: 'failed', fault });
  }

  #silence(): void {
    this.#turn += 1;
    this.#sounding?.stop();
    this.#sounding = null;
  }

  #keepOnly(index: number): void {
    for (const [at, prepared] of this.#prepared) {
      if (at === index) continue;
      this.#prepared.delete(at);
      // The one that is read is ready, and letting go of it costs nothing.
      prepared.drop();
    }
  }

  #dropAll(): void {
    this.#keepOnly(-1);
  }

  #become(now: ReadingNow): void {
    this.#now = now;
    this.#changed(now);
  }
}
