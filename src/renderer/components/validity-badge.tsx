import { BadgeCheck, Ban, ClockAlert, PencilLine, type LucideIcon } from 'lucide-react';
import type { ValidityState } from '../../shared/validity.ts';
import { validityWords } from '../../shared/validity-words.ts';
import { validityTones } from '../format/validity.ts';
import { useSay } from '../i18n/say.tsx';
import './validity-badge.css';

const icons: Record<ValidityState, LucideIcon> = {
  'in-force': BadgeCheck,
  expiring: ClockAlert,
  expired: Ban,
  repealed: Ban,
  amended: PencilLine,
};

export const ValidityBadge = ({ state }: { readonly state: ValidityState }) => {
  const say = useSay();
  const Icon = icons[state];
  return (
    <span className={`validity validity-${validityTones[state]}`}>
      <Icon aria-hidden className="validity-icon" />
      {say(validityWords[state])}
    </span>
  );
};
