import { Hono, type Context, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Clock } from '../../src/shared/clock.ts';
import { placeOf } from '../error-place.ts';
import { waitingCalls } from '../intake/help-calls.ts';
import { RateLimit } from '../intake/rate.ts';
import type { Database } from '../store/schema.ts';
import { writeAudit } from './audit.ts';
import { checkPassword } from './clerks.ts';
import { framed, homeOf, logInPage, type Html, type Message } from './frame.ts';
import { Messages } from './messages.ts';
import { may, type Permission } from './roles.ts';
import { beginSession, endSession, isToken, seeSession, type Session } from './sessions.ts';
import { style } from './style.ts';

/**
 * The way into the console: log-in, session, permission and form token are looked at here, before any
 * page or action runs. There is no route beside `page` and `action`.
 */

export interface ConsoleOptions {
  readonly database: Database;
  readonly keysFolder: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: (line: string) => void;
}

export interface Visit {
  readonly options: ConsoleOptions;
  readonly database: Database;
  readonly session: Session;
  readonly nowMs: number;
  readonly context: Context;
}

/** Fields of a form, uploads included; a name given several times keeps all. */
export type Form = Readonly<Record<string, readonly (string | File)[]>>;

export const textOf = (form: Form, name: string): string => {
  const [value] = form[name] ?? [];
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
};

export const filesOf = (form: Form, name: string): File[] =>
  (form[name] ?? []).filter((value) => value instanceof File && value.size > 0) as File[];

/** What an action leads to: a page again, with words about how it went. */
export interface Done {
  readonly to: string;
  readonly message: Message;
}

export const bad = (to: string, text: string): Done => ({ to, message: { text, isBad: true } });
export const good = (to: string, text: string): Done => ({ to, message: { text, isBad: false } });

/** A page, bytes, or null for what is not there. */
type Shown = { readonly title: string; readonly content: Html } | Response | null;

const cookieName = 'console';
/** Everybody together: each costs 50 ms of one of the four threads the whole process has for such work. */
const logInsPerMinute = 60;
const smallFormBytes = 100_000;
/** A reply with its documents. */
export const uploadFormBytes = 30_000_000;

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Forms come from our own pages only; browsers say where they come from. */
const isOwnForm = (context: Context): boolean => {
  const site = context.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
};

const readForm = async (context: Context): Promise<Form> => {
  const parsed = await context.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  );
};

const plainPage = (context: Context, status: 400 | 403 | 404 | 413 | 500, words: string) => {
  context.status(status);
  return context.html(
    `<!doctype html><meta charset="utf-8"><title>${words}</title><p>${words}</p>`,
  );
};

const refusedLogIn = (context: Context, status: 401 | 429, text: string) => {
  context.status(status);
  return context.html(logInPage({ text, isBad: true }));
};

export class ConsoleDoor {
  readonly app = new Hono();
  readonly #options: ConsoleOptions;
  readonly #messages = new Messages();

