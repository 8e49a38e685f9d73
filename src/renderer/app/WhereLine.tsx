import { ChevronRight, House } from 'lucide-react';
import { general } from '../i18n/general.ts';
import { whereWords } from '../i18n/frame.ts';
import { langOf, useSay } from '../i18n/say.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { QuickSwitches } from './QuickSwitches.tsx';
import { useWhere } from './use-where.ts';
import { useVisitSettings } from './visit-settings.tsx';
import './where.css';

/** Where one is: from home in at most three steps, each of which leads there. Home needs none. */
const Way = () => {
  const say = useSay();
  const { home, go } = useNavigation();
  const steps = useWhere();
  if (steps.length === 0) return null;
  return (
    <nav className="where-way" aria-label={say(whereWords.here)}>
      <button type="button" onClick={home}>
        <House aria-hidden />
        {say(general.home)}
      </button>
      {steps.map(({ word, route }, index) => (
        <span key={index} className="where-step">
          <ChevronRight aria-hidden />
          {route === null || index === steps.length - 1 ? (
            <span aria-current="page" lang={langOf(word)}>
              {say(word)}
            </span>
          ) : (
            <button type="button" lang={langOf(word)} onClick={() => go(route)}>
              <span>{say(word)}</span>
            </button>
          )}
        </span>
      ))}
    </nav>
  );
};

/** Within low reach the switches of the masthead stand here, where a seated person gets at them. */
export const WhereLine = () => {
  const { lowReach } = useVisitSettings();
  const steps = useWhere();
  if (steps.length === 0 && !lowReach) return null;
  return (
    <div className="where">
      <Way />
      {lowReach && <QuickSwitches />}
    </div>
  );
};
