import { join } from 'node:path';
import { createCache } from '../../../src/main/content/cache/open.ts';
import { openCacheReader } from '../../../src/main/content/cache/reader.ts';
import { openCacheWriter } from '../../../src/main/content/cache/writer.ts';
import { FeedClient } from '../../../src/main/content/feed/feed-client.ts';
import { contentFolders } from '../../../src/main/content/folders.ts';
import { systemClock, systemIds } from '../../../src/main/system.ts';
import type { Result } from '../../../src/shared/result.ts';

/** The kiosk's side of a sync, in a process of its own: one check of the feed for every message. */

export interface SyncStart {
  readonly url: string;
  readonly rootJson: string;
  readonly dataFolder: string;
}

export interface SyncOutcome {
  /** From the question to the center until a search finds something. */
  readonly seconds: number;
  readonly itemCount: number;
  readonly found: number;
}

const must = <Value, Fault>(result: Result<Value, Fault>): Value => {
  if (!result.ok) throw new Error(`the cache says ${String(result.error)}`);
  return result.value;
};

const { url, rootJson, dataFolder } = JSON.parse(process.argv[2] ?? '') as SyncStart;
const folders = contentFolders(dataFolder);
must(createCache(folders.cache));
const client = new FeedClient({
  url,
  rootJson,
  pollMs: 60_000,
  metadataFolder: folders.trust,
  downloadFolder: join(folders.downloads),
  attachmentFolder: folders.attachments,
  sink: must(openCacheWriter(folders.cache)),
  clock: systemClock,
  ids: systemIds,
  onStatus: () => undefined,
});

const check = async (): Promise<SyncOutcome> => {
  const startedMs = performance.now();
  const status = await client.check();
  if (status.state !== 'current') throw new Error(`${status.fault}: ${status.detail}`);
  const reader = must(openCacheReader(folders.cache, { hasAttachment: () => false }));
  const page = must(reader.search({ query: '管理办法', filters: {}, page: 0 }, '2026-11-24'));
  const seconds = (performance.now() - startedMs) / 1_000;
  reader.close();
  return { seconds, itemCount: status.itemCount, found: page.total };
};

process.on('message', () => void check().then((outcome) => process.send?.(outcome)));
process.on('disconnect', () => process.exit(0));
