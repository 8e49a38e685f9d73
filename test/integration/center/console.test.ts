import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedCase } from '../../../center/cases/list.ts';
import { consoleApp } from '../../../center/console/app.ts';
import { readAudit } from '../../../center/console/audit.ts';
import { roles, type Role } from '../../../center/console/roles.ts';
import { readServices, writeServices } from '../../../center/services/content.ts';
import { sampleServices, sampleVenue } from '../feed/sample-services.ts';
import { ConsoleStand } from './console-stand.ts';

let stand: ConsoleStand;

/** What each role may reach; every page and action of the console is here. */
const table: readonly (readonly [
  method: 'get' | 'post',
  path: string,
  allowed: readonly Role[],
])[] = [
  ['get', '/console/deadlines', ['clerk', 'supervisor']],
  ['get', '/console/cases', ['clerk', 'supervisor']],
  ['get', '/console/cases/NUMBER', ['clerk', 'supervisor']],
  ['get', '/console/cases/NUMBER/files/application/x', ['clerk', 'supervisor']],
  ['get', '/console/consultations', ['clerk', 'supervisor']],
  ['get', '/console/consultations/opinion-1', ['clerk', 'supervisor']],
  ['get', '/console/shelf', roles],
  ['get', '/console/help', roles],
  ['post', '/console/help/opinion-1/coming', roles],
  ['post', '/console/help/opinion-1/ended', roles],
  ['get', '/console/report', ['clerk', 'supervisor', 'administrator']],
  ['get', '/console/holidays', ['supervisor', 'administrator']],
  ['get', '/console/platforms', ['supervisor', 'administrator']],
  ['get', '/console/stations', ['supervisor', 'administrator']],
  ['get', '/console/aside', ['supervisor', 'administrator']],
  ['get', '/console/clerks', ['administrator']],
  ['get', '/console/audit', ['supervisor', 'administrator']],
  ['get', '/console/password', roles],
  ['post', '/console/password', roles],
  ['post', '/console/cases/NUMBER/events?confirmed', ['clerk', 'supervisor']],
  ['post', '/console/cases/NUMBER/events?extended', ['supervisor']],
  ['post', '/console/cases/NUMBER/events?closed', ['supervisor']],
  ['post', '/console/cases/NUMBER/events?supplement-term-over', ['supervisor']],
  ['post', '/console/cases/NUMBER/reply', ['clerk', 'supervisor']],
  ['post', '/console/cases/NUMBER/dispute', ['clerk', 'supervisor']],
  ['post', '/console/holidays', ['supervisor', 'administrator']],
  ['post', '/console/stations/enrol-code', ['administrator']],
  ['post', '/console/stations/0009/revoke', ['administrator']],
  ['post', '/console/aside/retry', ['administrator']],
  ['post', '/console/aside/opinion-1/take', ['supervisor', 'administrator']],
  ['post', '/console/clerks', ['administrator']],
  ['post', '/console/clerks/disable', ['administrator']],
];

