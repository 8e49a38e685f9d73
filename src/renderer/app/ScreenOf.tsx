import { lazy, Suspense, useEffect } from 'react';
import { Waiting } from '../components/waiting.tsx';
import type { Route } from '../navigation/history.ts';
import { ChannelScreen } from '../screens/channel/ChannelScreen.tsx';
import { HomeScreen } from '../screens/home/HomeScreen.tsx';
import { ReaderScreen } from '../screens/reader/ReaderScreen.tsx';

// What a visit may never need is loaded when it is first opened: pdf.js, the keyboard's engine.
const loadSearch = () => import('../screens/search/SearchScreen.tsx');
const SearchScreen = lazy(async () => ({ default: (await loadSearch()).SearchScreen }));
const AttachmentScreen = lazy(async () => ({
  default: (await import('../screens/reader/AttachmentScreen.tsx')).AttachmentScreen,
}));
const PrintScreen = lazy(async () => ({
  default: (await import('../screens/print/PrintScreen.tsx')).PrintScreen,
}));
const JobScreen = lazy(async () => ({
  default: (await import('../screens/print/JobScreen.tsx')).JobScreen,
}));
const VerifyScreen = lazy(async () => ({
  default: (await import('../screens/verify/VerifyScreen.tsx')).VerifyScreen,
}));
const StatusScreen = lazy(async () => ({
  default: (await import('../screens/status/StatusScreen.tsx')).StatusScreen,
}));

/** Fetches ahead, in a quiet moment, what most visits open next. */
export const useWarmUp = (): void => {
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadSearch());
    return () => cancelIdleCallback(waiting);
  }, []);
};

const screenOf = (route: Route) => {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'channel':
      return <ChannelScreen route={route} />;
    case 'search':
      return <SearchScreen route={route} />;
    case 'item':
      return <ReaderScreen itemId={route.itemId} />;
    case 'attachment':
      return <AttachmentScreen itemId={route.itemId} sha256={route.sha256} />;
    case 'print':
      return <PrintScreen source={route.source} />;
    case 'job':
      return <JobScreen />;
    case 'verify':
      return <VerifyScreen />;
    case 'status':
      return <StatusScreen />;
  }
};

export const ScreenOf = ({ route }: { readonly route: Route }) => (
  <Suspense fallback={<Waiting />}>{screenOf(route)}</Suspense>
);
