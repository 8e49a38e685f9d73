import { chinaDay } from '../../../shared/calendar.ts';
import { Countdown } from '../../components/countdown.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { byWindow, windowOf } from '../../format/subject-window.ts';
import { enterpriseWords } from '../../i18n/enterprise.ts';
import { subjectWords } from '../../i18n/requests.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNow } from '../../kiosk/use-now.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';

const most = 3;

/** What can be applied for now, soonest to close first. */
export const ClosingSoon = () => {
  const say = useSay();
  const { go } = useNavigation();
  const { services } = useServices();
  const today = chinaDay(Date.parse(useNow()));
  // Whoever wants the whole list finds it, and what went wrong, behind the doors below.
  if (typeof services === 'string') return null;
  const open = services.applications
    .filter((one) => windowOf(one, today).state === 'open')
    .toSorted(byWindow(today))
    .slice(0, most);
  if (open.length === 0) return <p className="part-hint">{say(enterpriseWords.noneOpen)}</p>;
  return (
    <ul role="list" className="closing-soon" aria-label={say(enterpriseWords.closing)}>
      {open.map(({ id, title, kind, opensOn, closesOn }) => (
        <li key={id}>
          <button
            type="button"
            className="closing-one"
            onClick={() => go({ screen: 'subject', list: 'applications', id })}
          >
            <span className="closing-words">
              <span className="row-kind">{say(subjectWords[kind])}</span>
              <span className="closing-title">
                <TitleText of={title} />
              </span>
            </span>
            <Countdown opensOn={opensOn} closesOn={closesOn} today={today} />
          </button>
        </li>
      ))}
    </ul>
  );
};
