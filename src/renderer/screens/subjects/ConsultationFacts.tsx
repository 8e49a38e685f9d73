import { CircleCheck, CircleX } from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import type { Consultation } from '../../../shared/services.ts';
import { dayWord } from '../../format/dates.ts';
import { receivedWord, subjectWords } from '../../i18n/requests.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useSay } from '../../i18n/say.tsx';

type Known = NonNullable<Consultation['outcome']>;

/** What became of the opinions: each with what it changed, or why it did not. */
const Outcome = ({ outcome }: { readonly outcome: Known }) => {
  const say = useSay();
  return (
    <section className="subject-box" aria-labelledby="outcome">
      <h2 id="outcome">
        {say(subjectWords.outcome)}
        <span className="subject-day">{say(dayWord(outcome.publishedOn))}</span>
      </h2>
      <p>{outcome.summary}</p>
      <p>{say(receivedWord(outcome.received))}</p>
      {outcome.adopted.length > 0 && (
        <>
          <h3 className="subject-adopted">
            <CircleCheck aria-hidden />
            {say(subjectWords.adopted)}
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
            {say(subjectWords.notAdopted)}
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
};

/** What is asked while it is open; what came of it afterwards. */
export const ConsultationFacts = ({ consultation }: { readonly consultation: Consultation }) => {
  const say = useSay();
  const { summary, questions, outcome, closesOn } = consultation;
  const isOver = chinaDay(Date.parse(useNow())) > closesOn;
  return (
    <>
      <p className="subject-summary">{summary}</p>
      {!isOver && questions.length > 0 && (
        <section className="subject-box">
          <h2>{say(subjectWords.questions)}</h2>
          <ol>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {outcome !== null && <Outcome outcome={outcome} />}
      {isOver && outcome === null && (
        <p className="subject-box">{say(subjectWords.outcomeLater)}</p>
      )}
    </>
  );
};
