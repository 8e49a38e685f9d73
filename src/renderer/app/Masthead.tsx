import { AsOf } from '../components/as-of.tsx';
import { placeText } from '../format/place.ts';
import { general } from '../i18n/general.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { ListenButton } from '../voice/ListenButton.tsx';
import { StaffEmblem } from './StaffEmblem.tsx';
import { useVisitSettings } from './visit-settings.tsx';
import { useSay } from '../i18n/say.tsx';
import { SecondLine } from '../components/bilingual.tsx';
import './masthead.css';

const ElderSwitch = () => {
  const say = useSay();
  const { elderMode, setElderMode } = useVisitSettings();
  const word = elderMode ? general.standardMode : general.elderMode;
  return (
    <button type="button" className="masthead-elder" onClick={() => setElderMode(!elderMode)}>
      <span>{say(word)}</span>
      <SecondLine of={word} />
    </button>
  );
};

export const Masthead = () => {
  const say = useSay();
  const { venue, feed } = useSnapshot();
  return (
    <header className="masthead">
      <StaffEmblem />
      <div className="masthead-names">
        <p className="masthead-zone">{say(general.zone)}</p>
        <p className="masthead-venue">{placeText(venue)}</p>
      </div>
      <p className="masthead-as-of">
        <AsOf asOf={feed.asOf} />
      </p>
      <ListenButton />
      <ElderSwitch />
    </header>
  );
};
