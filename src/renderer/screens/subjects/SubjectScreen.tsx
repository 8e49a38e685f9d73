import { BookOpen, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { chinaDay } from '../../../shared/calendar.ts';
import type { PublicServices } from '../../../shared/services.ts';
import { Button } from '../../components/button.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { formWords } from '../../i18n/form.ts';
import { requestsBlocked, subjectWords } from '../../i18n/requests.ts';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { formOf, type SubjectList } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { ApplicationFacts } from './ApplicationFacts.tsx';
import { ConsultationFacts } from './ConsultationFacts.tsx';
import { kindOfList, stateWords, subjectRows, type SubjectRow } from './subject-row.ts';
import { useSay } from '../../i18n/say.tsx';
import '../../components/item-row.css';
import './subjects.css';

const verbs: Record<SubjectList, Word> = {
  consultations: subjectWords.takePart,
  applications: subjectWords.apply,
};
const itemVerbs: Record<SubjectList, Word> = {
  consultations: subjectWords.readDraft,
  applications: subjectWords.readGuide,
};

const Actions = ({
  list,
  row,
  itemId,
}: {
  readonly list: SubjectList;
  readonly row: SubjectRow;
  readonly itemId: string | null;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  const { requests } = useSnapshot();
  return (
    <div className="subject-actions">
      {itemId !== null && (
        <Button
          word={itemVerbs[list]}
          icon={BookOpen}
          onPress={() => go({ screen: 'item', itemId })}
        />
      )}
      {row.state === 'open' && (
        <Button
          word={verbs[list]}
          icon={PencilLine}
          kind="primary"
          disabledReason={say(requestsBlocked[requests.state])}
          onPress={() => go(formOf(kindOfList[list], row.id))}
        />
      )}
    </div>
  );
};

/** What there is to know about the subject before one takes part. */
const facts = (
  list: SubjectList,
  id: string,
  services: PublicServices,
): { readonly body: ReactNode; readonly itemId: string | null } | null => {
  switch (list) {
    case 'consultations': {
      const found = services.consultations.find((one) => one.id === id);
      return found
        ? { body: <ConsultationFacts consultation={found} />, itemId: found.itemId }
        : null;
    }
    case 'applications': {
      const found = services.applications.find((one) => one.id === id);
      return found
        ? { body: <ApplicationFacts application={found} />, itemId: found.itemId }
        : null;
    }
  }
};

/** One consultation or application. */
export const SubjectScreen = ({
  list,
  id,
}: {
  readonly list: SubjectList;
  readonly id: string;
}) => {
  const say = useSay();
  const { services, retry } = useServices();
  const today = chinaDay(Date.parse(useNow()));
  if (services === 'waiting') return <Waiting />;
  if (services === 'failed') return <Trouble onRetry={retry} />;
  const found = facts(list, id, services);
  const row = subjectRows(list, services, today).find((one) => one.id === id);
  if (found === null || row === undefined)
    return <Trouble title={formWords.unavailableTitle} advice={formWords.unavailableAdvice} />;
  return (
    <Screen
      name="subject"
      title={<TitleText of={row.title} />}
      actions={
        found.itemId !== null || row.state === 'open' ? (
          <Actions list={list} row={row} itemId={found.itemId} />
        ) : undefined
      }
    >
      <p className="subject-head">
        <span className="row-kind">{say(row.kind)}</span>
        <span className={`subject-state subject-${row.state}`}>{say(stateWords[row.state])}</span>
        <span>{say(row.stateText)}</span>
        {row.detail !== '' && <span>{row.detail}</span>}
      </p>
      {found.body}
    </Screen>
  );
};
