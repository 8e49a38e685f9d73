import { Delete } from 'lucide-react';
import { useState } from 'react';
import {
  decimalDigits,
  finishedNumber,
  typed,
  type TypedNumber,
} from '../../format/typed-number.ts';
import { checkWords, tooManyDecimals, tooManyDigits } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What is wrong with the number or with the last key, in words. */
const problemOf = ({ text, refused }: TypedNumber, highest: number): Word | null => {
  if (refused === 'whole') return tooManyDigits(highest);
  if (refused === 'decimals') return tooManyDecimals(decimalDigits(highest));
  if (refused === 'point') return checkWords.onePoint;
  return Number(text) > highest ? checkWords.tooHigh : null;
};

interface KeysProps {
  readonly isSigned: boolean;
  readonly canFinish: boolean;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onFinish: () => void;
}

const Keys = ({ isSigned, canFinish, onKey, onErase, onFinish }: KeysProps) => {
  const say = useSay();
  return (
    <div className="pad-keys">
      {digits.map((digit) => (
        <button key={digit} type="button" onClick={() => onKey(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" aria-label={say(checkWords.point)} onClick={() => onKey('.')}>
        .
      </button>
      <button
        type="button"
        className={isSigned ? undefined : 'pad-wide'}
        onClick={() => onKey('0')}
      >
        0
      </button>
      <button
        type="button"
        className="pad-erase"
        aria-label={say(checkWords.erase)}
        onClick={onErase}
      >
        <Delete aria-hidden />
      </button>
      {isSigned && (
        <button type="button" aria-label={say(checkWords.sign)} onClick={() => onKey('-')}>
          ±
        </button>
      )}
      <button
        type="button"
        className="pad-done"
        aria-disabled={!canFinish || undefined}
        onClick={onFinish}
      >
        {say(checkWords.confirm)}
      </button>
    </div>
  );
};

/** A number by touch; the keys of a keyboard work too. */
export const NumberPad = ({
  unit,
  highest,
  isSigned,
  initial,
  onDone,
}: {
  readonly unit: string;
  readonly highest: number;
  /** Numbers below zero make a difference. */
  readonly isSigned: boolean;
  readonly initial: string;
  readonly onDone: (number: string) => void;
}) => {
  const say = useSay();
  const [entry, setEntry] = useState<TypedNumber>({ text: initial, refused: null });
  const number = finishedNumber(entry.text);
  const canFinish = number !== null && Number(number) <= highest;
  const problem = problemOf(entry, highest);
  const press = (key: string): void => setEntry(({ text }) => typed(text, key, highest));
  const erase = (): void => setEntry(({ text }) => ({ text: text.slice(0, -1), refused: null }));
  return (
    <div
      className="number-pad"
      role="group"
      aria-label={say(checkWords.number)}
      onKeyDown={({ key }) => {
        if (/^[\d.]$/.test(key) || (isSigned && key === '-')) press(key);
        if (key === 'Backspace') erase();
      }}
    >
      <p className="number-shown" role="status">
        <strong>{entry.text === '' ? '—' : entry.text}</strong> {unit}
        {problem !== null && <span className="number-problem">{say(problem)}</span>}
      </p>
      <Keys
        isSigned={isSigned}
        canFinish={canFinish}
        onKey={press}
        onErase={erase}
        onFinish={() => {
          if (canFinish) onDone(number);
        }}
      />
    </div>
  );
};
