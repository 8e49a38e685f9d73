import type { FeedStatus } from '../../shared/feed.ts';
import type { Position } from './cache/facts.ts';
import { neverSynced } from './never-synced.ts';

const dayMs = 86_400_000;

/** Content older than a day carries a banner (资料超过一天未更新). */
export const isStale = (asOf: string | null, nowMs: number): boolean =>
  asOf !== null && nowMs - Date.parse(asOf) > dayMs;

/**
 * What the cache alone says of the feed, before the first check of this run: the content may be shown
 * at once, and `checkedAt` stays null because nobody has asked yet.
 */
export const lastKnown = ({ sequence, asOf, itemCount }: Position, nowMs: number): FeedStatus => ({
  ...neverSynced,
  state: sequence === 0 ? 'never' : 'current',
  asOf,
  sequence,
  itemCount,
  stale: isStale(asOf, nowMs),
});
