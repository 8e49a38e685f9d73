import {
  Building2,
  CalendarDays,
  Files,
  FolderTree,
  Hash,
  Layers,
  MonitorSmartphone,
  Tags,
  type LucideIcon,
} from 'lucide-react';
import { informationWays, type InformationWay } from '../../format/information.ts';
import { informationWords, wayWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

const icons: Record<InformationWay, LucideIcon> = {
  channel: FolderTree,
  subject: Tags,
  agency: Building2,
  year: CalendarDays,
  level: Layers,
  source: MonitorSmartphone,
  number: Hash,
};

/** The ways to find, in reach: choosing another is no step to go back from. */
export const Ways = ({ by }: { readonly by: InformationWay }) => {
  const say = useSay();
  const { go, replace } = useNavigation();
  return (
    <div className="info-ways" role="group" aria-label={say(informationWords.ways)}>
      {informationWays.map((way) => {
        const Icon = icons[way];
        return (
          <button
            key={way}
            type="button"
            className="info-way"
            aria-pressed={way === by}
            onClick={() => replace({ screen: 'information', by: way })}
          >
            <Icon aria-hidden />
            <span>{say(wayWords[way])}</span>
          </button>
        );
      })}
      <button
        type="button"
        className="info-way"
        onClick={() => go({ screen: 'channel', filters: {} })}
      >
        <Files aria-hidden />
        <span>{say(wayWords.all)}</span>
      </button>
    </div>
  );
};
