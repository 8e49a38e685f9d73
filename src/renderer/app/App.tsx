import { useHeartbeat, useLockedGestures, useTouchReports } from '../kiosk/presence.ts';
import { SnapshotProvider, useKioskSnapshot } from '../kiosk/snapshot.tsx';
import { AttractScreen } from '../screens/attract/AttractScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Opening } from './Opening.tsx';
import { Visit } from './Visit.tsx';

/** Between visits the invitation stands; a visit mounts everything anew and keeps nothing of the last. */
export const App = () => {
  const snapshot = useKioskSnapshot();
  useHeartbeat();
  useTouchReports();
  useLockedGestures();
  if (snapshot === null) return <Opening />;
  return (
    <SnapshotProvider snapshot={snapshot}>
      <ErrorBoundary>
        {snapshot.visit.state === 'idle' ? <AttractScreen /> : <Visit />}
      </ErrorBoundary>
    </SnapshotProvider>
  );
};
