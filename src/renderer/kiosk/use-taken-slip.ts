import { useEffect, useRef, useState } from 'react';
import type { CallFault, CallInput, CallOutput } from '../../shared/ipc-contract.ts';
import { receiptReasons, reasonSentence } from '../format/device-reasons.ts';
import { takeAwayWords } from '../i18n/take-away.ts';
import { joined, word, type Word } from '../i18n/word.ts';
import { useSnapshot } from './snapshot.tsx';

/** What became of the slip, in the device's own words. */
export interface TakenSlip {
  readonly tone: 'info' | 'good' | 'caution';
  readonly word: Word;
}

const comma = word('：', ':');

const wordOf = (outcome: CallOutput<'printTakenSlip'>): TakenSlip => {
  switch (outcome.outcome) {
    case 'confirmed':
      return { tone: 'good', word: takeAwayWords.slipDone };
    case 'unconfirmed':
      return { tone: 'caution', word: takeAwayWords.slipUnsure };
    case 'failed': {
      const reason = reasonSentence(receiptReasons[outcome.cause]);
      return { tone: 'caution', word: joined([takeAwayWords.slipFailed, comma, reason]) };
    }
  }
};

const whyNot = (fault: CallFault<'printTakenSlip'>): Word => {
  switch (fault) {
    case 'not-enrolled':
      return takeAwayWords.noStation;
    case 'not-found':
      return takeAwayWords.withdrawn;
    default:
      return takeAwayWords.busy;
  }
};

/** Prints a slip and tells what the printer said. `blocked`: why none can be printed now. */
export const useTakenSlip = (): {
  readonly print: (slip: CallInput<'printTakenSlip'>) => void;
  readonly state: TakenSlip | null;
  readonly isPrinting: boolean;
  readonly blocked: Word | null;
} => {
  const { devices } = useSnapshot();
  const [state, setState] = useState<TakenSlip | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const { receipt } = devices;
  const blocked = isPrinting
    ? null
    : receipt.state === 'stopped'
      ? reasonSentence(receiptReasons[receipt.cause])
      : receipt.state === 'disabled'
        ? reasonSentence(receiptReasons.offline)
        : null;
  const print = (slip: CallInput<'printTakenSlip'>): void => {
    if (isPrinting) return;
    setPrinting(true);
    setState({ tone: 'info', word: takeAwayWords.slipPrinting });
    void window.kiosk.printTakenSlip(slip).then((result) => {
      if (!isThere.current) return;
      setPrinting(false);
      if (result.ok) return setState(wordOf(result.value));
      setState({ tone: 'caution', word: whyNot(result.error) });
    });
  };
  return { print, state, isPrinting, blocked };
};
