import { voiceWords } from '../i18n/voice.ts';
import type { Word } from '../i18n/word.ts';
import type { VoiceFault } from './read-aloud.ts';
import type { VoiceOnScreen } from './voice-context.ts';

/** Why nothing is heard. */
export const faultWords: Readonly<Record<VoiceFault, Word>> = {
  'no-voice': voiceWords.noVoice,
  'no-private-voice': voiceWords.noPrivateVoice,
  failed: voiceWords.failed,
};

/** Why another press would change nothing; `isMute`: this visit's machine has no voice. */
export const inVainWord = (now: VoiceOnScreen['now'], isMute: boolean): Word | null => {
  if (isMute) return voiceWords.noVoice;
  if (now.state === 'nothing') return voiceWords.nothing;
  if (now.state === 'failed' && now.fault === 'no-private-voice') return voiceWords.noPrivateVoice;
  return null;
};
