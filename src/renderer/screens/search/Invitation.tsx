import { FrequentChannels } from '../../components/frequent-channels.tsx';
import { listWords, searchHints } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';

/** Before the first letter: what may be typed, and where to go without typing. */
export const Invitation = () => {
  const { feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
  return (
    <div className="search-invitation">
      <h2>{listWords.searchHint.zh}</h2>
      <p lang="en" className="english">
        {listWords.searchHint.en}
      </p>
      <ul>
        {searchHints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      {answer.state === 'ready' && <FrequentChannels channels={answer.value} />}
    </div>
  );
};
