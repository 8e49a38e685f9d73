import { instantWord } from '../format/dates.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { Notice } from './notice.tsx';
import { useSay } from '../i18n/say.tsx';
import { staleWord } from '../i18n/general.ts';

/** Residents keep the last good content whatever the feed does; they only learn that it is old. */
export const StaleNotice = ({ className }: { readonly className: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  if (!feed.stale || feed.asOf === null) return null;
  return (
    <div className={className}>
      <Notice tone="caution" live>
        {say(staleWord(instantWord(feed.asOf)))}
      </Notice>
    </div>
  );
};
