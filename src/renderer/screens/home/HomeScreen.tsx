import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { Content } from './Content.tsx';
import { Preparing } from './Preparing.tsx';

export const HomeScreen = () => {
  const { feed } = useSnapshot();
  return feed.asOf === null ? <Preparing /> : <Content sequence={feed.sequence} />;
};
