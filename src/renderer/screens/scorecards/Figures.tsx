import type { Scorecard } from '../../../shared/zone.ts';
import { percentOf } from '../../format/scorecards.ts';
import { scorecardWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';

const Count = ({ word, count }: { readonly word: Word; readonly count: number }) => {
  const say = useSay();
  return (
    <div className="score-figure">
      <dt>{say(word)}</dt>
      <dd>{count.toLocaleString('zh-CN')}</dd>
    </div>
  );
};

/** A share as a figure and a bar; the bar repeats the figure and is not read out. */
const Share = ({
  word,
  part,
  whole,
}: {
  readonly word: Word;
  readonly part: number;
  readonly whole: number;
}) => {
  const say = useSay();
  const percent = percentOf(part, whole);
  return (
    <div className="score-figure">
      <dt>{say(word)}</dt>
      {percent === null ? (
        <dd className="score-none">{say(scorecardWords.noFigures)}</dd>
      ) : (
        <dd>
          {percent}%
          <small>
            {part} / {whole}
          </small>
          <span aria-hidden className="score-bar">
            <span style={{ width: `${percent}%` }} />
          </span>
        </dd>
      )}
    </div>
  );
};

const Requests = ({ of }: { readonly of: NonNullable<Scorecard['requests']> }) => {
  const say = useSay();
  return (
    <div className="score-figure">
      <dt>{say(scorecardWords.requests)}</dt>
      <dd>
        {of.received}
        <small>
          {say(scorecardWords.answered)} {of.answered}，{say(scorecardWords.late)} {of.overdue}
        </small>
      </dd>
    </div>
  );
};

export const Figures = ({ of }: { readonly of: Scorecard }) => (
  <dl className="score-figures">
    <Count word={scorecardWords.itemsThisYear} count={of.itemsThisYear} />
    <Count word={scorecardWords.items} count={of.items} />
    <Share word={scorecardWords.onTime} part={of.onTime} whole={of.dated} />
    <Share word={scorecardWords.explained} part={of.explained} whole={of.policies} />
    {of.requests !== null && <Requests of={of.requests} />}
  </dl>
);
