import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Ids } from '../../../shared/clock.ts';
import type { FeedStatus } from '../../../shared/feed.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { ServiceCatalogue } from '../../../shared/services.ts';
import { isStale } from '../feed-at-start.ts';
import type { ContentSink } from '../sink.ts';
import { bringUpToDate, type Work } from './apply.ts';
import { fetchAttachments } from './attachments.ts';
import { waitMs } from './backoff.ts';
import { openServer, type FeedServer } from './http.ts';
import { parseManifest } from './manifest.ts';
import type { FeedProblem } from './problem.ts';
import { fetchServices, readStoredServices } from './services.ts';
import { FeedMemory } from './state.ts';
import { fetchTrustedManifest, type TrustedManifest } from './trust.ts';
import { TrustedTime } from '../../../shared/trusted-time.ts';
import { askUnchanged } from './unchanged.ts';

export interface FeedClientOptions {
  /** Where the published tree lies, `http:` or `https:`. */
  readonly url: string;
  /** Text of the root metadata this kiosk was shipped with. */
  readonly rootJson: string;
  /** Highest versions seen and what the content is; must outlive the cache. */
  readonly metadataFolder: string;
  /** Downloads under way; may be wiped at any time. */
  readonly downloadFolder: string;
  /** Verified attachments, each under its sha256. */
  readonly attachmentFolder: string;
  readonly sink: ContentSink;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'fraction'>;
  /** From the end of one check to the begin of the next, while all is well. */
  readonly pollMs: number;
  /** Called with every change of the status. */
  readonly onStatus: (status: FeedStatus) => void;
  /** Called with the service catalogue when it is another, and with null once there is none that may be used. */
  readonly onServices?: (services: ServiceCatalogue | null) => void;
  /** Lines for staff; no personal data. */
  readonly log?: (line: string) => void;
  /** No byte for this long ends a request. Default 30 s. */
  readonly idleTimeoutMs?: number;
  /** PEM of the only authority to trust for `https:`; absent: the system's. */
  readonly authority?: string;
}

const progressEveryMs = 250;
/** A 304 answers for the timestamp only; root and files on this disk are looked at this often. */
const fullCheckEveryMs = 6 * 3_600_000;

type Progress = FeedStatus['progress'];

/** Keeps the content as new as the center's newest publication that this kiosk may trust. */
export class FeedClient {
  readonly #options: FeedClientOptions;
  readonly #server: FeedServer;
  readonly #memory: FeedMemory;
  readonly #time: TrustedTime;
  #problem: FeedProblem | null = null;
  #progress: Progress = null;
  #progressAtMs = 0;
  #said = '';
  #etag: string | null = null;
  #fullCheckMs = 0;
  #running: Promise<FeedStatus> | null = null;
  /** Undefined until what was kept from the last run has been read. */
  #services: ServiceCatalogue | null | undefined;
  #servicesSaid: string | null = null;
  #servicesTrouble = '';

  constructor(options: FeedClientOptions) {
    this.#options = options;
    const { metadataFolder, downloadFolder, attachmentFolder } = options;
    for (const folder of [metadataFolder, downloadFolder, attachmentFolder])
      mkdirSync(folder, { recursive: true });
    this.#server = openServer({ idleTimeoutMs: 30_000, ...options });
    const { sequence } = options.sink.position();
    this.#memory = new FeedMemory(join(metadataFolder, 'feed-state.json'), sequence);
    this.#time = new TrustedTime(options.clock, this.#memory.timeFloorMs);
  }

  status(): FeedStatus {
    const { sequence, itemCount } = this.#options.sink.position();
    const asOf = this.#memory.holding?.asOf ?? null;
    return {
      state: this.#state(sequence),
      fault: this.#problem?.fault ?? null,
      detail: this.#problem?.detail ?? null,
      asOf,
      sequence,
      itemCount,
      checkedAt: this.#memory.checkedAt,
      progress: this.#progress,
      stale: isStale(asOf, this.#time.nowMs()),
    };
  }

  /** One round: asks, and takes over what is new. Rounds never overlap; a second call joins the first. */
  check(signal?: AbortSignal): Promise<FeedStatus> {
    this.#running ??= this.#round(signal).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Checks for ever, until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, ids, pollMs } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      const { state } = await this.check(signal);
      failures = state === 'failed' ? failures + 1 : 0;
      const delayMs = waitMs(failures, pollMs, ids.fraction());
      await clock.sleep(delayMs, signal).catch(() => undefined);
    }
  }

  close(): void {
    this.#server.close();
  }

