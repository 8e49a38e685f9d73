import { useState } from 'react';
import { printingBlocked } from '../format/device-reasons.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useNavigation } from '../navigation/navigation.tsx';

export interface Printing {
  readonly print: () => Promise<void>;
  /** It is being fetched and handed to the printer. */
  readonly isBusy: boolean;
  /** Why it did not go the last time, in plain words. It may be tried again at once. */
  readonly fault: string | null;
  /** Why nothing can be printed now. */
  readonly blocked: string | null;
}

/** Hands something of the vault to the printer; main's own strip then shows how it goes. `send` answers what went wrong, or null. */
export const usePrinting = (send: () => Promise<string | null>): Printing => {
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
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
