import { createContext, use, useMemo, useState, type ReactNode } from 'react';
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
  type Route,
} from './history.ts';

export interface Navigation {
  readonly entry: Entry;
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

export const NavigationProvider = ({ children }: { readonly children: ReactNode }) => {
  const [history, setHistory] = useState(startHistory);
  const [scrollTops] = useState(() => new Map<number, number>());
  const navigation = useMemo<Navigation>(
    () => ({
      entry: current(history),
      scrollTops,
      canGoBack: canGoBack(history),
      go: (route) => setHistory((now) => go(now, route)),
      replace: (route) => setHistory((now) => replace(now, route)),
      back: () => {
        // Another step may get its number, and begins at its top.
        scrollTops.delete(current(history).key);
        setHistory(back);
      },
      home: () => setHistory(goHome),
      before: before(history),
      finish: (route) => setHistory((now) => finish(now, route)),
    }),
    [history, scrollTops],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
};

export const useNavigation = (): Navigation => {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
};
