import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { KioskSnapshot } from '../../shared/ipc-contract.ts';

/** The last whole snapshot main gave; null until the first. Nothing here is computed or merged. */
export const useKioskSnapshot = (): KioskSnapshot | null => {
  const [snapshot, setSnapshot] = useState<KioskSnapshot | null>(null);
  useEffect(() => {
    let pushed = false;
    const stop = window.kiosk.onSnapshot((next) => {
      pushed = true;
      setSnapshot(next);
    });
    // A push that overtakes the first answer is newer than it.
    void window.kiosk.snapshot({}).then((answer) => {
      if (answer.ok && !pushed) setSnapshot(answer.value);
    });
    return stop;
  }, []);
  return snapshot;
};

const SnapshotContext = createContext<KioskSnapshot | null>(null);

export const SnapshotProvider = ({
  snapshot,
  children,
}: {
  readonly snapshot: KioskSnapshot;
  readonly children: ReactNode;
}) => <SnapshotContext value={snapshot}>{children}</SnapshotContext>;

export const useSnapshot = (): KioskSnapshot => {
  const snapshot = use(SnapshotContext);
  if (snapshot === null) throw new Error('useSnapshot outside SnapshotProvider');
  return snapshot;
};
