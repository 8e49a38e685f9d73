import { instantText } from '../format/dates.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { Notice } from './notice.tsx';

/** Residents keep the last good content whatever the feed does; they only learn that it is old. */
export const StaleNotice = ({ className }: { readonly className: string }) => {
  const { feed } = useSnapshot();
  if (!feed.stale || feed.asOf === null) return null;
  return (
    <div className={className}>
      <Notice tone="caution" live>
        资料超过一天未更新，以下内容截至 {instantText(feed.asOf)}。办事前请向工作人员确认最新规定。
      </Notice>
    </div>
  );
};
