import { useEffect, useRef } from 'react';
import { secondsLeft, visitWords } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';
import { voiceWords } from '../i18n/voice.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useVoice } from './voice-context.ts';

/** The warning is said again this often; the ring on the screen counts every second. */
const againEverySeconds = 10;
/** Who listens has no need to touch; who left is not waited for any longer than this. */
const listenerStaysMs = 300_000;

/** The warning before the end, in the second sense: said, and said again with what is left. */
const useWarning = (): void => {
  const { visit } = useSnapshot();
  const { announce, silenceAnnouncement, now, goOn } = useVoice();
  const say = useSay();
  const left = visit.state === 'warning' ? visit.secondsLeft : null;
  const wasReading = useRef(false);
  const isReading = now.state === 'reading' || now.state === 'starting';
  const latest = useRef({ announce, silenceAnnouncement, goOn, isReading });
  useEffect(() => {
    latest.current = { announce, silenceAnnouncement, goOn, isReading };
  });
  const isWarned = left !== null;
  useEffect(() => {
    if (!isWarned) return undefined;
    wasReading.current = latest.current.isReading;
    return () => {
      latest.current.silenceAnnouncement();
      if (wasReading.current) latest.current.goOn();
    };
  }, [isWarned]);
  const said = useRef<number | null>(null);
  useEffect(() => {
    const isDue =
      left !== null && left > 0 && (said.current === null || left % againEverySeconds === 0);
    if (isDue && said.current !== left) {
      const words = `${say(visitWords.warningTitle)} ${say(secondsLeft(left))}`;
      latest.current.announce(words, false);
    }
    said.current = isDue || left === null ? left : said.current;
  }, [left, say]);
};

/** What the district has to say to everybody at once is said once to each visitor. */
const useEmergency = (): void => {
  const { emergency } = useSnapshot();
  const { announce } = useVoice();
  const say = useSay();
  const heard = useRef<string | null>(null);
  useEffect(() => {
    if (emergency === null || heard.current === emergency.id) return;
    heard.current = emergency.id;
    announce(say(voiceWords.emergency(emergency.title, emergency.text)), true);
  }, [emergency, announce, say]);
};

/** A sentence that begins is a sign of life for as long as somebody was there not long ago. */
const useListenersPresence = (): void => {
  const { now } = useVoice();
  const touchedAtMs = useRef(0);
  useEffect(() => {
    const touched = (): void => void (touchedAtMs.current = performance.now());
    // Whoever began the visit touched the screen just now.
    touched();
    window.addEventListener('pointerdown', touched, { capture: true, passive: true });
    window.addEventListener('keydown', touched, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', touched, { capture: true });
      window.removeEventListener('keydown', touched, { capture: true });
    };
  }, []);
  const index = now.state === 'reading' ? now.index : null;
  useEffect(() => {
    if (index !== null && performance.now() - touchedAtMs.current < listenerStaysMs)
      void window.kiosk.touch({});
  }, [index]);
};

/** Keys of a keypad that steer the voice from anywhere, also while a field is written. */
const useVoiceKeys = (): void => {
  const voice = useVoice();
  const latest = useRef(voice);
  useEffect(() => {
    latest.current = voice;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = keyActs[event.code];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) act(latest.current);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
};

type Voice = ReturnType<typeof useVoice>;

const keyActs: Readonly<Record<string, (voice: Voice) => void>> = {
  NumpadMultiply: ({ now, listen, pause, goOn }) => {
    if (now.state === 'paused') goOn();
    else if ('index' in now) pause();
    else listen();
  },
  NumpadDivide: ({ stop }) => stop(),
  NumpadAdd: ({ volume, setVolume }) => setVolume(volume + 1),
  NumpadSubtract: ({ volume, setVolume }) => setVolume(volume - 1),
};

/** What is said without anybody asking, and what the voice does without a button. Shows nothing. */
export const SpokenNotices = () => {
  useWarning();
  useEmergency();
  useListenersPresence();
  useVoiceKeys();
  return null;
};
