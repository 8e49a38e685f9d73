import { AsOf } from '../components/as-of.tsx';
import { Emblem } from '../components/emblem.tsx';
import { placeText } from '../format/place.ts';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { QuickSwitches } from './QuickSwitches.tsx';
import { StaffEmblem } from './StaffEmblem.tsx';
import { useVisitSettings } from './visit-settings.tsx';
import './masthead.css';

/** Whose machine it is and how old its content. Within low reach nothing up here is touched. */
export const Masthead = () => {
  const say = useSay();
  const { venue, feed } = useSnapshot();
  const { lowReach } = useVisitSettings();
  return (
    <header className="masthead">
      {lowReach ? <Emblem /> : <StaffEmblem />}
      <div className="masthead-names">
        <p className="masthead-zone">{say(general.zone)}</p>
        <p className="masthead-venue" lang="zh-CN">
          {placeText(venue)}
        </p>
      </div>
      <p className="masthead-as-of">
        <AsOf asOf={feed.asOf} />
      </p>
      {!lowReach && <QuickSwitches />}
    </header>
  );
};
