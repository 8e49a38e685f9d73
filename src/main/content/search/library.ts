import type { Card } from './card.ts';
import type { PostingStore } from './posting-store.ts';
import type { Shelf } from './shelf.ts';
import type { ReadBody } from './verifier.ts';

/** What search needs of the place where items are kept. Each may throw `DamageError`. */
export interface Library {
  readonly shelf: Shelf;
  readonly postings: PostingStore;
  readonly readBody: ReadBody;
  readonly readCard: (document: number) => Card;
  /** Documents whose number has this key (see `numberKey`). */
  readonly documentsNumbered: (key: string) => readonly number[];
}
