import type { Route } from '../navigation/history.ts';

/**
 * Screens that show published content and nothing of the visitor. An allow-list: a screen that is not named
 * here is read by the speech host alone, whose memory ends with the visit.
 */
const publicScreens: ReadonlySet<Route['screen']> = new Set<Route['screen']>([
  'home',
  'more',
  'supervise',
  'figures',
  'venues',
  'guide',
  'information',
  'units',
  'scorecards',
  'gazettes',
  'channel',
  'search',
  'item',
  'attachment',
  'map',
  'take-away',
  'enterprise',
  'benefits',
  'self-checks',
  'firms',
  'resident',
  'matters',
  'lookups',
  'verify',
  'status',
  'requests',
  'subjects',
  'subject',
  'shelf',
  'paper',
]);

export const isPublicScreen = (screen: Route['screen']): boolean => publicScreens.has(screen);
