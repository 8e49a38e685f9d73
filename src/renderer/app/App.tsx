import { useState } from 'react';
import { useHeartbeat, useLockedGestures, useTouchReports } from '../kiosk/presence.ts';
import { SnapshotProvider, useKioskSnapshot } from '../kiosk/snapshot.tsx';
import { AttractScreen } from '../screens/attract/AttractScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Opening } from './Opening.tsx';
import { Visit, type Beginning } from './Visit.tsx';

const plain: Beginning = { route: null, elderMode: false };

/** Between visits the invitation stands; a visit mounts everything anew and keeps nothing of the last. */
export const App = () => {
  const snapshot = useKioskSnapshot();
  const [beginning, setBeginning] = useState(plain);
  useHeartbeat();
  useTouchReports();
  useLockedGestures();
  if (snapshot === null) return <Opening />;
  return (
    <SnapshotProvider snapshot={snapshot}>
      <ErrorBoundary>
        {snapshot.visit.state === 'idle' ? (
          <AttractScreen
            onTouch={() => setBeginning(plain)}
            onElder={() => setBeginning({ ...plain, elderMode: true })}
            onGuide={() => setBeginning({ ...plain, route: { screen: 'guide' } })}
          />
        ) : (
          <Visit beginning={beginning} />
        )}
      </ErrorBoundary>
    </SnapshotProvider>
  );
};
