import { useState } from 'react';
import { printingBlocked } from '../format/device-reasons.ts';
import type { Word } from '../i18n/word.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useNavigation } from '../navigation/navigation.tsx';

export interface Printing {
  readonly print: () => Promise<void>;
  /** It is being fetched and handed to the printer. */
  readonly isBusy: boolean;
  /** Why it did not go the last time, in plain words. It may be tried again at once. */
  readonly fault: Word | null;
  /** Why nothing can be printed now. */
  readonly blocked: Word | null;
}

/** Hands something of the vault to the printer; main's own strip then shows how it goes. `send` answers what went wrong, or null. */
export const usePrinting = (send: () => Promise<Word | null>): Printing => {
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Word | null>(null);
  const print = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFault(null);
    const went = await send();
    setBusy(false);
    if (went === null) go({ screen: 'job' });
    else setFault(went);
  };
  return { print, isBusy, fault, blocked: printingBlocked(devices.a4) };
};
