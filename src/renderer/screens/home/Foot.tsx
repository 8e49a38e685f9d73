import {
  ChartColumnBig,
  LayoutGrid,
  MapPinned,
  MonitorCog,
  Phone,
  ScanQrCode,
  type LucideIcon,
} from 'lucide-react';
import { general } from '../../i18n/general.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

const Way = ({
  word,
  icon: Icon,
  route,
}: {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly route: Route;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <button type="button" className="foot-way" onClick={() => go(route)}>
      <Icon aria-hidden />
      {say(word)}
    </button>
  );
};

/** Whom to call, and what is needed now and then. */
export const Foot = ({ isBrief }: { readonly isBrief: boolean }) => {
  const say = useSay();
  const { venue } = useSnapshot();
  return (
    <footer className="home-foot">
      {venue.hotline !== '' && (
        <p>
          <Phone aria-hidden />
          <span>
            {say(general.hotline)} <strong>{venue.hotline}</strong>
          </span>
        </p>
      )}
      {isBrief ? (
        <Way word={homeWords.more} icon={LayoutGrid} route={{ screen: 'more' }} />
      ) : (
        <>
          <Way word={homeWords.figures} icon={ChartColumnBig} route={{ screen: 'figures' }} />
          <Way word={homeWords.venues} icon={MapPinned} route={{ screen: 'venues' }} />
          <Way word={homeWords.verify} icon={ScanQrCode} route={{ screen: 'verify' }} />
          <Way word={general.machineStatus} icon={MonitorCog} route={{ screen: 'status' }} />
        </>
      )}
    </footer>
  );
};
