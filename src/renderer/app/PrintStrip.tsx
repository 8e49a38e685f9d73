import { ChevronRight, Printer } from 'lucide-react';
import { jobWords } from '../format/job-words.ts';
import { printWords } from '../i18n/print.ts';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { useSay } from '../i18n/say.tsx';
import './print-strip.css';

/** While the resident reads on, the print job stays in sight: what it does, and when it needs somebody. */
export const PrintStrip = () => {
  const say = useSay();
  const { print, devices } = useSnapshot();
  const { entry, go } = useNavigation();
  if (print === null || entry.route.screen === 'job') return null;
  const { tone, title } = jobWords(print, devices.a4);
  return (
    <button
      type="button"
      className={`print-strip print-strip-${tone}`}
      onClick={() => go({ screen: 'job' })}
    >
      <Printer aria-hidden />
      <span role="status">{say(title)}</span>
      <span className="print-strip-look">
        {say(printWords.lookAtJob)}
        <ChevronRight aria-hidden />
      </span>
    </button>
  );
};
