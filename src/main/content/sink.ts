import type { FeedDistrict, FeedOperation } from '../../shared/feed.ts';
import type { Result } from '../../shared/result.ts';

/** Where verified content goes: implemented by the cache, called by the feed client, both in the apply worker. */

export interface ContentPosition {
  /** 0 when the cache is empty. */
  readonly sequence: number;
  readonly itemCount: number;
  /** See `FeedManifest.setHash`. */
  readonly setHash: string;
}

export interface ContentTarget extends ContentPosition {
  /** 资料截至, ISO 8601. */
  readonly asOf: string;
  readonly district: FeedDistrict;
}

/** `mismatch`: the outcome is not what the center signed, so nothing was changed. */
export type SinkFault = 'mismatch' | 'disk';

export interface ContentSink {
  position(): ContentPosition;
  /** Applies the operations on top of what is there, in one transaction: readers see all of it or nothing. */
  apply(operations: Iterable<FeedOperation>, target: ContentTarget): Result<void, SinkFault>;
  /** Builds everything anew beside the old content and swaps the two at once. */
  replace(operations: Iterable<FeedOperation>, target: ContentTarget): Result<void, SinkFault>;
}
