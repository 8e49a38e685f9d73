import { createContext, use } from 'react';
import type { SpeechRate } from '../../shared/speech-protocol.ts';
import type { Word } from '../i18n/word.ts';
import type { ReadingNow } from './read-aloud.ts';

/** How loud, of five steps; the first is still heard. */
export const volumeSteps = 5;

export interface VoiceOnScreen {
  /** `nothing`: this screen has no text to read. */
  readonly now: ReadingNow | { readonly state: 'nothing' };
  /** Why pressing 听 would be in vain: nothing to read here, or nobody to read it. Null while unknown. */
  readonly inVain: Word | null;
  /** How many sentences are read. */
  readonly count: number;
  readonly rate: SpeechRate;
  /** 1 to `volumeSteps`. */
  readonly volume: number;
  /** Reads what is on the screen from its beginning. */
  readonly listen: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly stop: () => void;
  readonly setRate: (rate: SpeechRate) => void;
  readonly setVolume: (step: number) => void;
  /** Says one thing at once; what is being read waits and, with `goesOn`, goes on afterwards. */
  readonly announce: (text: string, goesOn: boolean) => void;
  readonly silenceAnnouncement: () => void;
}

export const VoiceContext = createContext<VoiceOnScreen | null>(null);

export const useVoice = (): VoiceOnScreen => {
  const voice = use(VoiceContext);
  if (voice === null) throw new Error('useVoice outside VoiceProvider');
  return voice;
};
