import { Delete } from 'lucide-react';
import { ItemRow } from '../../components/item-row.tsx';
import { Notice } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import {
  emptyNumber,
  hasNumber,
  longestNumber,
  numberQuery,
  type NumberEntry,
} from '../../format/information.ts';
import { numberWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { InformationRoute } from './InformationScreen.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const mostYears = 8;

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
        {years.map((each) => (
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

const Results = ({ entry, year }: { readonly entry: NumberEntry; readonly year: number }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const request = { query: numberQuery(entry, year), filters: {}, page: 0 };
  const { answer, retry } = useAnswer(
    'search',
    entry.digits === '' ? null : request,
    feed.sequence,
  );
  if (entry.digits === '') return <p className="number-hint">{say(numberWords.hint)}</p>;
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  // What was guessed instead of the number is another document.
  const rows = answer.value.corrected === null ? answer.value.rows : [];
  const found =
    entry.kind === 'index'
      ? rows
      : rows.filter(({ item }) => hasNumber(item.documentNumber, year, entry.digits));
  return (
    <section className="number-results" aria-label={say(numberWords.results)} aria-live="polite">
      {found.length === 0 && !answer.stale && (
        <Notice tone="info">
          <strong>{say(numberWords.none)}</strong> {say(numberWords.noneAdvice)}
        </Notice>
      )}
      <ul role="list" className="rows">
        {found.map(({ item }) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
};

/** 按文号: a year to touch and digits to press; no character has to be written. */
export const NumberFinder = ({
  route,
  years,
}: {
  readonly route: InformationRoute;
  readonly years: readonly { readonly value: number }[];
}) => {
  const { replace } = useNavigation();
  const entry = route.number ?? emptyNumber;
  const known = years.map(({ value }) => value).slice(0, mostYears);
  const thisYear = Number(useNow().slice(0, 4));
  const year = entry.year ?? known[0] ?? thisYear;
  const onChange: Change = (next) => replace({ ...route, number: { ...entry, ...next } });
  return (
    <div className="number-finder">
      <div className="number-entry">
        <Choices entry={entry} year={year} years={known} onChange={onChange} />
        <Display entry={entry} year={year} />
        <Keypad entry={entry} onChange={onChange} />
      </div>
      <Results entry={entry} year={year} />
    </div>
  );
};
