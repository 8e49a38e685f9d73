import { html } from 'hono/html';
import type { Session } from './sessions.ts';
import { may, roleWords, type Permission } from './roles.ts';

/** What stands around every page. Templates escape whatever is put into them. */

export type Html = ReturnType<typeof html>;

interface Place {
  readonly path: string;
  readonly words: string;
  readonly permission: Permission;
}

/** Where calls from the machines are answered. */
export const helpPath = '/console/help';

export const places: readonly Place[] = [
  { path: '/console/deadlines', words: '待办与期限', permission: 'see-cases' },
  { path: '/console/cases', words: '全部办件', permission: 'see-cases' },
  { path: '/console/consultations', words: '意见征集', permission: 'see-cases' },
  { path: '/console/shelf', words: '纸质资料', permission: 'see-shelf' },
  { path: '/console/report', words: '年度报告', permission: 'see-report' },
  { path: helpPath, words: '求助呼叫', permission: 'answer-help' },
  { path: '/console/holidays', words: '放假安排', permission: 'enter-holidays' },
  { path: '/console/platforms', words: '平台', permission: 'see-platforms' },
  { path: '/console/stations', words: '终端', permission: 'see-stations' },
  { path: '/console/aside', words: '存疑件', permission: 'see-stations' },
  { path: '/console/clerks', words: '人员', permission: 'change-clerks' },
  { path: '/console/audit', words: '操作记录', permission: 'see-audit' },
];

/** Where somebody of this role begins. */
export const homeOf = ({ role }: Session): string =>
  places.find(({ permission }) => may(role, permission))?.path ?? '/console/log-in';

const shell = (title: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 政务公开办件后台</title>
        <link rel="stylesheet" href="/console/style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;

export const tokenField = ({ token }: Session): Html =>
  html`<input type="hidden" name="token" value="${token}" />`;

const navigation = (session: Session, path: string): Html =>
  html`<nav>
    ${places
      .filter(({ permission }) => may(session.role, permission))
      .map((place) =>
        place.path === path
          ? html`<a href="${place.path}" aria-current="page">${place.words}</a>`
          : html`<a href="${place.path}">${place.words}</a>`,
      )}
  </nav>`;

export interface Message {
  readonly text: string;
  readonly isBad: boolean;
}

const messageLine = (message: Message | null): Html | '' =>
  message === null
    ? ''
    : html`<p class="message ${message.isBad ? 'bad' : ''}" role="status">${message.text}</p>`;

/** On every page while somebody waits. */
const helpLine = (waiting: number): Html | '' =>
  waiting === 0
    ? ''
    : html`<p class="message bad" role="alert">
        <a href="${helpPath}">有 ${waiting} 位群众在终端前等待帮助</a>
      </p>`;

/** `path` of the place it belongs to; `waiting`: calls that nobody has answered. */
export const framed = (
  session: Session,
  waiting: number,
  path: string,
  title: string,
  message: Message | null,
  content: Html,
): Html =>
  shell(
    title,
    html`<header>
        <strong>政务公开办件后台</strong>
        ${navigation(session, path)}
        <form method="post" action="/console/log-out">
          ${tokenField(session)}
          <a href="/console/password">${session.clerk}（${roleWords[session.role]}）</a>
          <button>退出</button>
        </form>
      </header>
      <main>
        <h1>${title}</h1>
        ${helpLine(waiting)} ${messageLine(message)} ${content}
      </main>`,
  );

export const logInPage = (message: Message | null): Html =>
  shell(
    '登录',
    html`<main class="door">
      <section>
        <h1>政务公开办件后台</h1>
        ${messageLine(message)}
        <form method="post" action="/console/log-in">
          <label>
            用户名
            <input name="name" autocomplete="username" required maxlength="30" autofocus />
          </label>
          <label>
            密码
            <input
              name="password"
              type="password"
              autocomplete="current-password"
              required
              maxlength="200"
            />
          </label>
          <button>登录</button>
        </form>
      </section>
    </main>`,
  );
