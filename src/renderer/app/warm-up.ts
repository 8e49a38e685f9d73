import { useEffect } from 'react';
import { prepareEngine } from '../kiosk/use-engine.ts';
import { quiet } from '../kiosk/quiet.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { screensToPrepare } from './ScreenOf.tsx';

/** Home paints first; what it still asks for comes before anything that may never be opened. */
const homeFirstMs = 400;

/** Characters past the most frequent ones come in a second font, which most documents need. */
const anyOfMore = '璀';

const warmUp = async (sequence: number, signal: AbortSignal): Promise<void> => {
  await quiet();
  if (signal.aborted) return;
  void prepareEngine(sequence);
  for (const prepare of screensToPrepare) {
    await quiet();
    if (signal.aborted) return;
    await prepare();
  }
  for (const weight of ['500', '600']) {
    await quiet();
    if (signal.aborted) return;
    await document.fonts.load(`${weight} 1em 'Kiosk Sans More'`, anyOfMore);
  }
};

/**
 * Makes ready in quiet moments what a visit opens next: the first opening of a screen is the slow
 * one, and every visit gets a window that has opened none. In slices, so that no touch waits.
 */
export const useWarmUp = (): void => {
  const { feed } = useSnapshot();
  useEffect(() => {
    const end = new AbortController();
    const waiting = setTimeout(() => void warmUp(feed.sequence, end.signal), homeFirstMs);
    return () => {
      clearTimeout(waiting);
      end.abort();
    };
  }, [feed.sequence]);
};
