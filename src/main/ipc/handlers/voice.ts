import { err, ok } from '../../../shared/result.ts';
import type { SpeechRoom } from '../../voice/speech-room.ts';
import type { Handlers } from '../wrapper.ts';

/** The way to the voice; everything that is said passes between page and voice alone. */
export const voiceHandlers = (
  speech: Pick<SpeechRoom, 'open'>,
  isVisited: () => boolean,
): Pick<Handlers, 'openSpeech'> => ({
  openSpeech: () => {
    if (!isVisited()) return err('no-visit');
    speech.open();
    return ok({});
  },
});
