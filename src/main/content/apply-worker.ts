import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { FeedOperation, FeedStatus } from '../../shared/feed.ts';
import type { Result } from '../../shared/result.ts';
import type { ServiceCatalogue } from '../../shared/services.ts';
import { systemClock, systemIds } from '../system.ts';
import { createCache } from './cache/open.ts';
import { openCacheWriter, type CacheWriter } from './cache/writer.ts';
import { FeedClient } from './feed/feed-client.ts';
import { contentFolders } from './folders.ts';
import type { ContentStart } from './protocol.ts';
import type { ContentSink, ContentTarget, SinkFault } from './sink.ts';

/**
 * The worker that brings content up to date: feed client and writer of the cache. Minutes of work on
 * a first start, so it runs beside the readers and below their priority.
 */

/** What the worker tells the content process. */
export type FromApplyWorker =
  | { readonly changed: true }
  | { readonly feed: FeedStatus }
  | { readonly services: ServiceCatalogue | null }
  | { readonly log: string };

/** Linux schedules threads one by one; a worker finds its own number in /proc and steps back. */
const stepBack = (): void => {
  try {
    const thread = Number(readFileSync('/proc/thread-self/stat', 'utf8').split(' ')[0]);
    setPriority(thread, 10);
  } catch {
    // Another system: the work competes with everything else, only slower to notice.
  }
};

const post = (message: FromApplyWorker): void => parentPort?.postMessage(message);

/** Opens the cache; one that is missing, foreign or damaged is started anew and filled by the feed. */
const openWriter = (folder: string): CacheWriter | null => {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const opened = openCacheWriter(folder);
    if (opened.ok) return opened.value;
    post({ log: `cache ${opened.error}; starting a new one` });
    if (opened.error === 'disk' || !createCache(folder).ok) return null;
    post({ changed: true });
  }
  return null;
};

/** Tells the readers about every change before anybody tells the screens. */
const announcing = (sink: ContentSink): ContentSink => {
  const announced = (result: Result<void, SinkFault>): Result<void, SinkFault> => {
    if (result.ok) post({ changed: true });
    return result;
  };
  return {
    position: () => sink.position(),
    apply: (operations: Iterable<FeedOperation>, target: ContentTarget) =>
      announced(sink.apply(operations, target)),
    replace: (operations: Iterable<FeedOperation>, target: ContentTarget) =>
      announced(sink.replace(operations, target)),
  };
};

const run = async ({ dataFolder, feed }: ContentStart['start']): Promise<void> => {
  stepBack();
  const folders = contentFolders(dataFolder);
  const writer = openWriter(folders.cache);
  if (writer === null || feed === null) return;
  const client = new FeedClient({
    url: feed.url,
    rootJson: feed.rootJson,
    pollMs: feed.pollMs,
    metadataFolder: folders.trust,
    downloadFolder: folders.downloads,
    attachmentFolder: folders.attachments,
    sink: announcing(writer),
    clock: systemClock,
    ids: systemIds,
    onStatus: (status) => post({ feed: status }),
    onServices: (services) => post({ services }),
    log: (line) => post({ log: line }),
  });
  post({ feed: client.status() });
  await client.run(new AbortController().signal);
};

if (!isMainThread) void run(workerData as ContentStart['start']);