describe('the console', () => {
  beforeAll(async () => {
    stand = new ConsoleStand();
    await stand.start();
  });
  afterAll(() => stand.stop());

  it('has no page and no action that the table forgets', () => {
    const options = { keysFolder: '', clock: { nowMs: () => 0 }, log: () => {} };
    const app = consoleApp({ ...options, database: stand.database });
    const open = ['/', '/console', '/console/style.css', '/console/log-in', '/console/log-out'];
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !open.includes(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    const listed = table.map(([method, path]) => `${method} ${path.split('?')[0]}`);
    const named = (route: string): string =>
      route
        .replace('/cases/:number', '/cases/NUMBER')
        .replace(':role/:sha256', 'application/x')
        .replace(':id', 'opinion-1')
        .replace(':number', '0009');
    expect([...new Set(routes.map(named))].toSorted()).toEqual([...new Set(listed)].toSorted());
  });

  it.each(roles)('lets a %s do what the table says and nothing else', async (role) => {
    const number = await stand.enter('disclosure-request');
    const browser = await stand.as(role);
    const token = await browser.token();
    for (const [method, path, allowed] of table) {
      const [place = '', kind = ''] = path.replace('NUMBER', number).split('?');
      const answer =
        method === 'get' ? await browser.get(place) : await browser.post(place, { token, kind });
      expect(answer.status === 403, `${role} ${method} ${path}`).toBe(!allowed.includes(role));
      expect(answer.status, `${role} ${method} ${path}`).not.toBe(500);
    }
    const audit = await readAudit(stand.database, null, 500);
    const refusals = audit.filter(({ action, clerk }) => action === 'refused' && clerk === role);
    expect(refusals).toHaveLength(table.filter(([, , allowed]) => !allowed.includes(role)).length);
  });

  it('shows what is left on the shelves and who waits for it, by material and issue', async () => {
    const subjectId = 'gazette-1';
    const name = '示例区公报 2026 年第 1 期';
    const browser = await stand.as('clerk');
    const rowOf = async (): Promise<string> => {
      const page = await (await browser.get('/console/shelf')).text();
      const row = page.split('<tr>').find((part) => part.includes(name)) ?? '';
      return row.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ');
    };
    expect(await rowOf()).toContain(`${name} 甲 1 5 `);
    await stand.enter('paper-material', { subjectId, venue: sampleVenue });
    const reserved = await stand.enter('paper-material', {
      subjectId,
      venue: sampleVenue,
      fields: { take: 'reserve', copies: '1', 'caller-name': '示例明', phone: '13800001234' },
    });
    expect(await rowOf()).toContain(`${name} 甲 1 2 1 快没了`);
    const page = await (await browser.get(`/console/cases/${reserved}`)).text();
    for (const words of [name, '预约，到货通知', '示例明', '13800001234'])
      expect(page).toContain(words);
  });

  it('keeps reserved copies aside over a delivery, and off the shelf once they were handed over', async () => {
    const subjectId = 'gazette-aside';
    const [gazette] = sampleServices.materials;
    const services = { ...sampleServices, materials: [{ ...gazette!, id: subjectId }] };
    await writeServices(stand.database, services);
    const copies = async () =>
      (await readServices(stand.database))?.materials[0]?.shelves[0]?.copies;
    const fields = { take: 'reserve', copies: '2', 'caller-name': '示例明', phone: '13800001234' };
    const number = await stand.enter('paper-material', { subjectId, venue: sampleVenue, fields });
    expect(await copies()).toBe(3);
    await writeServices(stand.database, services);
    expect(await copies()).toBe(3);
    await stand.enter('paper-material', { subjectId, venue: sampleVenue });
    expect(await copies()).toBe(1);
    const browser = await stand.as('clerk');
    const answer = { kind: 'answer', on: '2026-03-02', text: '已取走。' };
    await browser.submit(`/console/cases/${number}/reply`, answer);
    expect((await listedCase(stand.database, number, stand.nowMs))?.row.is_open).toBe(false);
    expect(await copies()).toBe(1);
    await writeServices(stand.database, services);
    expect(await copies()).toBe(5);
    await writeServices(stand.database, sampleServices);
  });

  it('shows who waits for printed matter where it has no shelf', async () => {
    const venue = '示例区图书馆专区';
    const fields = { take: 'reserve', copies: '1', 'caller-name': '示例明', phone: '13800001234' };
    await stand.enter('paper-material', { subjectId: 'gazette-1', venue, fields });
    const browser = await stand.as('clerk');
    const page = await browser.text('/console/shelf');
    const table = page.split('<h2>').find((part) => part.startsWith(venue)) ?? '';
    expect(table.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ')).toContain(
      '示例区公报 2026 年第 1 期 0 1 这里没有架位',
    );
  });

  it('shows whatever residents wrote as text', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;';
    const number = await stand.enter('disclosure-request', {
      venue: attack.slice(0, 40),
      fields: {
        applicant: 'citizen',
        information: attack,
        address: attack,
        [`x${'y'.repeat(3)}`]: attack,
        delivery: attack,
      },
      identity: {
        documentKind: 'other',
        name: attack.slice(0, 60),
        number: attack.slice(0, 40),
        source: 'typed',
      },
      signature: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    });
    await stand.enter('consultation', {
      subjectId: 'opinion-1',
      fields: { opinion: attack, 'q-q-open': attack },
    });
    const browser = await stand.as('clerk');
    const pages = [
      `/console/cases/${number}`,
      '/console/deadlines',
      '/console/cases',
      `/console/cases?number=${encodeURIComponent(attack)}&agency=${encodeURIComponent(attack)}`,
      '/console/consultations/opinion-1',
    ];
    for (const page of pages) {
      const text = await browser.text(page);
      expect(text, page).not.toContain('<script>alert');
      expect(text, page).not.toContain('<img src=x');
    }
    expect(await browser.text(pages[0]!)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(await browser.text(pages[0]!)).toContain('points="1,2 3,4"');
  });

  it('hides no old message behind sixty requests, and leads to the rest page by page', async () => {
    const old = await stand.enter('message');
    stand.nowMs += 1_000;
    for (let index = 0; index < 60; index += 1) await stand.enter('disclosure-request');
    const browser = await stand.as('clerk');
    const others = async (path: string): Promise<string> =>
      (await browser.text(path)).split('其他待办')[1] ?? '';
    expect(await others('/console/deadlines')).toContain(old);
    stand.nowMs += 1_000;
    const later: string[] = [];
    for (let index = 0; index < 50; index += 1) later.push(await stand.enter('message'));
    const first = await others('/console/deadlines');
    expect(first).toContain(old);
    expect(first).not.toContain(later.at(-1));
    const next = /href="([^"]+)">下一页/.exec(first)?.[1] ?? '';
    const second = await others(next);
    expect(second).toContain(later.at(-1));
    expect(second).not.toContain(old);
    expect(second).toContain('上一页');
  });

  it('leads a case to its reply, with papers, and tells who saw and did what', async () => {
    const number = await stand.enter('disclosure-request');
    const browser = await stand.as('clerk');
    const path = `/console/cases/${number}`;
    const before = await browser.text(path);
    expect(before).toContain('确认收到日');
    expect(before).not.toContain('答复种类');
    expect(
      await browser.submit(`${path}/events`, { kind: 'confirmed', on: '2026-03-01' }),
    ).toContain('日期早于上一条记录');
    expect(
      await browser.submit(`${path}/events`, { kind: 'confirmed', on: '2026-03-03' }),
    ).toContain('日期不能晚于今天');
    expect(
      await browser.submit(`${path}/events`, { kind: 'confirmed', on: '2026-03-02' }),
    ).toContain('2026-03-30');
    expect(await browser.submit(`${path}/events`, { kind: 'replied', on: '2026-03-02' })).toContain(
      '填写的内容不完整',
    );
    const document = await PDFDocument.create();
    document.addPage();
    const form = new FormData();
    for (const [name, value] of Object.entries({
      kind: 'provided',
      on: '2026-03-02',
      text: '随附提供。',
      token: await browser.token(),
    }))
      form.set(name, value);
    form.append(
      'documents',
      new File([await document.save()], '示例答复.pdf', { type: 'application/pdf' }),
    );
    expect((await browser.post(`${path}/reply`, form)).status).toBe(303);
    const page = await browser.text(path);
    for (const words of [
      '已答复',
      '政府信息公开告知书',
      '随附提供。',
      '示例答复.pdf',
      '60日内申请行政复议',
    ])
      expect(page).toContain(words);
    const link = /href="([^"]+\/files\/reply\/[0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const file = await browser.get(link);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await PDFDocument.load(await file.arrayBuffer())).getPageCount()).toBe(1);
    const audited = (await readAudit(stand.database, number, 100)).map(
      ({ action, clerk }) => `${clerk} ${action}`,
    );
    for (const done of ['clerk see-case', 'clerk add-event', 'clerk reply', 'clerk get-file'])
      expect(audited).toContain(done);
  });

  it('tells a paper that is none', async () => {
    const number = await stand.enter('message');
    const browser = await stand.as('clerk');
    const form = new FormData();
    for (const [name, value] of Object.entries({
      kind: 'answer',
      on: '2026-03-02',
      text: '答',
      token: await browser.token(),
    }))
      form.set(name, value);
    form.append('documents', new File(['no paper'], 'x.pdf'));
    await browser.post(`/console/cases/${number}/reply`, form);
    const page = await browser.text(`/console/cases/${number}`);
    expect(page).toContain('上传的文件不是可读的 PDF');
    expect(page).toContain('已收到');
  });

  it('shows the report with its check, the machines, and what was set aside', async () => {
    const supervisor = await stand.as('supervisor');
    expect(await supervisor.text('/console/report?year=2026')).toContain('校验通过');
    const administrator = await stand.as('administrator');
    expect(
      await administrator.submit('/console/stations/enrol-code', { venue: sampleVenue }),
    ).toMatch(/登记码：[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(await administrator.text('/console/aside')).toContain('没有存疑件');
  });

  it('takes a year of days off, line by line, and names the line that is wrong', async () => {
    const browser = await stand.as('supervisor');
    const enterYear = (days: string) =>
      browser.submit('/console/holidays', { year: '2027', source: '示例', days });
    const good = [
      '01-01 元旦',
      '05-01 劳动节',
      '05-02 劳动节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]
      .map((day) => `2027-${day}`)
      .join('\n');
    expect(await enterYear('2027-01-01 元旦\n哪天')).toContain('第 2 行看不懂');
    expect(await enterYear('2027-01-01 元旦')).toContain('漏了法定节日');
    expect(await enterYear(`${good}\n2027-02-14 春节 上班`)).toContain('已录入 2027 年安排');
  });

  it('adds a clerk with a password that works', async () => {
    const administrator = await stand.as('administrator');
    const page = await administrator.submit('/console/clerks', { name: '王示例', role: 'clerk' });
    const password = /王示例 的密码：([a-z0-9]{16})/.exec(page)?.[1] ?? '';
    expect((await stand.browser().logIn('王示例', password)).status).toBe(303);
    expect(
      await administrator.submit('/console/clerks', { name: '王示例', role: 'clerk' }),
    ).toContain('已经有人用');
    expect(await administrator.submit('/console/clerks', { name: '<b>', role: 'clerk' })).toContain(
      '用户名用',
    );
  });
});
