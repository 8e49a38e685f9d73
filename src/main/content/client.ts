import type { Clock } from '../../shared/clock.ts';
import type { FeedDistrict, FeedStatus } from '../../shared/feed.ts';
import type { ServiceCatalogue } from '../../shared/services.ts';
import type { ContentCallName, ContentCalls, ContentReply, ContentStart } from './protocol.ts';

/** A child process as the client needs it: Electron's utilityProcess, or a plain Node fork in tests. */
export interface ChildPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export interface ContentClientOptions {
  readonly launch: () => ChildPort;
  readonly clock: Clock;
  readonly start: ContentStart['start'];
  readonly onFeed: (status: FeedStatus) => void;
  readonly onDistrict: (district: FeedDistrict) => void;
  /** At every start and with every change; null: nothing can be handed in. */
  readonly onServices?: (services: ServiceCatalogue | null) => void;
  readonly log: (line: string) => void;
}

/** Waits between restarts of a content process that dies again and again. */
const restartDelaysMs = [0, 500, 2_000, 10_000, 30_000] as const;
const healthyAfterMs = 60_000;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Main's end of the content process. It is restarted for ever; calls under way when it dies reject. */
export class ContentClient {
  readonly #options: ContentClientOptions;
  readonly #pending = new Map<number, Pending>();
  #child: ChildPort | null = null;
  #nextId = 1;
  #restarts = 0;
  #closed = false;

  constructor(options: ContentClientOptions) {
    this.#options = options;
    this.#launch();
  }

  async call<Name extends ContentCallName>(
    name: Name,
    input: Parameters<ContentCalls[Name]>[0],
  ): Promise<ReturnType<ContentCalls[Name]>> {
    const child = this.#child;
    if (child === null) throw new Error('the content process is being restarted');
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) =>
      this.#pending.set(id, { resolve, reject }),
    );
    child.post({ id, name, input });
    return (await answer) as ReturnType<ContentCalls[Name]>;
  }

  close(): void {
    this.#closed = true;
    this.#child?.kill();
  }

  #launch(): void {
    const startedMs = this.#options.clock.monotonicMs();
    const child = this.#options.launch();
    this.#child = child;
    child.onMessage((message) => this.#take(message as ContentReply));
    child.onExit((code) => this.#restart(code, this.#options.clock.monotonicMs() - startedMs));
    child.post({ start: this.#options.start } satisfies ContentStart);
  }

  #restart(code: number | null, livedMs: number): void {
    this.#child = null;
    for (const { reject } of this.#pending.values()) reject(new Error('the content process died'));
    this.#pending.clear();
    if (this.#closed) return;
    if (livedMs >= healthyAfterMs) this.#restarts = 0;
    const delayMs = restartDelaysMs[Math.min(this.#restarts, restartDelaysMs.length - 1)]!;
    this.#restarts += 1;
    this.#options.log(`content process ended with ${code}; restarting in ${delayMs} ms`);
    this.#options.clock.after(delayMs, () => {
      if (!this.#closed) this.#launch();
    });
  }

  #take(reply: ContentReply): void {
    if ('feed' in reply) return this.#options.onFeed(reply.feed);
    if ('district' in reply) return this.#options.onDistrict(reply.district);
    if ('services' in reply) return this.#options.onServices?.(reply.services);
    if ('log' in reply) return this.#options.log(reply.log);
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (pending === undefined) return;
    if ('failed' in reply) pending.reject(new Error(reply.failed));
    else pending.resolve(reply.value);
  }
}
