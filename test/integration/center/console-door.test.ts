import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAudit, writeAudit } from '../../../center/console/audit.ts';
import { ConsoleDoor } from '../../../center/console/door.ts';
import { ConsoleStand, testPassword } from './console-stand.ts';

let stand: ConsoleStand;

describe('the way into the console', () => {
  beforeEach(async () => {
    stand = new ConsoleStand();
    await stand.start();
  });
  afterEach(() => stand.stop());

  it('leads everybody without a log-in to the log-in', async () => {
    const browser = stand.browser();
    for (const path of ['/', '/console', '/console/deadlines', '/console/cases/2026-0001-000001-0'])
      expect((await browser.get(path)).status).toBe(302);
    expect((await browser.post('/console/holidays', {})).headers.get('location')).toBe(
      '/console/log-in',
    );
    expect(await browser.text('/console/log-in')).toContain('用户名');
    expect((await browser.get('/elsewhere')).status).toBe(404);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await stand.browser().logIn('clerk');
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/console'])
      expect(cookie).toContain(part);
    const stored = await stand.database.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(/console=([^;]+)/.exec(cookie)?.[1]);
    const secure = await stand
      .browser()
      .post(
        '/console/log-in',
        { name: 'clerk', password: testPassword },
        { 'x-forwarded-proto': 'https' },
      );
    expect(secure.headers.get('set-cookie')).toContain('Secure');
  });

  it('says the same to a wrong name and a wrong password', async () => {
    const [name, password] = [
      await stand.browser().logIn('nobody', 'wrong'),
      await stand.browser().logIn('clerk', 'wrong'),
    ];
    expect([name.status, password.status]).toEqual([401, 401]);
    expect(await name.text()).toBe(await password.text());
  });

  it('locks an account after five wrong passwords for a quarter of an hour', async () => {
    const browser = stand.browser();
    await Promise.all(Array.from({ length: 5 }, () => browser.logIn('clerk', 'wrong')));
    const locked = await browser.logIn('clerk');
    expect(locked.status).toBe(401);
    expect(await locked.text()).toContain('15 分钟');
    expect((await stand.browser().logIn('supervisor')).status).toBe(303);
    stand.nowMs += 15 * 60_000;
    expect((await browser.logIn('clerk')).status).toBe(303);
  });

  it('looks at no sixth wrong password, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => stand.browser().logIn('clerk', 'wrong')),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('用户名或者密码不对'))).toHaveLength(5);
    expect(texts.filter((text) => text.includes('15 分钟'))).toHaveLength(15);
    expect((await stand.browser().logIn('clerk')).status).toBe(401);
  });

  it('counts from one again after a lock, and after a right password', async () => {
    const wrong = async (times: number) => {
      for (let index = 0; index < times; index += 1) await stand.browser().logIn('clerk', 'wrong');
    };
    await wrong(5);
    stand.nowMs += 15 * 60_000;
    await wrong(4);
    expect((await stand.browser().logIn('clerk')).status).toBe(303);
    await wrong(4);
    expect((await stand.browser().logIn('clerk')).status).toBe(303);
  });

  it('looks at no more than sixty log-ins a minute', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 70; index += 1)
      statuses.push((await stand.browser().logIn('clerk', 'wrong')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await stand.browser().logIn('supervisor')).status).toBe(429);
    stand.nowMs += 1_000;
    expect((await stand.browser().logIn('supervisor')).status).toBe(303);
  });

  it('writes down who was refused, and no name that is nobody’s', async () => {
    await stand.browser().logIn('示例密码写错了格', 'x');
    await stand.browser().logIn('clerk', 'wrong');
    const refused = (await readAudit(stand.database, null, 10)).map(({ clerk }) => clerk);
    expect(refused).toEqual(['clerk']);
  });

  it('shows the whole audit, page after page', async () => {
    for (let index = 0; index < 501; index += 1)
      await writeAudit(stand.database, 'clerk', 'see-case', stand.nowMs, `subject-${index}`);
    const browser = await stand.as('supervisor');
    const first = await browser.text('/console/audit');
    expect(first).toContain('subject-500<');
    expect(first).not.toContain('subject-0<');
    const older = /href="([^"]+)">更早的记录/.exec(first)?.[1] ?? '';
    const second = await browser.text(older);
    expect(second).toContain('subject-0<');
    expect(second).not.toContain('subject-500<');
    expect(second).not.toContain('更早的记录');
  });

  it('answers a stranger before the papers of a reply are there', async () => {
    const path = `${stand.server.url}/console/cases/x/reply`;
    const headers = { 'transfer-encoding': 'chunked' };
    const sending = request(path, { method: 'POST', headers });
    sending.on('error', () => {}); // the rest of the body finds the door closed
    sending.write('x'.repeat(1_000));
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(answer.headers.location).toBe('/console/log-in');
    sending.destroy();
  });

  it('ends a session when it is idle, at its log-out, and with its account', async () => {
    const browser = await stand.as('clerk');
    stand.nowMs += 19 * 60_000;
    expect((await browser.get('/console/deadlines')).status).toBe(200);
    stand.nowMs += 19 * 60_000;
    expect((await browser.get('/console/deadlines')).status).toBe(200);
    stand.nowMs += 21 * 60_000;
    expect((await browser.get('/console/deadlines')).status).toBe(302);
    const other = await stand.as('clerk');
    const { cookie } = other;
    await other.submit('/console/log-out', {});
    other.cookie = cookie;
    expect((await other.get('/console/deadlines')).status).toBe(302);
    const third = await stand.as('clerk');
    const administrator = await stand.as('administrator');
    await administrator.submit('/console/clerks/disable', { name: 'clerk' });
    expect((await third.get('/console/deadlines')).status).toBe(302);
    expect((await stand.browser().logIn('clerk')).status).toBe(401);
  });

  it('lets a clerk change the password, who knows the old one, and ends other sessions', async () => {
    const [browser, other] = [await stand.as('clerk'), await stand.as('clerk')];
    const change = (old: string, wanted: string, again = wanted) =>
      browser.submit('/console/password', { old, new: wanted, again });
    expect(await change('wrong', 'another-password')).toContain('现在的密码不对');
    expect(await change(testPassword, 'short')).toContain('至少 10 个字符');
    expect(await change(testPassword, 'another-password', 'a-third-password')).toContain('不一样');
    expect(await change(testPassword, 'another-password')).toContain('密码已修改');
    expect((await browser.get('/console/deadlines')).status).toBe(200);
    expect((await other.get('/console/deadlines')).status).toBe(302);
    expect((await stand.browser().logIn('clerk')).status).toBe(401);
    expect((await stand.browser().logIn('clerk', 'another-password')).status).toBe(303);
  });

  it('takes no form without its token, of another session, or of another site', async () => {
    const number = await stand.enter('disclosure-request');
    const browser = await stand.as('clerk');
    const stranger = await stand.as('supervisor');
    const path = `/console/cases/${number}/events`;
    const fields = { kind: 'confirmed', on: '2026-03-02' };
    const token = await browser.token();
    expect((await browser.post(path, fields)).status).toBe(403);
    expect((await browser.post(path, { ...fields, token: await stranger.token() })).status).toBe(
      403,
    );
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.post(path, { ...fields, token }, crossSite)).status).toBe(403);
    expect(
      (
        await stand
          .browser()
          .post('/console/log-in', { name: 'clerk', password: testPassword }, crossSite)
      ).status,
    ).toBe(403);
    expect(await browser.text(`/console/cases/${number}`)).toContain('尚未确认');
    expect((await browser.post(path, { ...fields, token })).status).toBe(303);
    expect(await browser.text(`/console/cases/${number}`)).toContain('已登记：确认收到日');
  });

  it('forbids scripts, frames and strangers on every page', async () => {
    const browser = await stand.as('supervisor');
    for (const path of [
      '/console/log-in',
      '/console/deadlines',
      '/console/style.css',
      '/console/none',
    ]) {
      const answer = await browser.get(path);
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(answer.headers.get('cache-control'), path).toBe('no-store');
      if (path !== '/console/style.css')
        expect(await answer.text()).not.toMatch(/<script|style="|onclick/);
    }
  });

  it('writes where an error was into its log, and no line of what it said', async () => {
    const options = { database: stand.database, keysFolder: '', clock: { nowMs: () => 0 } };
    const { app } = new ConsoleDoor({ ...options, log: (line) => stand.lines.push(line) });
    app.get('/console/broken', () => {
      throw new RangeError('示例暗记甲\n    at 示例暗记乙\n示例暗记丙');
    });
    expect((await app.request('/console/broken')).status).toBe(500);
    expect(stand.lines).toEqual([
      expect.stringMatching(/^console failed: RangeError at .*console-door\.test\.ts:\d+:\d+$/),
    ]);
    expect(stand.lines.join('')).not.toContain('示例暗记');
  });

  it('bounds what it reads', async () => {
    const browser = await stand.as('clerk');
    const answer = await browser.post('/console/log-in', {
      name: 'x'.repeat(200_000),
      password: 'y',
    });
    expect(answer.status).toBe(413);
  });
});
