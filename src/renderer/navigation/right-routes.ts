import type { Route } from './history.ts';

/** 知情权、参与权、表达权、监督权, by what one does with each. */
export const rights = ['know', 'take-part', 'speak', 'supervise'] as const;
export type Right = (typeof rights)[number];

/** Where each of the four rights leads from the home screen. */
export const rightRoutes: Readonly<Record<Right, Route>> = {
  know: { screen: 'information', by: 'channel' },
  'take-part': { screen: 'subjects', list: 'consultations' },
  speak: { screen: 'requests', first: null },
  supervise: { screen: 'supervise' },
};
