import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { chinaDay } from '../../src/shared/calendar.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { ItemId, Sha256 } from '../../src/shared/item.ts';
import { placeOf } from '../error-place.ts';
import { RateLimit } from '../intake/rate.ts';
import type { Database } from '../store/schema.ts';
import { fileAnswer } from './files.ts';
import { itemPage, plainPage, stylePath } from './page.ts';
import { findPublished, readPublished, readPublisher } from './published.ts';
import { style } from './style.ts';
import type { Html } from './text.ts';
import { plainWords, type PlainPage } from './words.ts';

/**
 * The pages that codes of the kiosks lead phones to: each published item, and its files. Open to everybody;
 * they read, and nothing that is sent changes anything.
 */

export interface PagesOptions {
  readonly database: Database;
  /** Where the center keeps attachment bytes. */
  readonly dataFolder: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Of one address, and of all together. Defaults: 120 and 1,200. */
  readonly perMinute?: number;
  readonly allPerMinute?: number;
  readonly log: (line: string) => void;
}

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Seconds that phones and proxies may keep a page: what is withdrawn or void must show soon. */
const keptSeconds = 60;

/**
 * Who asks. We listen on loopback alone, so whatever comes was handed on by the district's own proxy, and
 * the last address it names is the one it saw.
 */
const addressOf = (context: Context): string =>
  (context.req.header('x-forwarded-for') ?? '').split(',').at(-1)?.trim().slice(0, 64) ?? '';

type PlainStatus = 404 | 429 | 500;

const etagOf = (page: string): string =>
  `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;

const sendPage = async (context: Context, page: Html): Promise<Response> => {
  const made = String(await page);
  const etag = etagOf(made);
  context.header('etag', etag);
  context.header('cache-control', `public, max-age=${keptSeconds}`);
  if (context.req.header('if-none-match') === etag) return context.body(null, 304);
  return context.html(made);
};

class Pages {
  readonly app = new Hono();
  readonly #options: PagesOptions;
  readonly #all: RateLimit;
  readonly #each: RateLimit;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#all = new RateLimit(options.allPerMinute ?? 1_200, options.clock);
    this.#each = new RateLimit(options.perMinute ?? 120, options.clock);
    this.#limits();
    this.app.onError((error, context) => {
      options.log(`pages failed: ${placeOf(error)}`);
      return this.#plain(context, 500, plainWords.broken);
    });
    this.app.notFound((context) => this.#plain(context, 404, plainWords.absent));
    this.app.get(stylePath, (context) => {
      context.header('cache-control', 'public, max-age=3600');
      return context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' });
    });
    this.app.get('/items/:id', (context) => this.#item(context));
    this.app.get('/items/:id/files/:sha256', (context) => this.#file(context));
  }

  /** Before anything is read: headers of every answer, and how often somebody may ask. */
  #limits(): void {
    this.app.use('*', async (context, next) => {
      const isTaken = this.#take(addressOf(context));
      if (isTaken) await next();
      else context.res = await this.#plain(context, 429, plainWords.busy);
      for (const [name, value] of Object.entries(headers))
        if (!context.res.headers.has(name)) context.header(name, value);
    });
  }

  /** Of all first: then no more addresses are remembered than may ask at all. */
  #take(address: string): boolean {
    if (!this.#all.take('all')) return false;
    if (this.#each.take(address)) return true;
    this.#all.putBack('all');
    return false;
  }

  async #item(context: Context): Promise<Response> {
    const { database, clock } = this.#options;
    const id = ItemId.safeParse(context.req.param('id'));
    const publisher = await readPublisher(database);
    const found =
      id.success && publisher !== null
        ? await readPublished(database, id.data, chinaDay(clock.nowMs()))
        : null;
    if (found === null || publisher === null) return this.#plain(context, 404, plainWords.absent);
    return sendPage(context, itemPage(found, publisher));
  }

  async #file(context: Context): Promise<Response> {
    const { database, dataFolder } = this.#options;
    const id = ItemId.safeParse(context.req.param('id'));
    const sha256 = Sha256.safeParse(context.req.param('sha256'));
    const item = id.success && sha256.success ? await findPublished(database, id.data) : null;
    const attachment = item?.attachments.find((one) => one.sha256 === sha256.data);
    const answer =
      attachment === undefined ? null : await fileAnswer(dataFolder, attachment, context.req.raw);
    return answer ?? this.#plain(context, 404, plainWords.absent);
  }

  async #plain(context: Context, status: PlainStatus, words: PlainPage): Promise<Response> {
    // Nothing is read for those who ask too often, nor once more where reading has failed.
    const publisher = status === 404 ? await readPublisher(this.#options.database) : null;
    context.status(status);
    context.header('cache-control', 'no-store');
    if (status === 429) context.header('retry-after', '60');
    return context.html(plainPage(words, publisher));
  }
}

export const pagesApp = (options: PagesOptions): Hono => new Pages(options).app;
