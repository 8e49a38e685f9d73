import { err, ok, type Result } from '../../shared/result.ts';
import type { SpeechRate, SpokenLanguage } from '../../shared/speech-protocol.ts';
import type { Loudspeaker } from './loudspeaker.ts';
import type { Prepared, Said, Sounding, Voice, VoiceFault } from './read-aloud.ts';
import type { SpeechLink } from './speech-link.ts';
import { localVoice, soundingOfSystem } from './system-voice.ts';

export interface PageVoiceOptions {
  readonly link: SpeechLink;
  readonly loudspeaker: Loudspeaker;
  /** The system's voices, once they are listed. */
  readonly systemVoices: () => Promise<readonly SpeechSynthesisVoice[]>;
  /** Whether what is read now may pass through the browser process, as it does on its way to a system voice. */
  readonly isPublic: () => boolean;
  /** 0 to 1. */
  readonly volume: () => number;
}

/**
 * The system's voice where it has one for the language, else the speech host. A system voice gets its text
 * through the browser process, whose memory outlives the visit: screens that may show personal data are
 * read by the speech host alone, or not at all.
 */
export class PageVoice implements Voice {
  readonly #options: PageVoiceOptions;

  constructor(options: PageVoiceOptions) {
    this.#options = options;
  }

  prepare(said: Said, rate: SpeechRate): Prepared {
    let isDropped = false;
    let letGo = (): void => undefined;
    const ready = async (): Promise<Result<Sounding, VoiceFault>> => {
      const system = await this.#systemVoice(said.language);
      if (isDropped) return err('failed');
      if (system !== undefined && this.#options.isPublic())
        return ok(soundingOfSystem(system, said, rate, this.#options.volume));
      const asked = this.#options.link.say(said.spoken, said.language, rate);
      letGo = () => asked.drop();
      const made = await asked.sound;
      if (made.ok) return ok(this.#options.loudspeaker.sounding(made.value));
      if (made.error !== 'no-voice') return err('failed');
      return err(system === undefined ? 'no-voice' : 'no-private-voice');
    };
    return {
      ready: ready(),
      drop: () => {
        isDropped = true;
        letGo();
      },
    };
  }

  async #systemVoice(language: SpokenLanguage): Promise<SpeechSynthesisVoice | undefined> {
    return localVoice(await this.#options.systemVoices(), language);
  }
}
