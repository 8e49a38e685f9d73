import { Delete } from 'lucide-react';
import { useState } from 'react';
import { checkWords } from '../../i18n/enterprise.ts';
import { useSay } from '../../i18n/say.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const longest = 9;

/** A number by touch; digits of a keyboard work too. */
export const NumberPad = ({
  unit,
  highest,
  initial,
  onDone,
}: {
  readonly unit: string;
  readonly highest: number;
  readonly initial: string;
  readonly onDone: (number: string) => void;
}) => {
  const say = useSay();
  const [text, setText] = useState(initial);
  const isTooHigh = Number(text) > highest;
  const canFinish = text !== '' && !isTooHigh;
  const type = (digit: string): void =>
    setText((now) => (now === '0' ? digit : (now + digit).slice(0, longest)));
  const erase = (): void => setText((now) => now.slice(0, -1));
  return (
    <div
      className="number-pad"
      role="group"
      aria-label={say(checkWords.number)}
      onKeyDown={({ key }) => {
        if (/^\d$/.test(key)) type(key);
        if (key === 'Backspace') erase();
      }}
    >
      <p className="number-shown" role="status">
        <strong>{text === '' ? '—' : text}</strong> {unit}
        {isTooHigh && <span className="number-problem">{say(checkWords.tooHigh)}</span>}
      </p>
      <div className="number-keys">
        {digits.map((digit) => (
          <button key={digit} type="button" onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" aria-label={say(checkWords.erase)} onClick={erase}>
          <Delete aria-hidden />
        </button>
        <button type="button" onClick={() => type('0')}>
          0
        </button>
        <button
          type="button"
          className="number-done"
          aria-disabled={!canFinish || undefined}
          onClick={() => {
            if (canFinish) onDone(text);
          }}
        >
          {say(checkWords.confirm)}
        </button>
      </div>
    </div>
  );
};
