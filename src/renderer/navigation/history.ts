import type { Filters } from '../../shared/content.ts';
import type { PrintSource } from '../../shared/printing.ts';

/** Where in the visit the resident is. Each entry carries what was typed and chosen there, so that 返回 finds it again. */
export type Route =
  | { readonly screen: 'home' }
  /** `filters.channel` absent: everything that was published. */
  | { readonly screen: 'channel'; readonly filters: Filters; readonly page: number }
  | {
      readonly screen: 'search';
      readonly query: string;
      readonly filters: Filters;
      readonly page: number;
    }
  | { readonly screen: 'item'; readonly itemId: string }
  | { readonly screen: 'attachment'; readonly itemId: string; readonly sha256: string }
  | { readonly screen: 'print'; readonly source: PrintSource }
  /** The visit's current or last print job. */
  | { readonly screen: 'job' }
  | { readonly screen: 'verify' }
  | { readonly screen: 'status' };

export interface Entry {
  /** Counts up within the visit; the key for what a screen remembers, such as its scroll position. */
  readonly key: number;
  readonly route: Route;
}

/** The visit's way through the screens, oldest first; the last entry is on show. Lives in memory only. */
export type History = readonly [Entry, ...Entry[]];

/** A long visit forgets its oldest steps rather than growing without end. */
const longest = 60;

export const startHistory = (): History => [{ key: 0, route: { screen: 'home' } }];

export const current = (history: History): Entry => history.at(-1) ?? history[0];

const bounded = (entries: readonly Entry[]): History => {
  const [first, ...rest] = entries.slice(-longest);
  return first === undefined ? startHistory() : [first, ...rest];
};

export const go = (history: History, route: Route): History =>
  bounded([...history, { key: current(history).key + 1, route }]);

/** Keeps the place in the history: typing a letter or turning a page is not a step to go back from. */
export const replace = (history: History, route: Route): History =>
  bounded([...history.slice(0, -1), { key: current(history).key, route }]);

export const back = (history: History): History =>
  history.length === 1 ? history : bounded(history.slice(0, -1));

/** Home is one more step, so that 返回 from there still leads back to what was typed; twice home is once. */
export const goHome = (history: History): History =>
  current(history).route.screen === 'home' ? history : go(history, { screen: 'home' });

export const canGoBack = (history: History): boolean => history.length > 1;
