import { FrequentChannels } from '../../components/frequent-channels.tsx';
import { listWords, searchHints } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';

/** Before the first letter: what may be typed, and where to go without typing. */
export const Invitation = () => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
  return (
    <div className="search-invitation">
      <h2>{say(listWords.searchHint)}</h2>
      <SecondLine as="p" of={listWords.searchHint} />
      <ul>
        {searchHints.map((hint) => (
          <li key={say(hint)}>{say(hint)}</li>
        ))}
      </ul>
      {answer.state === 'ready' && <FrequentChannels channels={answer.value} />}
    </div>
  );
};
