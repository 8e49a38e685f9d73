import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import {
  back,
  before,
  canGoBack,
  current,
  finish,
  go,
  goHome,
  replace,
  startHistory,
  type Entry,
  type History,
  type Route,
} from './history.ts';

export interface Navigation {
  readonly entry: Entry;
  /** Which way the entry on show was come to; `null` at the beginning of a visit. */
  readonly way: 'forward' | 'back' | null;
  /** How far each entry's page was scrolled, CSS px, by entry key. */
  readonly scrollTops: Map<number, number>;
  readonly canGoBack: boolean;
  readonly go: (route: Route) => void;
  readonly replace: (route: Route) => void;
  readonly back: () => void;
  readonly home: () => void;
  /** Where 返回 leads; null where it leads nowhere. */
  readonly before: Route | null;
  /** Shows `route` with nothing but home behind it. */
  readonly finish: (route: Route) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = ({
  first,
  children,
}: {
  /** What the visit begins with in place of home. */
  readonly first: Route | null;
  readonly children: ReactNode;
}) => {
  const [history, setHistory] = useState(() => startHistory(first));
  const [way, setWay] = useState<Navigation['way']>(null);
  const [scrollTops] = useState(() => new Map<number, number>());
  const move = useCallback((to: 'forward' | 'back', next: (now: History) => History): void => {
    setWay(to);
    setHistory(next);
  }, []);
  const navigation = useMemo<Navigation>(
    () => ({
      entry: current(history),
      way,
      scrollTops,
      canGoBack: canGoBack(history),
      go: (route) => move('forward', (now) => go(now, route)),
      replace: (route) => setHistory((now) => replace(now, route)),
      back: () => {
        // Another step may get its number, and begins at its top.
        scrollTops.delete(current(history).key);
        move('back', back);
      },
      home: () => move('back', goHome),
      before: before(history),
      finish: (route) => move('forward', (now) => finish(now, route)),
    }),
    [history, move, scrollTops, way],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
};

export const useNavigation = (): Navigation => {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
};
