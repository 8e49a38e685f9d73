import { Square, Volume2 } from 'lucide-react';
import { voiceWords } from '../i18n/voice.ts';
import { useSay } from '../i18n/say.tsx';
import { useVoice } from './voice-context.ts';
import './voice.css';

/** On every screen: reads it from its beginning, and stops again. */
export const ListenButton = () => {
  const { now, listen, stop } = useVoice();
  const say = useSay();
  const isOn = 'index' in now;
  const Icon = isOn ? Square : Volume2;
  return (
    <button
      type="button"
      className="listen"
      data-voice="skip"
      aria-pressed={isOn}
      aria-label={say(isOn ? voiceWords.stop : voiceWords.listenLong)}
      onClick={isOn ? stop : listen}
    >
      <Icon aria-hidden />
      <span aria-hidden>{say(isOn ? voiceWords.stop : voiceWords.listen)}</span>
    </button>
  );
};
