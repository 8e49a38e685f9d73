import {
  BadgeCheck,
  Ban,
  CalendarClock,
  ClockAlert,
  PencilLine,
  type LucideIcon,
} from 'lucide-react';
import type { ItemKind } from '../../shared/item.ts';
import type { Validity, ValidityState } from '../../shared/validity.ts';
import { validityWord } from '../../shared/validity-words.ts';
import { validityTones } from '../format/validity.ts';
import { useSay } from '../i18n/say.tsx';
import './validity-badge.css';

const icons: Record<ValidityState, LucideIcon> = {
  'in-force': BadgeCheck,
  pending: CalendarClock,
  expiring: ClockAlert,
  expired: Ban,
  repealed: Ban,
  amended: PencilLine,
};

export const ValidityBadge = ({
  validity,
  kind,
}: {
  readonly validity: Validity;
  /** What it is said of: an activity is over, a rule is void. */
  readonly kind: ItemKind;
}) => {
  const say = useSay();
  const { state } = validity;
  const Icon = icons[state];
  return (
    <span className={`validity validity-${validityTones[state]}`}>
      <Icon aria-hidden className="validity-icon" />
      {say(validityWord(validity, kind))}
    </span>
  );
};
