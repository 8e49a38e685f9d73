import { useState } from 'react';
import { useHeartbeat, useLockedGestures, useTouchReports } from '../kiosk/presence.ts';
import { SnapshotProvider, useKioskSnapshot } from '../kiosk/snapshot.tsx';
import type { Route } from '../navigation/history.ts';
import { AttractScreen } from '../screens/attract/AttractScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Opening } from './Opening.tsx';
import { Visit } from './Visit.tsx';

/** Between visits the invitation stands; a visit mounts everything anew and keeps nothing of the last. */
export const App = () => {
  const snapshot = useKioskSnapshot();
  const [first, setFirst] = useState<Route | null>(null);
  useHeartbeat();
  useTouchReports();
  useLockedGestures();
  if (snapshot === null) return <Opening />;
  return (
    <SnapshotProvider snapshot={snapshot}>
      <ErrorBoundary>
        {snapshot.visit.state === 'idle' ? (
          <AttractScreen
            onTouch={() => setFirst(null)}
            onGuide={() => setFirst({ screen: 'guide' })}
          />
        ) : (
          <Visit first={first} />
        )}
      </ErrorBoundary>
    </SnapshotProvider>
  );
};
