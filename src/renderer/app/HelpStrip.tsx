import { BellRing, CircleCheck, Phone, X, type LucideIcon } from 'lucide-react';
import type { HelpView } from '../../shared/help.ts';
import { Button } from '../components/button.tsx';
import { calledWord, helpCallWords, needsAnotherWay } from '../i18n/help.ts';
import { useSay } from '../i18n/say.tsx';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import './help-strip.css';

type Called = Exclude<HelpView['state'], 'none'>;

const icons: Record<Called, LucideIcon> = {
  calling: BellRing,
  called: BellRing,
  coming: CircleCheck,
  unanswered: Phone,
  unreachable: Phone,
};

/** On every screen while a call is open: whether somebody comes, and the way round when nobody does. */
export const HelpStrip = () => {
  const say = useSay();
  const { help, venue } = useSnapshot();
  if (help.state === 'none') return null;
  const Icon = icons[help.state];
  const isOver = help.state === 'coming';
  return (
    <div className={`help-strip help-strip-${help.state}`}>
      <Icon aria-hidden />
      <p role="status">{say(calledWord(help.state, venue.hotline))}</p>
      {needsAnotherWay(help.state) && venue.hotline !== '' && (
        <strong className="help-phone">{venue.hotline}</strong>
      )}
      <Button
        word={isOver ? helpCallWords.arrived : helpCallWords.takeBack}
        icon={isOver ? CircleCheck : X}
        inline
        onPress={() => void window.kiosk.endHelpCall({})}
      />
    </div>
  );
};
