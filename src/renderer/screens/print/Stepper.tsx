import { Minus, Plus } from 'lucide-react';
import { printWords } from '../../i18n/print.ts';
import type { Word } from '../../i18n/word.ts';
import { useSay } from '../../i18n/say.tsx';

const Step = ({
  word,
  by,
  disabled,
  onMove,
}: {
  readonly word: Word;
  readonly by: number;
  readonly disabled: boolean;
  readonly onMove: (by: number) => void;
}) => {
  const say = useSay();
  const Icon = by < 0 ? Minus : Plus;
  return (
    <button
      type="button"
      className="step"
      aria-label={say(word)}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onMove(by);
      }}
    >
      <Icon aria-hidden />
      {Math.abs(by) > 1 && Math.abs(by)}
    </button>
  );
};

/** Above this many pages, steps of ten save forty touches. */
const tensFrom = 15;

/** 从第 [−] 3 [+] 页 */
export const Stepper = ({
  word,
  value,
  most,
  onMove,
}: {
  readonly word: Word;
  readonly value: number;
  readonly most: number;
  readonly onMove: (by: number) => void;
}) => {
  const say = useSay();
  return (
    <div
      className="stepper"
      role="group"
      aria-label={`${say(word)} ${value} ${say(printWords.page)}`}
    >
      <span className="stepper-word">{say(word)}</span>
      {most >= tensFrom && (
        <Step word={printWords.lessTen} by={-10} disabled={value <= 1} onMove={onMove} />
      )}
      <Step word={printWords.less} by={-1} disabled={value <= 1} onMove={onMove} />
      <output className="stepper-value">{value}</output>
      <Step word={printWords.more} by={1} disabled={value >= most} onMove={onMove} />
      {most >= tensFrom && (
        <Step word={printWords.moreTen} by={10} disabled={value >= most} onMove={onMove} />
      )}
      <span>{say(printWords.page)}</span>
    </div>
  );
};
