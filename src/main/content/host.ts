import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openParentPort, type ParentPort } from '../../shared/parent-port.ts';
import { chinaDay } from '../../shared/calendar.ts';
import type { LocalWord } from '../../shared/content.ts';
import type { FeedStatus } from '../../shared/feed.ts';
import type { Sha256 } from '../../shared/item.ts';
import type { OfdFault, OfdReport } from '../../shared/ofd.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { systemClock } from '../system.ts';
import type { FromApplyWorker } from './apply-worker.ts';
import { AttachmentParts, readAttachment } from './attachment-file.ts';
import { createCache } from './cache/open.ts';
import { openCacheReader, type CacheReader } from './cache/reader.ts';
import { readStoredServices } from './feed/services.ts';
import { contentFolders } from './folders.ts';
import { lastKnown } from './feed-at-start.ts';
import { isZip } from './ofd/archive.ts';
import { Renditions } from './ofd/renditions.ts';
import { createOfdWorkshop } from './ofd/workshop.ts';
import type { ContentCalls, ContentReply, ContentRequest, ContentStart } from './protocol.ts';

/**
 * The content process: reads and searches the cache for main, and owns the worker that keeps it up
 * to date. Runs as an Electron utility process or, in tests, as a plain Node fork.
 */

/** Attempts to open the cache, each a moment apart: the worker may be making it. */
const openAgainMs = 200;
/** A worker that ended is started again after this long. */
const workerAgainMs = 2_000;
/** With content on show nothing is urgent: the first check waits until the screen has come up. */
const firstCheckMs = 1_500;

class ContentHost {
  readonly #port: ParentPort<ContentReply>;
  readonly #start: ContentStart['start'];
  readonly #folders: ReturnType<typeof contentFolders>;
  readonly #renditions: Renditions;
  readonly #parts: AttachmentParts;
  #worker: Worker | null = null;
  #reader: CacheReader | null = null;
  #rebuilding = false;
  #known: { readonly sequence: number; readonly words: LocalWord[] } = { sequence: -1, words: [] };

