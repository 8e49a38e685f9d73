import { useSyncExternalStore } from 'react';

const query = '(orientation: landscape)';

const subscribe = (changed: () => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** For screens whose two layouts differ in what they contain, not only in where it stands. */
export const useLandscape = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
