import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { speechPortGreeting } from '../../shared/speech-greeting.ts';
import type { SpeechRate } from '../../shared/speech-protocol.ts';
import { useLanguage, useSay } from '../i18n/say.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { inVainWord } from './fault-words.ts';
import { isPublicScreen } from './public-screens.ts';
import { VoiceContext, volumeSteps, type VoiceOnScreen } from './voice-context.ts';
import { VoiceMachine } from './voice-machine.ts';

const startVolume = 4;

interface Shown {
  readonly now: VoiceOnScreen['now'];
  readonly count: number;
}
const silent: Shown = { now: { state: 'idle' }, count: 0 };

/** The machine of this visit, connected to the port that main sends. */
const useMachine = (show: (shown: Shown) => void, screen: { readonly current: boolean }) => {
  const [machine] = useState(
    () =>
      new VoiceMachine({
        onNow: (now, count) => show({ now, count }),
        isPublic: () => screen.current,
      }),
  );
  useEffect(() => {
    const receive = ({ data, source, ports: [port] }: MessageEvent): void => {
      if (source === window && data === speechPortGreeting && port) machine.link.adopt(port);
    };
    window.addEventListener('message', receive);
    return () => {
      window.removeEventListener('message', receive);
      machine.close();
    };
  }, [machine]);
  return machine;
};

/** One voice a visit: rate and volume end with it. Reading ends with the screen it reads. */
export const VoiceProvider = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage();
  const say = useSay();
  const { route } = useNavigation().entry;
  const isPublic = useRef(false);
  const [shown, setShown] = useState<Shown>(silent);
  const [isMute, setMute] = useState(false);
  const [rate, setRate] = useState<SpeechRate>('normal');
  const [volume, setVolume] = useState(startVolume);
  const show = useCallback((next: Shown) => {
    setShown(next);
    // None comes to be installed during a visit: the next screen need not find out anew.
    if (next.now.state === 'failed') setMute(next.now.fault === 'no-voice');
    else if (next.now.state === 'reading') setMute(false);
  }, []);
  const machine = useMachine(show, isPublic);
  useEffect(() => {
    isPublic.current = isPublicScreen(route.screen);
    return () => machine.stop();
  }, [machine, route, language]);
  useEffect(() => machine.setVolume(volume), [machine, volume]);
  const listen = useCallback(() => machine.listen(language, say), [machine, language, say]);
  const voice = useMemo<VoiceOnScreen>(
    () => ({
      ...shown,
      inVain: inVainWord(shown.now, isMute),
      rate,
      volume,
      listen,
      pause: () => machine.pause(),
      goOn: () => machine.goOn(),
      step: (by) => machine.step(by),
      stop: () => {
        machine.stop();
        setShown(silent);
      },
      setRate: (next) => {
        setRate(next);
        machine.setRate(next);
      },
      setVolume: (step) => setVolume(Math.min(volumeSteps, Math.max(1, step))),
      announce: (text, goesOn) => machine.announce(text, goesOn),
      silenceAnnouncement: () => machine.silenceAnnouncement(),
    }),
    [machine, shown, isMute, rate, volume, listen],
  );
  return <VoiceContext value={voice}>{children}</VoiceContext>;
};