  constructor(options: ConsoleOptions) {
    this.#options = options;
    this.app.use('/console/*', async (context, next) => {
      await next();
      for (const [name, value] of Object.entries(headers)) context.header(name, value);
    });
    this.app.onError((error, context) => {
      options.log(`console failed: ${placeOf(error)}`);
      return plainPage(context, 500, '出错了，请稍后再试');
    });
    this.app.notFound((context) => plainPage(context, 404, '没有这个页面'));
    this.app.get('/console/style.css', (context) =>
      context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }),
    );
    this.app.get('/', (context) => context.redirect('/console'));
    this.app.get('/console', async (context) => {
      const visit = await this.#visit(context);
      return context.redirect(visit === null ? '/console/log-in' : homeOf(visit.session));
    });
    this.#logIn();
  }

  /** `place`: which entry of the navigation it belongs to. */
  page(
    path: string,
    place: string,
    permission: Permission,
    show: (visit: Visit) => Promise<Shown>,
  ): void {
    this.app.get(path, async (context) => {
      const visit = await this.#visit(context);
      if (visit === null) return context.redirect('/console/log-in');
      if (!may(visit.session.role, permission)) return this.#refuse(visit);
      const shown = await show(visit);
      if (shown === null) return plainPage(context, 404, '没有找到');
      if (shown instanceof Response) return shown;
      const message = this.#messages.take(visit.session.token);
      const waiting = await waitingCalls(visit.database);
      return context.html(
        framed(visit.session, waiting, place, shown.title, message, shown.content),
      );
    });
  }

  /** `permission` may depend on what is to be done. Null: there is nothing of that name. */
  action(
    path: string,
    permission: (form: Form) => Permission,
    work: (visit: Visit, form: Form) => Promise<Done | null>,
    limitBytes = smallFormBytes,
  ): void {
    // The session first, by the head alone: no stranger makes the center hold thirty megabytes.
    const entered = async (context: Context, next: Next): Promise<Response | void> => {
      const visit = await this.#visit(context);
      if (visit === null) return context.redirect('/console/log-in', 303);
      context.set('visit', visit);
      await next();
    };
    this.app.post(path, entered, this.#limit(limitBytes), async (context) => {
      const visit = context.get('visit' as never) as Visit;
      const form = await readForm(context);
      if (!isOwnForm(context) || !isToken(visit.session, textOf(form, 'token')))
        return plainPage(context, 403, '页面已经过期，请返回重新打开');
      if (!may(visit.session.role, permission(form))) return this.#refuse(visit);
      const done = await work(visit, form);
      if (done === null) return plainPage(context, 404, '没有找到');
      this.#messages.put(visit.session.token, done.message);
      return context.redirect(done.to, 303);
    });
  }

  #limit(maxSize: number) {
    return bodyLimit({
      maxSize,
      onError: (context) => plainPage(context, 413, '提交的内容太大'),
    });
  }

  async #visit(context: Context): Promise<Visit | null> {
    const secret = getCookie(context, cookieName);
    if (secret === undefined) return null;
    const { database, clock } = this.#options;
    const nowMs = clock.nowMs();
    const session = await seeSession(database, secret, nowMs);
    return session && { options: this.#options, database, session, nowMs, context };
  }

  async #refuse({ database, session, nowMs, context }: Visit): Promise<Response> {
    await writeAudit(database, session.clerk, 'refused', nowMs, '', context.req.path.slice(0, 100));
    return plainPage(context, 403, '您的角色不能做这件事');
  }

  #logIn(): void {
    const { database, clock } = this.#options;
    const rate = new RateLimit(logInsPerMinute, clock);
    this.app.get('/console/log-in', (context) => context.html(logInPage(null)));
    this.app.post('/console/log-in', this.#limit(smallFormBytes), async (context) => {
      if (!isOwnForm(context)) return plainPage(context, 403, '请从登录页登录');
      if (!rate.take('all')) return refusedLogIn(context, 429, '现在登录的太多，请一分钟后再试');
      const form = await readForm(context);
      const name = textOf(form, 'name').slice(0, 30);
      const nowMs = clock.nowMs();
      const clerk = await checkPassword(database, name, textOf(form, 'password'), nowMs);
      if (!clerk.ok) {
        // A name that is nobody's may be a password in the wrong field: it is not written down.
        if (clerk.error !== 'nobody')
          await writeAudit(database, name, 'log-in-refused', nowMs, '', clerk.error);
        const words =
          clerk.error === 'locked' ? '连续输错太多次，请 15 分钟后再试' : '用户名或者密码不对';
        return refusedLogIn(context, 401, words);
      }
      await writeAudit(database, name, 'log-in', nowMs);
      setCookie(context, cookieName, await beginSession(database, name, nowMs), {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/console',
        // The proxy in front ends TLS and says so; on loopback there is none.
        secure: context.req.header('x-forwarded-proto') === 'https',
      });
      return context.redirect('/console', 303);
    });
    this.action(
      '/console/log-out',
      () => 'own-account',
      async (visit) => {
        await endSession(database, getCookie(visit.context, cookieName) ?? '');
        deleteCookie(visit.context, cookieName, { path: '/console' });
        await writeAudit(database, visit.session.clerk, 'log-out', visit.nowMs);
        return { to: '/console/log-in', message: { text: '', isBad: false } };
      },
    );
  }
}
