import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeys } from '../../../center/keys/root.ts';
import { startPagesServer } from '../../../center/pages/server.ts';
import { publish, type PublishPlace } from '../../../center/publish/publish.ts';
import { defaultLifetimes } from '../../../center/publish/sign.ts';
import type { RunningServer } from '../../../center/serve/server.ts';
import { addAttachment } from '../../../center/store/attachments.ts';
import { writeDistrict } from '../../../center/store/channels.ts';
import { putItems } from '../../../center/store/items.ts';
import type { Database } from '../../../center/store/schema.ts';
import { withdraw } from '../../../center/store/withdraw.ts';
import { sampleItem, samplePdf } from '../feed/samples.ts';

const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;';

/** The public's pages over real HTTP. `open` gives an empty, migrated database each time. */
export const describePages = (name: string, open: () => Promise<Database>): void => {
  describe(`the public's pages on ${name}`, () => {
    let database: Database;
    let root: string;
    let place: PublishPlace;
    let server: RunningServer;
    let nowMs = Date.parse('2026-03-01T00:00:00Z');

    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(server.url + path, { headers });
    const text = async (path: string): Promise<string> => (await get(path)).text();
    const put = (...items: ReturnType<typeof sampleItem>[]) => putItems(database, items);
    const published = async (): Promise<void> => {
      const done = await publish(place);
      if (!done.ok) throw new Error(done.error);
    };

    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'center-pages-'));
      createKeys(join(root, 'keys'), nowMs);
    });
    afterAll(() => {
      rmSync(root, { recursive: true, force: true });
    });
    beforeEach(async () => {
      database = await open();
      nowMs = Date.parse('2026-03-01T00:00:00Z');
      const here = mkdtempSync(join(root, 'run-'));
      place = {
        database,
        dataFolder: join(here, 'data'),
        treeFolder: join(here, 'tree'),
        keysFolder: join(root, 'keys'),
        clock: { nowMs: () => nowMs },
        lifetimes: defaultLifetimes,
      };
      await writeDistrict(database, { name: '示例区', hotline: '0000-12345' });
      server = await startPagesServer(
        { ...place, perMinute: 30, allPerMinute: 50, log: () => {} },
        0,
      );
    });
    afterEach(async () => {
      await server.stop();
      await database.destroy();
    });

    it('shows what was published, and nothing before that or after it is withdrawn', async () => {
      await put(sampleItem(1));
      expect((await get('/items/item-0001')).status).toBe(404);
      await published();
      const page = await get('/items/item-0001');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
      const words = await page.text();
      for (const said of ['示例公告第1号', '示例区管委会', '2026年3月1日', '有效', '0000-12345'])
        expect(words).toContain(said);
      expect(words).not.toContain('<script');
      expect(await withdraw(database, place.dataFolder, 'item-0001')).toBe(true);
      const gone = await get('/items/item-0001');
      expect(gone.status).toBe(404);
      expect(await gone.text()).toContain('没有找到这份文件');
    });

    it('goes on showing the published edition while the next one waits', async () => {
      const explanation = sampleItem(2, {
        relations: [{ kind: 'interprets', target: 'item-0001' }],
      });
      await put(sampleItem(1), explanation);
      await published();
      await put(sampleItem(1, { title: '新的标题' }));
      await put(sampleItem(1, { title: '更新的标题' }), { ...explanation, title: '新的解读' });
      // Neither the page itself nor its neighbours speak before they are published.
      expect(await text('/items/item-0001')).not.toContain('新的解读');
      expect(await text('/items/item-0002')).toContain('示例公告第1号');
      expect(await text('/items/item-0002')).not.toContain('更新的标题');
      expect(await text('/items/item-0001')).toContain('示例公告第1号');
      expect(await text('/items/item-0001')).not.toContain('新的标题');
      await published();
      expect(await text('/items/item-0001')).toContain('更新的标题');
      expect(await database.selectFrom('published_editions').select('id').execute()).toHaveLength(
        0,
      );
    });

    it('says from its day on that a text is void, by whom, and of its explanation, too', async () => {
      await put(
        sampleItem(1, { kind: 'policy' }),
        sampleItem(2, {
          title: '后来的公告',
          relations: [{ kind: 'repeals', target: 'item-0001', from: '2026-03-05' }],
        }),
        sampleItem(3, { relations: [{ kind: 'interprets', target: 'item-0001' }] }),
        sampleItem(4, { expiresOn: '2026-03-02' }),
        sampleItem(5, { expiresOn: '2026-03-02', kind: 'policy' }),
      );
      await published();
      expect(await text('/items/item-0001')).not.toContain('已废止');
      expect(await text('/items/item-0004')).toContain('快结束');
      expect(await text('/items/item-0005')).toContain('将失效');
      nowMs = Date.parse('2026-03-04T16:00:00Z');
      const page = await text('/items/item-0001');
      expect(page).toContain('本文件已废止');
      expect(page).toContain('自2026年3月5日起废止');
      expect(page).toContain('<a href="/items/item-0002">后来的公告</a>');
      expect(await text('/items/item-0003')).toContain('所解读的文件已废止');
      expect(await text('/items/item-0004')).toContain('自2026年3月3日起已经结束');
      expect(await text('/items/item-0005')).toContain('自2026年3月3日起不再有效');
    });

    it('says of a text that does not hold yet from which day it does, and of its explanation, too', async () => {
      await put(
        sampleItem(1, { kind: 'policy' }),
        sampleItem(2, {
          kind: 'policy',
          effectiveOn: '2026-03-05',
          relations: [{ kind: 'supersedes', target: 'item-0001' }],
        }),
        sampleItem(3, { relations: [{ kind: 'interprets', target: 'item-0002' }] }),
      );
      await published();
      expect(await text('/items/item-0001')).not.toContain('已废止');
      const page = await text('/items/item-0002');
      expect(page).toContain('本文件尚未施行');
      expect(page).toContain('Not yet in force');
      expect(page).toContain('自2026年3月5日起施行');
      expect(await text('/items/item-0003')).toContain('所解读的文件尚未施行');
      nowMs = Date.parse('2026-03-04T16:00:00Z');
      expect(await text('/items/item-0001')).toContain('本文件已废止');
      expect(await text('/items/item-0002')).not.toContain('尚未施行');
      expect(await text('/items/item-0003')).not.toContain('尚未施行');
    });

    it('shows hostile text as text', async () => {
      await put(
        sampleItem(1, {
          title: attack,
          agency: attack,
          summary: attack,
          source: attack.slice(0, 60),
          body: [
            { kind: 'heading', level: 1, text: attack },
            { kind: 'paragraph', text: attack },
            { kind: 'list', ordered: true, entries: [attack] },
            { kind: 'table', caption: attack, head: [attack], rows: [[attack]] },
            { kind: 'note', text: attack },
          ],
        }),
        sampleItem(2, { title: attack, relations: [{ kind: 'related', target: 'item-0001' }] }),
      );
      await published();
      const page = await text('/items/item-0001');
      expect(page).not.toContain('<script');
      expect(page).not.toContain('<img');
      expect(page).toContain('<title>&lt;script&gt;alert(1)');
      // In the one attribute that holds words of an item.
      expect(page).toContain(
        'aria-label="&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;&quot;',
      );
    });

    it('links its files, whole and in parts, and cages a page out of the content', async () => {
      const pdf = await samplePdf(2, 1);
      const film = await addAttachment(database, place.dataFolder, '示例 "a".pdf', pdf);
      const html = Buffer.from('<!doctype html><html><script>1</script></html>');
      const cagedPage = await addAttachment(database, place.dataFolder, '网页.html', html);
      if (!film.ok || !cagedPage.ok) throw new Error('not taken');
      await put(sampleItem(1, { attachments: [film.value, cagedPage.value] }), sampleItem(2));
      await published();
      const [link = ''] = /\/items\/item-0001\/files\/[0-9a-f]{64}/.exec(
        await text('/items/item-0001'),
      ) ?? [''];
      const whole = await get(link);
      expect(whole.headers.get('content-type')).toBe('application/pdf');
      expect(whole.headers.get('content-disposition')).toBe(
        "inline; filename*=UTF-8''%E7%A4%BA%E4%BE%8B%20%22a%22.pdf",
      );
      expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true);
      const part = await get(link, { range: 'bytes=5-9' });
      expect([part.status, part.headers.get('content-range')]).toEqual([
        206,
        `bytes 5-9/${pdf.length}`,
      ]);
      expect(Buffer.from(await part.arrayBuffer()).equals(pdf.subarray(5, 10))).toBe(true);
      const caged = await get(`/items/item-0001/files/${cagedPage.value.sha256}`);
      expect(caged.headers.get('content-security-policy')).toMatch(/sandbox allow-scripts$/);
      await caged.text();
      // Files are found through the item that has them, never by themselves.
      expect((await get(link.replace('item-0001', 'item-0002'))).status).toBe(404);
    });

    it('answers 304 to who has the page, 404 to what is no id, and 429 to who asks too often', async () => {
      await put(sampleItem(1));
      await published();
      const first = await get('/items/item-0001');
      expect(first.headers.get('cache-control')).toBe('public, max-age=60');
      await first.text();
      const again = await get('/items/item-0001', {
        'if-none-match': first.headers.get('etag') ?? '',
      });
      expect(again.status).toBe(304);
      for (const path of ['/', '/items/', '/items/..%2f', "/items/a'b", '/console', '/v1/enrol'])
        expect((await get(path)).status, path).toBe(404);
      const from = (address: string) =>
        get('/items/item-0001', { 'x-forwarded-for': `1.1.1.1, ${address}` });
      const statuses: number[] = [];
      for (let count = 0; count < 31; count += 1) statuses.push((await from('10.0.0.1')).status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(30);
      const refused = await from('10.0.0.1');
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
      expect(await refused.text()).toContain('现在看的人太多');
      // Somebody else still reads; all together have a bound of their own.
      expect((await from('10.0.0.2')).status).toBe(200);
      let last = 200;
      for (let count = 0; count < 50; count += 1) last = (await from(`10.0.1.${count}`)).status;
      expect(last).toBe(429);
      nowMs += 60_000;
      expect((await from('10.0.0.1')).status).toBe(200);
    });

    it('spares phones a text that would stall them', async () => {
      const long = Array.from({ length: 11 }, () => ({
        kind: 'paragraph' as const,
        text: '长'.repeat(40_000),
      }));
      await put(sampleItem(1, { body: long }));
      await published();
      const page = await text('/items/item-0001');
      expect(page.length).toBeLessThan(10_000);
      expect(page).toContain('全文太长');
    });
  });
};
