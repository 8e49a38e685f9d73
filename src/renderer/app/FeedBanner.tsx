import { StaleNotice } from '../components/stale-notice.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import './feed-banner.css';

/** Under the masthead on every screen but the machine status, which says the same in full. */
export const FeedBanner = () => {
  const { entry } = useNavigation();
  return entry.route.screen === 'status' ? null : <StaleNotice className="feed-banner" />;
};
