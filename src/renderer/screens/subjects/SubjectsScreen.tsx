import { ChevronRight } from 'lucide-react';
import { chinaDay } from '../../../shared/calendar.ts';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { noneWord, subjectWords, tileWords } from '../../i18n/requests.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import type { SubjectList } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { listTitles, stateWords, subjectRows, type SubjectRow } from './subject-row.ts';
import { useSay } from '../../i18n/say.tsx';
import '../../components/item-row.css';
import './subjects.css';

const hints = {
  consultations: tileWords.consultationsHint,
  applications: tileWords.applicationsHint,
  materials: tileWords.materialsHint,
} as const;

const Row = ({ list, row }: { readonly list: SubjectList; readonly row: SubjectRow }) => {
  const say = useSay();
  const { go } = useNavigation();
  const isPaper = list === 'materials';
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
            <span className={`subject-state subject-${row.state}`}>
              {isPaper ? say(row.stateText) : say(stateWords[row.state])}
            </span>
            {!isPaper && <span className="row-fact">{say(row.stateText)}</span>}
            {row.detail !== '' && <span className="row-fact">{row.detail}</span>}
          </span>
        </span>
        <ChevronRight aria-hidden className="row-chevron" />
      </button>
    </li>
  );
};

/** What can be answered, applied for or taken, open ones first. */
export const SubjectsScreen = ({ list }: { readonly list: SubjectList }) => {
  const say = useSay();
  const { venue } = useSnapshot();
  const { services, retry } = useServices();
  const today = chinaDay(Date.parse(useNow()));
  if (services === 'waiting') return <Waiting />;
  if (services === 'failed') return <Trouble onRetry={retry} />;
  const rows = subjectRows(list, services, today, venue.name);
  return (
    <Screen name="subjects" title={say(listTitles[list])}>
      <p className="subjects-hint">{say(hints[list])}</p>
      {rows.length === 0 ? (
        <div className="subjects-none">
          <h2>{say(noneWord(listTitles[list]))}</h2>
          <p>{say(subjectWords.noneHint)}</p>
        </div>
      ) : (
        <ul role="list" className="rows">
          {rows.map((row) => (
            <Row key={row.id} list={list} row={row} />
          ))}
        </ul>
      )}
    </Screen>
  );
};
