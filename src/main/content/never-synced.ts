import type { FeedStatus } from '../../shared/feed.ts';

/** What is known of content before its process has said a word. */
export const neverSynced: FeedStatus = {
  state: 'never',
  fault: null,
  detail: null,
  asOf: null,
  sequence: 0,
  itemCount: 0,
  checkedAt: null,
  progress: null,
  stale: false,
};