  constructor(port: ParentPort<ContentReply>, start: ContentStart['start']) {
    this.#port = port;
    this.#start = start;
    this.#folders = contentFolders(start.dataFolder);
    this.#renditions = new Renditions({
      folder: this.#folders.renditions,
      convert: createOfdWorkshop({
        workerFile: new URL('./ofd-worker.js', import.meta.url),
        fontFolder: start.fontFolder,
        clock: systemClock,
      }),
      clock: systemClock,
      log: (log) => port.post({ log }),
    });
    this.#parts = new AttachmentParts(this.#folders.attachments);
    this.#open();
    if (this.#reader !== null)
      this.#port.post({ feed: lastKnown(this.#reader.position(), systemClock.nowMs()) });
    void this.#begin(this.#reader === null ? 0 : firstCheckMs);
  }

  /** What was kept is told before the worker can say something newer. */
  async #begin(workerDelayMs: number): Promise<void> {
    const services = await readStoredServices(this.#folders.trust, systemClock.nowMs());
    this.#port.post({ services });
    if (workerDelayMs === 0) this.#startWorker();
    else systemClock.after(workerDelayMs, () => this.#startWorker());
  }

  async answer({ id, name, input }: ContentRequest): Promise<void> {
    try {
      const value = await this.#read(name, input);
      this.#port.post({ id, value });
    } catch (error) {
      this.#port.post({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  }

  async #read(name: ContentRequest['name'], input: unknown): Promise<unknown> {
    const today = chinaDay(systemClock.nowMs());
    const calls: {
      [Name in keyof ContentCalls]: (input: Parameters<ContentCalls[Name]>[0]) => unknown;
    } = {
      channels: () => this.#reader?.channels() ?? [],
      list: (request) => this.#whole((reader) => reader.list(request, today)),
      search: (request) => this.#whole((reader) => reader.search(request, today)),
      suggest: (query) => this.#whole((reader) => reader.suggest(query, today)),
      words: () => this.#words(),
      collection: (request) => this.#whole((reader) => reader.collection(request, today)),
      item: (item) => this.#maybe((reader) => reader.item(item, today)),
      attachment: (sha256) => this.#attachment(sha256),
      ofd: (sha256) => this.#ofd(sha256),
      attachmentFacts: (sha256) => this.#maybe((reader) => reader.attachment(sha256)),
      attachmentPart: (part) =>
        this.#reader?.attachmentIsKnown(part.sha256) === true ? this.#parts.read(part) : null,
    };
    return (calls[name] as (value: unknown) => unknown)(input);
  }

  async #published(sha256: Sha256): Promise<Uint8Array | null> {
    return this.#reader?.attachmentIsKnown(sha256) === true
      ? readAttachment(this.#folders.attachments, sha256)
      : null;
  }

  /** Readers and printers know PDF alone; what else there is passes as it is. */
  async #attachment(sha256: Sha256): Promise<Uint8Array | null> {
    const bytes = await this.#published(sha256);
    if (bytes === null || !isZip(bytes)) return bytes;
    const made = await this.#renditions.of(sha256, bytes);
    return made.ok ? made.value.pdf : null;
  }

  async #ofd(sha256: Sha256): Promise<Result<OfdReport, OfdFault>> {
    const bytes = await this.#published(sha256);
    if (bytes === null) return err('not-here');
    const made = await this.#renditions.of(sha256, bytes);
    return made.ok ? ok(made.value.report) : err(made.error.fault);
  }

  /** Found once for each state of the content, in turns with whatever else is asked meanwhile. */
  async #words(): Promise<LocalWord[]> {
    if (this.#reader === null) return [];
    const { sequence } = this.#reader.position();
    if (this.#known.sequence === sequence) return this.#known.words;
    const steps = this.#reader.findingWords();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        this.#known = { sequence, words: step.value };
        return step.value;
      }
      await setImmediate();
    }
  }

  /** What the reader says, or an exception: damage is never shown, and never half shown. */
  #whole<Value>(read: (reader: CacheReader) => Result<Value, 'damaged'>): Value {
    const result = this.#maybe(read);
    if (result === null) throw new Error('the cache is being rebuilt');
    return result;
  }

  #maybe<Value>(
    read: (reader: CacheReader) => Result<Value, 'damaged' | 'not-found'>,
  ): Value | null {
    if (this.#reader === null) throw new Error('no content yet');
    const result = read(this.#reader);
    if (result.ok) return result.value;
    if (result.error === 'damaged') void this.#rebuild();
    return null;
  }

  #open(): void {
    const opened = openCacheReader(this.#folders.cache, {
      hasAttachment: (sha256) => existsSync(join(this.#folders.attachments, sha256)),
    });
    this.#reader = opened.ok ? opened.value : null;
    if (opened.ok) this.#sayDistrict();
    else if (opened.error === 'damaged') this.#port.post({ log: 'cache damaged' });
  }

  #reload(): void {
    if (this.#reader === null) return this.#open();
    const reloaded = this.#reader.reload();
    if (reloaded.ok) this.#sayDistrict();
    else void this.#rebuild();
  }

  #sayDistrict(): void {
    const district = this.#reader?.position().district;
    if (district) this.#port.post({ district });
  }

  /** Throws the cache away; the worker fills a new one from the feed. */
  async #rebuild(): Promise<void> {
    if (this.#rebuilding) return;
    this.#rebuilding = true;
    this.#port.post({ log: 'cache damaged; rebuilding it from the feed' });
    this.#worker?.removeAllListeners('exit');
    await this.#worker?.terminate();
    this.#reader?.close();
    this.#reader = null;
    createCache(this.#folders.cache);
    this.#open();
    this.#startWorker();
    this.#rebuilding = false;
  }

  #startWorker(): void {
    const worker = new Worker(new URL('./apply-worker.js', import.meta.url), {
      workerData: this.#start,
    });
    worker.on('message', (message: FromApplyWorker) => this.#hear(message));
    worker.on('error', (error) =>
      this.#port.post({ log: `apply worker: ${error.stack ?? error.message}` }),
    );
    worker.on('exit', () => {
      systemClock.after(workerAgainMs, () => this.#startWorker());
    });
    this.#worker = worker;
  }

  #hear(message: FromApplyWorker): void {
    if ('changed' in message) this.#reload();
    else if ('log' in message) this.#port.post({ log: message.log });
    else if ('services' in message) this.#port.post({ services: message.services });
    else this.#tell(message.feed);
  }

  /** The count and the number shown are those of what can be read now. */
  #tell(feed: FeedStatus): void {
    if (this.#reader === null && feed.sequence > 0) {
      systemClock.after(openAgainMs, () => this.#reload());
    }
    this.#port.post({ feed });
  }
}

const port = openParentPort<ContentReply>();
let host: ContentHost | null = null;
port.onMessage((message) => {
  const given = message as ContentStart | ContentRequest;
  if ('start' in given) host ??= new ContentHost(port, given.start);
  else void host?.answer(given);
});
