import {
  Minus,
  Pause,
  Play,
  Plus,
  SkipBack,
  SkipForward,
  Square,
  type LucideIcon,
} from 'lucide-react';
import { speechRates } from '../../shared/speech-values.ts';
import { voiceWords } from '../i18n/voice.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { faultWords } from './fault-words.ts';
import { useVoice, volumeSteps, type VoiceOnScreen } from './voice-context.ts';
import './voice.css';

const Tool = ({
  word,
  icon: Icon,
  pressed,
  disabled = false,
  onPress,
}: {
  readonly word: Word;
  readonly icon?: LucideIcon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) => {
  const say = useSay();
  return (
    <button
      type="button"
      className="voice-tool"
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {Icon && <Icon aria-hidden />}
      <span>{say(word)}</span>
    </button>
  );
};

const stateWord = ({ now, count }: VoiceOnScreen): Word => {
  switch (now.state) {
    case 'failed':
      return faultWords[now.fault];
    case 'nothing':
      return voiceWords.nothing;
    case 'starting':
      return now.index === 0 ? voiceWords.starting : voiceWords.place(now.index + 1, count);
    case 'paused':
      return voiceWords.paused;
    case 'reading':
      return voiceWords.place(now.index + 1, count);
    case 'idle':
      return voiceWords.ended;
  }
};

const Tools = ({ voice }: { readonly voice: VoiceOnScreen }) => {
  const { now, pause, goOn, step, rate, setRate, volume, setVolume } = voice;
  const say = useSay();
  return (
    <div className="voice-tools">
      <Tool word={voiceWords.previous} icon={SkipBack} onPress={() => step(-1)} />
      {now.state === 'paused' ? (
        <Tool word={voiceWords.goOn} icon={Play} onPress={goOn} />
      ) : (
        <Tool word={voiceWords.pause} icon={Pause} onPress={pause} />
      )}
      <Tool word={voiceWords.next} icon={SkipForward} onPress={() => step(1)} />
      <div className="voice-rates" role="group" aria-label={say(voiceWords.rate)}>
        {speechRates.map((one) => (
          <Tool
            key={one}
            word={voiceWords[one]}
            pressed={one === rate}
            onPress={() => setRate(one)}
          />
        ))}
      </div>
      <Tool
        word={voiceWords.softer}
        icon={Minus}
        disabled={volume <= 1}
        onPress={() => setVolume(volume - 1)}
      />
      <Tool
        word={voiceWords.louder}
        icon={Plus}
        disabled={volume >= volumeSteps}
        onPress={() => setVolume(volume + 1)}
      />
    </div>
  );
};

/** While a screen is read: where the voice is, and what steers it. */
export const VoiceStrip = () => {
  const voice = useVoice();
  const say = useSay();
  const { now, volume, stop } = voice;
  if (now.state === 'idle') return null;
  return (
    <section className="voice-strip" aria-label={say(voiceWords.strip)}>
      <div className="voice-head">
        <p role="status">{say(stateWord(voice))}</p>
        <p className="voice-volume">{say(voiceWords.volume(volume, volumeSteps))}</p>
        <Tool word={voiceWords.stop} icon={Square} onPress={stop} />
      </div>
      {'index' in now && <Tools voice={voice} />}
    </section>
  );
};
