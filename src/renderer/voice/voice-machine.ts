import type { Language } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { follow, unmark } from './follow.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { PageVoice } from './page-voice.ts';
import { sentencesOfScreen, type Sentence } from './passages.ts';
import { ReadAloud, type ReadingNow } from './read-aloud.ts';
import { screenTree } from './screen-tree.ts';
import { sentencesOf } from './sentences.ts';
import { SpeechLink } from './speech-link.ts';
import { languageOf, spokenText } from './spoken.ts';
import { listedVoices } from './system-voice.ts';
import { volumeSteps } from './voice-context.ts';

/** A host starts within a second; on a slow machine under load it may take some. */
const openingMs = 10_000;
const gains = [0.2, 0.4, 0.6, 0.8, 1] as const;

export interface VoiceMachineOptions {
  readonly onNow: (now: ReadingNow | { readonly state: 'nothing' }, count: number) => void;
  readonly isPublic: () => boolean;
}

/** A visit's voice: what reads the screen, and beside it what says a warning in between. */
export class VoiceMachine {
  readonly #options: VoiceMachineOptions;
  readonly #loudspeaker = new Loudspeaker();
  readonly link = new SpeechLink({
    open: async () => (await window.kiosk.openSpeech({})).ok,
    openingMs,
  });
  readonly #reader: ReadAloud;
  readonly #announcer: ReadAloud;
  /** Asked for at once: a system that has none takes its time not to say so. */
  readonly #systemVoices = listedVoices(speechSynthesis);
  #sentences: readonly Sentence<Text>[] = [];
  #gain = 1;
  #state: ReadingNow['state'] = 'idle';
  #goesOnAfter = false;

  constructor(options: VoiceMachineOptions) {
    this.#options = options;
    const shared = {
      link: this.link,
      loudspeaker: this.#loudspeaker,
      systemVoices: () => this.#systemVoices,
      volume: () => this.#gain,
    };
    this.#reader = new ReadAloud(new PageVoice({ ...shared, isPublic: options.isPublic }), (now) =>
      this.#show(now),
    );
    // Warnings and notices of the district are about nobody.
    this.#announcer = new ReadAloud(new PageVoice({ ...shared, isPublic: () => true }), (now) => {
      if ('index' in now) return;
      if (this.#goesOnAfter) this.#reader.goOn();
      this.#goesOnAfter = false;
    });
  }

  listen(language: Language, say: (word: Word) => string): void {
    this.#announcer.stop();
    this.#sentences = sentencesOfScreen(screenTree(language), say);
    this.#reader.begin(this.#sentences);
    if (this.#sentences.length === 0) this.#options.onNow({ state: 'nothing' }, 0);
  }

  pause(): void {
    this.#reader.pause();
  }

  goOn(): void {
    this.#reader.goOn();
  }

  step(by: 1 | -1): void {
    this.#reader.step(by);
  }

  stop(): void {
    this.#goesOnAfter = false;
    this.#reader.stop();
  }

  setRate(rate: Parameters<ReadAloud['setRate']>[0]): void {
    this.#reader.setRate(rate);
  }

  /** 1 to `volumeSteps`. */
  setVolume(step: number): void {
    this.#gain = gains[Math.min(volumeSteps, Math.max(1, step)) - 1] ?? 1;
    this.#loudspeaker.setVolume(this.#gain);
  }

  /** What is being read waits and, with `goesOn`, goes on after this was said. */
  announce(text: string, goesOn: boolean): void {
    const language = languageOf(text);
    const said = sentencesOf(text)
      .map(({ start, end }) => ({ spoken: spokenText(text.slice(start, end), language), language }))
      .filter(({ spoken }) => spoken !== '');
    const isReading = this.#state === 'reading' || this.#state === 'starting';
    this.#reader.hold();
    this.#goesOnAfter = false;
    this.#announcer.begin(said);
    this.#goesOnAfter = goesOn && isReading;
  }

  /** What was being said in between is no longer true. */
  silenceAnnouncement(): void {
    this.#goesOnAfter = false;
    this.#announcer.stop();
  }

  close(): void {
    this.silenceAnnouncement();
    this.stop();
    this.link.close();
    this.#loudspeaker.close();
  }

  #show(now: ReadingNow): void {
    this.#state = now.state;
    if (now.state === 'reading') follow(this.#sentences[now.index]?.places ?? []);
    else if (!('index' in now)) unmark();
    this.#options.onNow(now, this.#sentences.length);
  }
}
