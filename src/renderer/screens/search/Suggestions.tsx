import { Highlighted } from '../../components/highlighted.tsx';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { listWords } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';

/** Titles that begin like what is being written; one touch opens the document itself. */
export const Suggestions = ({
  query,
  count,
}: {
  readonly query: string;
  readonly count: number;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { go } = useNavigation();
  const { answer } = useAnswer('suggest', { query }, feed.sequence);
  if (answer.state !== 'ready' || answer.value.length === 0) return null;
  return (
    <ul role="list" className="suggestions" aria-label={say(listWords.suggestions)}>
      {answer.value.slice(0, count).map(({ id, kind, title, validity }) => (
        <li key={id}>
          <button type="button" onClick={() => go({ screen: 'item', itemId: id })}>
            <span className="suggestion-title">
              <Highlighted text={title} />
            </span>
            <ValidityBadge validity={validity} kind={kind} />
          </button>
        </li>
      ))}
    </ul>
  );
};
