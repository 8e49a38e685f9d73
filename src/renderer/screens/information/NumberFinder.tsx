import { ChevronDown, Delete } from 'lucide-react';
import { useState } from 'react';
import { chinaYear } from '../../../shared/calendar.ts';
import type { ListPlaceBoard } from '../../components/long-list/place.ts';
import {
  emptyNumber,
  longestNumber,
  yearKeys,
  type NumberEntry,
} from '../../format/information.ts';
import { numberWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { InformationRoute } from './InformationScreen.tsx';
import { NumberResults } from './NumberResults.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Change = (next: Partial<NumberEntry>) => void;

const Keypad = ({
  entry,
  onChange,
}: {
  readonly entry: NumberEntry;
  readonly onChange: Change;
}) => {
  const say = useSay();
  const press = (digit: string) => {
    if (entry.digits.length < longestNumber(entry.kind)) onChange({ digits: entry.digits + digit });
  };
  return (
    <div className="number-keys" role="group" aria-label={say(numberWords.keypad)}>
      {digits.map((digit) => (
        <button key={digit} type="button" className="number-key" onClick={() => press(digit)}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className="number-key number-key-word"
        onClick={() => onChange({ digits: '' })}
      >
        {say(numberWords.clear)}
      </button>
      <button type="button" className="number-key" onClick={() => press('0')}>
        0
      </button>
      <button
        type="button"
        className="number-key number-key-word"
        onClick={() => onChange({ digits: entry.digits.slice(0, -1) })}
      >
        <Delete aria-hidden />
        {say(numberWords.delete)}
      </button>
    </div>
  );
};

const kinds = ['document', 'index'] as const;

const Choices = ({
  entry,
  year,
  years,
  onChange,
}: {
  readonly entry: NumberEntry;
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: Change;
}) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const keys = yearKeys(years, year, isOpen);
  return (
    <>
      <div className="number-kinds" role="group" aria-label={say(numberWords.kind)}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="number-choice"
            aria-pressed={kind === entry.kind}
            onClick={() => onChange({ kind, digits: '' })}
          >
            {say(numberWords[kind])}
          </button>
        ))}
      </div>
      <div className="number-years" role="group" aria-label={say(numberWords.year)}>
        {keys.years.map((each) => (
          <button
            key={each}
            type="button"
            className="number-choice"
            aria-pressed={each === year}
            onClick={() => onChange({ year: each })}
          >
            {each}
          </button>
        ))}
        {keys.hasEarlier && (
          <button
            type="button"
            className="number-choice number-earlier"
            onClick={() => setOpen(true)}
          >
            {say(numberWords.earlier)}
            <ChevronDown aria-hidden />
          </button>
        )}
      </div>
    </>
  );
};

/** The number as it is being made, in the form in which it stands on paper. */
const Display = ({ entry, year }: { readonly entry: NumberEntry; readonly year: number }) => (
  <output className="number-display">
    {entry.kind === 'document' ? `〔${year}〕` : `${year}-`}
    <span className="number-digits">{entry.digits === '' ? '＿' : entry.digits}</span>
    {entry.kind === 'document' && '号'}
  </output>
);

/** 按文号: a year to touch and digits to press; no character has to be written. */
export const NumberFinder = ({
  route,
  years,
  board,
}: {
  readonly route: InformationRoute;
  /** All in which something was published, newest first. */
  readonly years: readonly { readonly value: number }[];
  readonly board: ListPlaceBoard;
}) => {
  const { replace } = useNavigation();
  const entry = route.number ?? emptyNumber;
  const known = years.map(({ value }) => value);
  const thisYear = chinaYear(Date.parse(useNow()));
  const year = entry.year ?? known[0] ?? thisYear;
  const onChange: Change = (next) => replace({ ...route, number: { ...entry, ...next } });
  return (
    <div className="number-finder">
      <div className="number-entry">
        <Choices entry={entry} year={year} years={known} onChange={onChange} />
        <Display entry={entry} year={year} />
        <Keypad entry={entry} onChange={onChange} />
      </div>
      <NumberResults entry={entry} year={year} board={board} />
    </div>
  );
};
