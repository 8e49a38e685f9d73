import { useEffect, useState } from 'react';
import type { TechnicianSnapshot } from '../../shared/technician.ts';
import { throttle, useLockedGestures } from '../kiosk/presence.ts';
import { CenterLink } from './CenterLink.tsx';
import { Attached } from './Attached.tsx';
import { Devices } from './Devices.tsx';
import { Header } from './Header.tsx';
import { Log } from './Log.tsx';
import { Machine } from './Machine.tsx';
import { Counters, Troubles } from './Records.tsx';
import { PaperChange } from './PaperChange.tsx';
import { SelfTestDialog } from './SelfTestDialog.tsx';

/** Well under the idle limit of the session. */
const touchIntervalMs = 5_000;

const useStaffTouches = (): void => {
  useEffect(() => {
    const due = throttle(touchIntervalMs);
    const report = ({ timeStamp }: Event): void => {
      if (due(timeStamp)) void window.technician.technicianTouch({});
    };
    window.addEventListener('pointerdown', report, { capture: true, passive: true });
    window.addEventListener('keydown', report, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', report, { capture: true });
      window.removeEventListener('keydown', report, { capture: true });
    };
  }, []);
};

/** The last whole snapshot main gave; null until the first. */
const useStaffSnapshot = (): TechnicianSnapshot | null => {
  const [snapshot, setSnapshot] = useState<TechnicianSnapshot | null>(null);
  useEffect(() => {
    let pushed = false;
    const stop = window.technician.onSnapshot((next) => {
      pushed = true;
      setSnapshot(next);
    });
    void window.technician.technicianSnapshot({}).then((answer) => {
      if (answer.ok && !pushed) setSnapshot(answer.value);
    });
    return stop;
  }, []);
  return snapshot;
};

/** Everything behind the PIN, on one page. */
export const TechnicianPage = () => {
  const snapshot = useStaffSnapshot();
  useStaffTouches();
  useLockedGestures();
  if (snapshot === null) return <main className="staff-opening">正在打开技术员页面…</main>;
  return (
    <div className="staff">
      <Header snapshot={snapshot} />
      <main className="staff-board scroll" tabIndex={0} aria-label="技术员页面">
        <Devices snapshot={snapshot} />
        <Attached view={snapshot.attached} />
        <PaperChange snapshot={snapshot} />
        <CenterLink snapshot={snapshot} />
        <Machine snapshot={snapshot} />
        <Counters snapshot={snapshot} />
        <Troubles snapshot={snapshot} />
        <Log />
      </main>
      {snapshot.selfTest !== null && (
        <SelfTestDialog test={snapshot.selfTest} snapshot={snapshot} />
      )}
    </div>
  );
};
