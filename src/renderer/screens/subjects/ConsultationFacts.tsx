import { CircleCheck, CircleX } from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import type { Consultation } from '../../../shared/services.ts';
import { dayText } from '../../format/dates.ts';
import { subjectWords } from '../../i18n/requests.ts';
import { useNow } from '../../kiosk/use-now.ts';

type Known = NonNullable<Consultation['outcome']>;

/** What became of the opinions: each with what it changed, or why it did not. */
const Outcome = ({ outcome }: { readonly outcome: Known }) => (
  <section className="subject-box" aria-labelledby="outcome">
    <h2 id="outcome">
      {subjectWords.outcome.zh}
      <span className="subject-day">{dayText(outcome.publishedOn)}</span>
    </h2>
    <p>{outcome.summary}</p>
    <p>共收到 {outcome.received} 条意见。</p>
    {outcome.adopted.length > 0 && (
      <>
        <h3 className="subject-adopted">
          <CircleCheck aria-hidden />
          {subjectWords.adopted.zh}
        </h3>
        <dl>
          {outcome.adopted.map(({ opinion, note }) => (
            <div key={opinion}>
              <dt>{opinion}</dt>
              {note !== '' && <dd>{note}</dd>}
            </div>
          ))}
        </dl>
      </>
    )}
    {outcome.notAdopted.length > 0 && (
      <>
        <h3 className="subject-not-adopted">
          <CircleX aria-hidden />
          {subjectWords.notAdopted.zh}
        </h3>
        <dl>
          {outcome.notAdopted.map(({ opinion, reason }) => (
            <div key={opinion}>
              <dt>{opinion}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
  </section>
);

/** What is asked while it is open; what came of it afterwards. */
export const ConsultationFacts = ({ consultation }: { readonly consultation: Consultation }) => {
  const { summary, questions, outcome, closesOn } = consultation;
  const isOver = chinaDay(Date.parse(useNow())) > closesOn;
  return (
    <>
      <p className="subject-summary">{summary}</p>
      {!isOver && questions.length > 0 && (
        <section className="subject-box">
          <h2>{subjectWords.questions.zh}</h2>
          <ol>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {outcome !== null && <Outcome outcome={outcome} />}
      {isOver && outcome === null && <p className="subject-box">{subjectWords.outcomeLater.zh}</p>}
    </>
  );
};
