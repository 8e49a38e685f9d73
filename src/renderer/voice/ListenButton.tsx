import { Square, Volume2 } from 'lucide-react';
import { useId } from 'react';
import { voiceWords } from '../i18n/voice.ts';
import { useSay } from '../i18n/say.tsx';
import { useVoice } from './voice-context.ts';
import './voice.css';

/** On every screen: reads it from its beginning, and stops again. Where that is in vain a press says why, in the strip. */
export const ListenButton = () => {
  const { now, inVain, listen, stop } = useVoice();
  const reasonId = useId();
  const say = useSay();
  const isOn = 'index' in now;
  const Icon = isOn ? Square : Volume2;
  return (
    <button
      type="button"
      className="listen"
      data-voice="skip"
      aria-pressed={isOn}
      aria-disabled={inVain !== null || undefined}
      aria-describedby={inVain === null ? undefined : reasonId}
      aria-label={say(isOn ? voiceWords.stop : voiceWords.listenLong)}
      onClick={isOn ? stop : listen}
    >
      <Icon aria-hidden />
      <span aria-hidden>{say(isOn ? voiceWords.stop : voiceWords.listen)}</span>
      {inVain !== null && (
        <span id={reasonId} className="visually-hidden">
          {say(inVain)}
        </span>
      )}
    </button>
  );
};
