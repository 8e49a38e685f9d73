import { itemDigest, SetHash } from '../../../src/shared/set-hash.ts';
import { err, ok, type Result } from '../../../src/shared/result.ts';
import type { FeedOperation } from '../../../src/shared/feed.ts';
import type { Channel, Item } from '../../../src/shared/item.ts';
import type {
  ContentPosition,
  ContentSink,
  ContentTarget,
  SinkFault,
} from '../../../src/main/content/sink.ts';

interface Content {
  readonly items: ReadonlyMap<string, Item>;
  readonly channels: readonly Channel[];
  readonly position: ContentPosition;
  readonly asOf: string | null;
}

const nothing: Content = {
  items: new Map(),
  channels: [],
  position: { sequence: 0, itemCount: 0, setHash: '0'.repeat(64) },
  asOf: null,
};

/** The sink's agreement kept in memory: computes the set hash from everything it holds, takes all or nothing. */
export class MemorySink implements ContentSink {
  content: Content = nothing;
  readonly calls: ('apply' | 'replace')[] = [];
  /** The next hand-over finds the disk full. */
  diskIsFull = false;

  position(): ContentPosition {
    return this.content.position;
  }

  apply(operations: Iterable<FeedOperation>, target: ContentTarget): Result<void, SinkFault> {
    this.calls.push('apply');
    return this.#take(this.content, operations, target);
  }

  replace(operations: Iterable<FeedOperation>, target: ContentTarget): Result<void, SinkFault> {
    this.calls.push('replace');
    return this.#take(nothing, operations, target);
  }

  /** As if bits had rotted in the cache: an item is not what was published. */
  rot(id: string): void {
    const items = new Map(this.content.items);
    const item = items.get(id);
    if (item) items.set(id, { ...item, title: `${item.title}?` });
    this.content = { ...this.content, items };
  }

  #take(
    from: Content,
    operations: Iterable<FeedOperation>,
    target: ContentTarget,
  ): Result<void, SinkFault> {
    const items = new Map(from.items);
    let { channels } = from;
    for (const operation of operations) {
      if (operation.op === 'put') items.set(operation.item.id, operation.item);
      else if (operation.op === 'delete') items.delete(operation.id);
      else channels = operation.channels;
      if (this.diskIsFull) return err('disk');
    }
    const hash = new SetHash();
    for (const item of items.values()) hash.add(itemDigest(item, JSON.stringify(item)));
    if (hash.hex() !== target.setHash || items.size !== target.itemCount) return err('mismatch');
    const { sequence, itemCount, setHash, asOf } = target;
    this.content = { items, channels, position: { sequence, itemCount, setHash }, asOf };
    return ok(undefined);
  }
}
