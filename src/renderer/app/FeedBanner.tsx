import { Notice } from '../components/notice.tsx';
import { instantText } from '../format/dates.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import './feed-banner.css';

/** Residents keep the last good content whatever the feed does; they only learn that it is old. */
export const FeedBanner = () => {
  const { feed } = useSnapshot();
  const { entry } = useNavigation();
  if (!feed.stale || feed.asOf === null || entry.route.screen === 'status') return null;
  return (
    <div className="feed-banner">
      <Notice tone="caution" live>
        资料超过一天未更新，以下内容截至 {instantText(feed.asOf)}。办事前请向工作人员确认最新规定。
      </Notice>
    </div>
  );
};
