import type { Card } from './card.ts';
import type { PostingStore } from './posting-store.ts';
import type { Shelf } from './shelf.ts';

/** An item's body as it reads and as it is searched. */
export interface BodyText {
  readonly plain: string;
  readonly folded: string;
}

/** What search needs of the place where items are kept. Each may throw `DamageError`. */
export interface Library {
  readonly shelf: Shelf;
  readonly postings: PostingStore;
  readonly readBody: (document: number) => BodyText;
  /** The item's canonical JSON. */
  readonly readJson: (document: number) => Buffer;
  /** The same, unverified: good for counting, not for showing. */
  readonly peekJson: (document: number) => Buffer;
  readonly readCard: (document: number) => Card;
  /** Documents whose number has this key (see `numberKey`). */
  readonly documentsNumbered: (key: string) => readonly number[];
}
