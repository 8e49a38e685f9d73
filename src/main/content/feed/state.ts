import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { FeedOperation } from '../../../shared/feed.ts';
import { ItemId, Sha256 } from '../../../shared/item.ts';

/**
 * What the feed client must remember besides the content itself: as of when it is, and which
 * attachments its items name. Written just before the sink commits, so both readings are on disk at
 * the only moment when it is open which of them is true; the sink's sequence then decides.
 */

const WantedAttachment = z.strictObject({ sha256: Sha256, sizeBytes: z.int().min(1) });
export type WantedAttachment = z.infer<typeof WantedAttachment>;

const Holding = z.strictObject({
  sequence: z.int().min(1),
  asOf: z.iso.datetime({ offset: true }),
  /** By item: its attachments. */
  wanted: z.array(z.tuple([ItemId, z.array(WantedAttachment)])),
});
export type Holding = z.infer<typeof Holding>;

const FeedState = z.strictObject({
  holding: Holding.nullable(),
  pending: Holding.nullable(),
  checkedAt: z.iso.datetime({ offset: true }).nullable(),
  /** What time it was at least when this was written; see trusted-time.ts. */
  timeFloorMs: z.int().min(0).default(0),
});
type FeedState = z.infer<typeof FeedState>;

const empty: FeedState = { holding: null, pending: null, checkedAt: null, timeFloorMs: 0 };

const read = (path: string): FeedState => {
  try {
    const parsed = FeedState.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : empty;
  } catch {
    return empty; // first start, or lost: the content is then read anew
  }
};

/** Synchronous, because it happens inside the iteration that a sink drives. */
const write = (path: string, state: FeedState): void => {
  const partial = `${path}.new`;
  const file = openSync(partial, 'w', 0o600);
  try {
    writeFileSync(file, JSON.stringify(state));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
};

export class FeedMemory {
  readonly #path: string;
  #state: FeedState;

  constructor(path: string, sequence: number) {
    this.#path = path;
    this.#state = read(path);
    this.settle(sequence);
  }

  /** Null when nothing is known of the content that is there, which then has to be read anew. */
  get holding(): Holding | null {
    return this.#state.holding;
  }

  get checkedAt(): string | null {
    return this.#state.checkedAt;
  }

  /** Before the sink commits: what will hold if it does. */
  expect(pending: Holding): void {
    this.#state = { ...this.#state, pending };
    write(this.#path, this.#state);
  }

  /** The content stands at `sequence`: whichever of the two readings fits is the truth. */
  settle(sequence: number): void {
    const { holding, pending } = this.#state;
    const fits = [pending, holding].find((candidate) => candidate?.sequence === sequence);
    this.#state = { ...this.#state, holding: fits ?? null, pending: null };
  }

  get timeFloorMs(): number {
    return this.#state.timeFloorMs;
  }

  /** After every round: `at` is null when it did not succeed. */
  checked(at: string | null, timeFloorMs: number): void {
    this.#state = { ...this.#state, checkedAt: at ?? this.checkedAt, timeFloorMs };
    write(this.#path, this.#state);
  }
}

/** Follows the operations and keeps, for each item, the attachments it names. */
export class AttachmentLedger {
  readonly #byItem: Map<ItemId, WantedAttachment[]>;

  constructor(entries: Holding['wanted'] = []) {
    this.#byItem = new Map(entries);
  }

  follow(operation: FeedOperation): void {
    if (operation.op === 'delete') this.#byItem.delete(operation.id);
    if (operation.op !== 'put') return;
    const { id, attachments } = operation.item;
    const wanted = attachments.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes }));
    if (wanted.length > 0) this.#byItem.set(id, wanted);
    else this.#byItem.delete(id);
  }

  entries(): Holding['wanted'] {
    return [...this.#byItem];
  }
}
