import type { ReactNode } from 'react';
import type { Filters } from '../../../shared/content.ts';
import { shortDayText } from '../../format/dates.ts';
import type { Bar, Figures as FiguresOfContent } from '../../format/figures.ts';
import { levelWords } from '../../i18n/content.ts';
import { figureWords } from '../../i18n/figures.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import './figures.css';

/** Opens what a bar counts; without it the bars are only looked at. */
type Pick = ((filters: Filters) => void) | null;

const grouped = (count: number): string => count.toLocaleString('en-GB');

const BigNumber = ({ word, value }: { readonly word: Word; readonly value: string }) => {
  const say = useSay();
  return (
    <div className="figure">
      <dt>{say(word)}</dt>
      <dd>{value}</dd>
    </div>
  );
};

const BarRow = ({
  label,
  bar,
  onPick,
}: {
  readonly label: string;
  readonly bar: Bar<unknown>;
  readonly onPick: (() => void) | null;
}) => {
  const inside = (
    <>
      <span className="bar-label">{label}</span>
      <span className="bar-track" aria-hidden="true">
        <span style={{ transform: `scaleX(${Math.max(bar.share, 0.01)})` }} />
      </span>
      <span className="bar-count">{grouped(bar.count)}</span>
    </>
  );
  return (
    <li>
      {onPick === null ? (
        <span className="figure-bar">{inside}</span>
      ) : (
        <button type="button" className="figure-bar" onClick={onPick}>
          {inside}
        </button>
      )}
    </li>
  );
};

const Group = ({
  word,
  kind,
  children,
}: {
  readonly word: Word;
  readonly kind: string;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  return (
    <section className={`figure-group figure-${kind}`}>
      <h2>{say(word)}</h2>
      <ul role="list">{children}</ul>
    </section>
  );
};

/** The years stand up: a column each. */
const Years = ({ years }: { readonly years: FiguresOfContent['years'] }) => (
  <Group word={figureWords.years} kind="years">
    {years.map(({ value, count, share }) => (
      <li key={value} className="figure-column">
        <span className="bar-count">{grouped(count)}</span>
        <span className="column-track" aria-hidden="true">
          <span style={{ transform: `scaleY(${Math.max(share, 0.01)})` }} />
        </span>
        <span className="bar-label">{value}</span>
      </li>
    ))}
  </Group>
);

/** The data wall. Every number is counted from the content on this machine. */
export const Figures = ({
  figures,
  onPick = null,
}: {
  readonly figures: FiguresOfContent;
  readonly onPick?: Pick;
}) => {
  const say = useSay();
  const rows = (bars: readonly Bar<string>[], field: 'subject' | 'agency') =>
    bars.map((bar) => (
      <BarRow
        key={bar.value}
        label={bar.value}
        bar={bar}
        onPick={onPick && (() => onPick({ [field]: bar.value }))}
      />
    ));
  return (
    <div className="figures">
      <dl className="figure-numbers">
        <BigNumber word={figureWords.total} value={grouped(figures.total)} />
        <BigNumber word={figureWords.thisYear} value={grouped(figures.thisYear)} />
        <BigNumber word={figureWords.agencies} value={grouped(figures.agencies)} />
        {figures.newestOn !== null && (
          <BigNumber word={figureWords.newest} value={shortDayText(figures.newestOn)} />
        )}
      </dl>
      <Group word={figureWords.levels} kind="levels">
        {figures.levels.map((bar) => (
          <BarRow
            key={bar.value}
            label={say(levelWords[bar.value])}
            bar={bar}
            onPick={onPick && (() => onPick({ level: bar.value }))}
          />
        ))}
      </Group>
      <Years years={figures.years} />
      <Group word={figureWords.subjects} kind="subjects">
        {rows(figures.subjects, 'subject')}
      </Group>
      <Group word={figureWords.topAgencies} kind="agencies">
        {rows(figures.topAgencies, 'agency')}
      </Group>
    </div>
  );
};
