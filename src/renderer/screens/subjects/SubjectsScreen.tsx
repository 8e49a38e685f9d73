import { ChevronRight } from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import { Countdown } from '../../components/countdown.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { noneWord, subjectWords, tileWords } from '../../i18n/requests.ts';
import { useNow } from '../../kiosk/use-now.ts';
import type { SubjectList } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { listTitles, subjectRows, type ApplicationKind, type SubjectRow } from './subject-row.ts';
import { useSay } from '../../i18n/say.tsx';
import '../../components/item-row.css';
import './subjects.css';

const hints = {
  consultations: tileWords.consultationsHint,
  applications: tileWords.applicationsHint,
} as const;

const Row = ({
  list,
  row,
  today,
}: {
  readonly list: SubjectList;
  readonly row: SubjectRow;
  readonly today: string;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className="row subject-row"
        onClick={() => go({ screen: 'subject', list, id: row.id })}
      >
        <span className="row-text">
          <span className="row-title">
            <TitleText of={row.title} />
          </span>
          <span className="row-facts">
            <span className="row-kind">{say(row.kind)}</span>
            {row.state !== 'open' && <span className="row-fact">{say(row.stateText)}</span>}
            {row.detail !== '' && <span className="row-fact">{row.detail}</span>}
          </span>
        </span>
        <Countdown {...row.days} today={today} />
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** What can be answered or applied for, open ones first. */
export const SubjectsScreen = ({
  list,
  only = null,
}: {
  readonly list: SubjectList;
  readonly only?: ApplicationKind | null | undefined;
}) => {
  const say = useSay();
  const { services, retry } = useServices();
  const today = chinaDay(Date.parse(useNow()));
  if (services === 'waiting') return <Waiting />;
  if (services === 'failed') return <Trouble onRetry={retry} />;
  const rows = subjectRows(list, services, today, only);
  const title = only === null ? listTitles[list] : subjectWords[only];
  return (
    <Screen name="subjects" title={say(title)}>
      <p className="subjects-hint">{say(hints[list])}</p>
      {rows.length === 0 ? (
        <div className="subjects-none">
          <h2>{say(noneWord(title))}</h2>
          <p>{say(subjectWords.noneHint)}</p>
        </div>
      ) : (
        <ul role="list" className="rows">
          {rows.map((row) => (
            <Row key={row.id} list={list} row={row} today={today} />
          ))}
        </ul>
      )}
    </Screen>
  );
};
