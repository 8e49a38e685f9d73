import { useState } from 'react';
import { noted, takeFaultWord } from '../../i18n/shelf.ts';
import type { Word } from '../../i18n/word.ts';

export interface Taking {
  /** Notes one copy in main; the count on this machine goes down and the center is told. */
  readonly take: () => Promise<void>;
  readonly isBusy: boolean;
  /** What became of the last press. Null before the first. */
  readonly outcome: { readonly isTaken: boolean; readonly word: Word } | null;
}

export const useTake = (materialId: string): Taking => {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Taking['outcome']>(null);
  const take = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const taken = await window.kiosk.takePaper({ materialId });
    setBusy(false);
    setOutcome(
      taken.ok
        ? { isTaken: true, word: noted(taken.value.left) }
        : { isTaken: false, word: takeFaultWord(taken.error) },
    );
  };
  return { take, isBusy, outcome };
};
