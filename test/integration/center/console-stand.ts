import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterSubmission } from '../../../center/cases/enter.ts';
import { addClerk } from '../../../center/console/clerks.ts';
import { roles, type Role } from '../../../center/console/roles.ts';
import { centerApp } from '../../../center/intake/center-app.ts';
import { startServer } from '../../../center/intake/server.ts';
import type { RunningServer } from '../../../center/serve/server.ts';
import { writeServices } from '../../../center/services/content.ts';
import type { Database } from '../../../center/store/schema.ts';
import { openTestStore } from '../../../center/testing.ts';
import { draftSubmission } from '../../../center/testing-station.ts';
import type { SubmissionKind } from '../../../src/shared/submission/kinds.ts';
import { submissionNumber } from '../../../src/shared/submission/number.ts';
import type { Submission } from '../../../src/shared/submission/submission.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';

/** The console over real HTTP, and a browser that keeps a cookie and fills in forms. */

export const testPassword = 'password-for-tests';
/** A thousandth of the real work. */
export const quickCost = 16;

export class Browser {
  readonly #url: string;
  cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined) };
    if (this.cookie !== '') headers['cookie'] = this.cookie;
    const answer = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    const set = answer.headers.get('set-cookie');
    if (set !== null) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }

  get(path: string): Promise<Response> {
    return this.#fetch(path);
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Posts fields as they are. */
  post(
    path: string,
    fields: Record<string, string> | FormData,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.#fetch(path, { method: 'POST', body, headers });
  }

  logIn(name: string, password = testPassword): Promise<Response> {
    return this.post('/console/log-in', { name, password });
  }

  /** The token of the pages that are shown. */
  async token(): Promise<string> {
    for (const path of ['/console/report', '/console/stations']) {
      const found = /name="token" value="([^"]+)"/.exec(await this.text(path))?.[1];
      if (found !== undefined) return found;
    }
    return '';
  }

  /** Posts with the session's token; returns the page that follows. */
  async submit(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await this.post(path, { ...fields, token: await this.token() });
    const to = answer.headers.get('location');
    return to === null ? answer.text() : this.text(to);
  }
}

export class ConsoleStand {
  readonly folder = mkdtempSync(join(tmpdir(), 'center-console-'));
  readonly keysFolder = join(this.folder, 'keys');
  readonly lines: string[] = [];
  nowMs = Date.parse('2026-03-02T02:00:00Z');
  database!: Database;
  server!: RunningServer;
  #count = 0;

  /** With one account of each role, named after it. */
  async start(): Promise<void> {
    this.database = await openTestStore();
    await writeServices(this.database, sampleServices);
    for (const role of roles) await this.#account(role);
    const app = centerApp({
      database: this.database,
      keysFolder: this.keysFolder,
      clock: { nowMs: () => this.nowMs },
      log: (line) => this.lines.push(line),
    });
    this.server = await startServer(app, { port: 0 });
  }

  async #account(role: Role): Promise<void> {
    await addClerk(this.database, role, role, testPassword, this.nowMs, quickCost);
  }

  /** A case in the register, handed in now. */
  async enter(kind: SubmissionKind, changes: Partial<Submission> = {}): Promise<string> {
    this.#count += 1;
    const submission = draftSubmission(kind, {
      id: randomBytes(16).toString('hex'),
      number: submissionNumber(2026, '0001', this.#count),
      station: '0001',
      venue: sampleVenue,
      submittedAt: new Date(this.nowMs).toISOString(),
      ...changes,
    });
    await this.database
      .transaction()
      .execute((transaction) => enterSubmission(transaction, submission, this.nowMs));
    return submission.number;
  }

  browser(): Browser {
    return new Browser(this.server.url);
  }

  async as(role: Role): Promise<Browser> {
    const browser = this.browser();
    await browser.logIn(role);
    return browser;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.database.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
