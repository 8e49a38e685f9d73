import { join } from 'node:path';
import { FeedClient } from '../../../src/main/content/feed/feed-client.ts';
import type { Clock } from '../../../src/shared/clock.ts';
import type { FeedStatus } from '../../../src/shared/feed.ts';
import type { ServiceCatalogue } from '../../../src/shared/services.ts';
import { MemorySink } from './memory-sink.ts';

/** Wall time as it is; sleeping is for the test to end. */
export const instantClock = (): Clock => ({
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: () => Promise.resolve(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
});

export interface Kiosk {
  readonly client: FeedClient;
  readonly sink: MemorySink;
  readonly statuses: FeedStatus[];
}

export interface KioskOptions {
  readonly dir: string;
  readonly url: string;
  readonly rootJson: string;
  /** The content of a kiosk that is started again. */
  readonly sink?: MemorySink;
  readonly clock?: Clock;
  readonly onServices?: (services: ServiceCatalogue | null) => void;
  readonly log?: (line: string) => void;
}

/** A feed client with its folders below `dir`. Starting it twice in one folder is a restart. */
export const startKiosk = (options: KioskOptions): Kiosk => {
  const sink = options.sink ?? new MemorySink();
  const statuses: FeedStatus[] = [];
  const client = new FeedClient({
    url: options.url,
    rootJson: options.rootJson,
    metadataFolder: join(options.dir, 'metadata'),
    downloadFolder: join(options.dir, 'downloads'),
    attachmentFolder: join(options.dir, 'attachments'),
    sink,
    clock: options.clock ?? instantClock(),
    ids: { fraction: () => 0.5 },
    pollMs: 60_000,
    idleTimeoutMs: 2_000,
    onStatus: (status) => statuses.push(status),
    ...(options.onServices && { onServices: options.onServices }),
    ...(options.log && { log: options.log }),
  });
  return { client, sink, statuses };
};
