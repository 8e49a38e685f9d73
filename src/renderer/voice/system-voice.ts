import type { SpeechRate, SpokenLanguage } from '../../shared/speech-protocol.ts';
import type { Said, Sounding } from './read-aloud.ts';

/** Voices of the operating system, through the page's own `speechSynthesis`. */

/** Some systems list their voices only after they were first asked; one that has none never says so. */
const listingMs = 1_500;

type ListedVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Lower is better; Cantonese and Wu are no help to somebody who reads Mandarin. */
const fitOf = ({ lang, localService }: ListedVoice, language: SpokenLanguage): number | null => {
  const tag = lang.toLowerCase().replace('_', '-');
  if (!localService) return null;
  if (language === 'en') return tag.startsWith('en') ? 0 : null;
  if (/^(zh-cn|cmn|zh-hans)/.test(tag)) return 0;
  return tag === 'zh' || tag.startsWith('zh-tw') ? 1 : null;
};

/** The voice that runs on this machine and speaks the language best; undefined: none does. */
export const localVoice = <Listed extends ListedVoice>(
  voices: readonly Listed[],
  language: SpokenLanguage,
): Listed | undefined =>
  voices
    .map((voice) => ({ voice, fit: fitOf(voice, language) }))
    .filter((one): one is { voice: Listed; fit: number } => one.fit !== null)
    .toSorted((left, right) => left.fit - right.fit)[0]?.voice;

/** All voices, once they are listed; none when none come in time. */
export const listedVoices = (
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'addEventListener' | 'removeEventListener'>,
  waitMs = listingMs,
): Promise<readonly SpeechSynthesisVoice[]> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(late);
      synthesis.removeEventListener('voiceschanged', look);
      resolve(synthesis.getVoices());
    };
    const look = (): void => {
      if (synthesis.getVoices().length > 0) done();
    };
    const late = setTimeout(done, waitMs);
    synthesis.addEventListener('voiceschanged', look);
    look();
  });

const rates: Record<SpeechRate, number> = { slow: 0.75, normal: 1, fast: 1.4 };

/** `volume`: 0 to 1; how loud it is cannot be changed while it sounds. */
export const soundingOfSystem = (
  voice: SpeechSynthesisVoice,
  { spoken }: Said,
  rate: SpeechRate,
  volume: () => number,
): Sounding => {
  const utterance = new SpeechSynthesisUtterance(spoken);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rates[rate];
  return {
    play: () =>
      new Promise((resolve) => {
        utterance.onend = () => resolve();
        utterance.onerror = () => resolve();
        utterance.volume = volume();
        speechSynthesis.speak(utterance);
      }),
    pause: () => speechSynthesis.pause(),
    resume: () => speechSynthesis.resume(),
    stop: () => {
      // Paused, Chromium would keep the next one waiting.
      speechSynthesis.cancel();
      speechSynthesis.resume();
    },
  };
};