  #state(sequence: number): FeedStatus['state'] {
    if (this.#progress) return 'syncing';
    if (this.#problem) return 'failed';
    return sequence === 0 ? 'never' : 'current';
  }

  #say(): FeedStatus {
    const status = this.status();
    const text = JSON.stringify(status);
    if (text !== this.#said) this.#options.onStatus(status);
    this.#said = text;
    return status;
  }

  #report(doneBytes: number, totalBytes: number): void {
    const nowMs = this.#options.clock.monotonicMs();
    const isFirst = this.#progress === null;
    this.#progress = { doneBytes, totalBytes };
    if (!isFirst && nowMs - this.#progressAtMs < progressEveryMs) return;
    this.#progressAtMs = nowMs;
    this.#say();
  }

  async #round(signal: AbortSignal | undefined): Promise<FeedStatus> {
    const outcome = await this.#ask(signal);
    this.#progress = null;
    if (signal?.aborted) return this.#say();
    this.#problem = outcome.ok ? null : outcome.error;
    if (!outcome.ok) this.#etag = null;
    this.#rememberCheck(outcome.ok);
    this.#sayServices();
    return this.#say();
  }

  /** One that expires while nothing new comes is taken back. */
  #sayServices(): void {
    const held = this.#services ?? null;
    const isGood = held !== null && this.#time.nowMs() < Date.parse(held.expiresAt);
    if (held !== null && !isGood) this.#troubled(`services expired at ${held.expiresAt}`);
    const text = JSON.stringify(isGood ? held : null);
    if (text !== this.#servicesSaid) this.#options.onServices?.(isGood ? held : null);
    this.#servicesSaid = text;
  }

  /** Each trouble is told once, not at every check. */
  #troubled(line: string): void {
    if (line !== this.#servicesTrouble) this.#options.log?.(line);
    this.#servicesTrouble = line;
  }

  /** True when there is nothing to try again. A broken catalogue never stops the content. */
  async #takeServices(
    { services }: TrustedManifest,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const { metadataFolder } = this.#options;
    const nowMs = this.#time.nowMs();
    const got = await fetchServices(
      { server: this.#server, metadataFolder, nowMs, signal },
      services,
    );
    if (got.ok) {
      this.#services = got.value;
      this.#servicesTrouble = '';
      return true;
    }
    // What could not be fetched this time leaves the older one standing, until that expires.
    const { fault, detail } = got.error;
    if (fault !== 'unreachable' && fault !== 'not-found') this.#services = null;
    this.#troubled(`services ${fault}: ${detail}`);
    return false;
  }

  /** The disk may refuse even this line; the check itself was good. */
  #rememberCheck(succeeded: boolean): void {
    const at = succeeded ? new Date(this.#time.nowMs()).toISOString() : null;
    try {
      this.#memory.checked(at, this.#time.floorMs());
    } catch (error) {
      this.#problem ??= { fault: 'disk', detail: String(error).slice(0, 300) };
    }
  }

  async #ask(signal: AbortSignal | undefined): Promise<Result<void, FeedProblem>> {
    const { clock, metadataFolder } = this.#options;
    if (this.#services === undefined)
      this.#services = await readStoredServices(metadataFolder, this.#time.nowMs());
    const isRecent = clock.monotonicMs() - this.#fullCheckMs < fullCheckEveryMs;
    if (this.#etag === null || !isRecent) return this.#fullCheck(signal);
    const nowMs = this.#time.nowMs();
    const same = await askUnchanged(this.#server, metadataFolder, this.#etag, nowMs, signal);
    if (!same.ok) return same;
    return same.value ? ok(undefined) : this.#fullCheck(signal);
  }

  async #fullCheck(signal: AbortSignal | undefined): Promise<Result<void, FeedProblem>> {
    const trusted = await fetchTrustedManifest({
      ...this.#options,
      server: this.#server,
      nowMs: this.#time.nowMs(),
      signal,
    });
    if (!trusted.ok) return trusted;
    const manifest = parseManifest(trusted.value.bytes);
    if (!manifest.ok) return manifest;
    // A publication dated after the end of its own signature is a slip of the center's clock.
    const asOfMs = Date.parse(manifest.value.asOf);
    if (asOfMs < trusted.value.expiresMs) this.#time.witness(asOfMs);
    const hasServices = await this.#takeServices(trusted.value, signal);
    const work = this.#work(signal);
    const applied = await bringUpToDate(manifest.value, work);
    if (!applied.ok) return applied;
    const attached = await fetchAttachments(work);
    if (!attached.ok) return attached;
    this.#etag = hasServices ? trusted.value.timestampEtag : null;
    this.#fullCheckMs = this.#options.clock.monotonicMs();
    return ok(undefined);
  }

  #work(signal: AbortSignal | undefined): Work {
    const { sink, downloadFolder, attachmentFolder } = this.#options;
    return {
      server: this.#server,
      sink,
      memory: this.#memory,
      downloadFolder,
      attachmentFolder,
      signal,
      onProgress: (doneBytes, totalBytes) => {
        this.#report(doneBytes, totalBytes);
      },
    };
  }
}
