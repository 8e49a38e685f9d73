import { CalendarCheck, CalendarX } from 'lucide-react';
import { daysBetween } from '../format/case-progress.ts';
import { windowOf } from '../format/subject-window.ts';
import { dayUnitWord, daysLeftWord, enterpriseWords } from '../i18n/enterprise.ts';
import { subjectWords } from '../i18n/requests.ts';
import { useSay } from '../i18n/say.tsx';
import './countdown.css';

/** How many days are left, to be seen from afar; whether it is closed or still to come. */
export const Countdown = ({
  opensOn,
  closesOn,
  today,
}: {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly today: string;
}) => {
  const say = useSay();
  const { state } = windowOf({ opensOn, closesOn }, today);
  if (state !== 'open') {
    const Icon = state === 'closed' ? CalendarX : CalendarCheck;
    return (
      <span className="countdown" data-state={state}>
        <Icon aria-hidden />
        <span>{say(subjectWords[state])}</span>
      </span>
    );
  }
  const days = daysBetween(today, closesOn);
  if (days === 0)
    return (
      <span className="countdown" data-state="open" data-near>
        <span>{say(daysLeftWord(0))}</span>
      </span>
    );
  return (
    <span className="countdown" data-state="open" data-near={days <= 7 || undefined}>
      <span className="visually-hidden">{say(daysLeftWord(days))}</span>
      <span aria-hidden>{say(enterpriseWords.daysLeft)}</span>
      <strong aria-hidden>{days}</strong>
      <span aria-hidden>{say(dayUnitWord(days))}</span>
    </span>
  );
};
