import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { makeItem } from '../../support/items.ts';
import { startStand, type Stand } from '../../support/stand.ts';
import { withFramesLoading } from '../support/frames.ts';
import { Resident } from '../support/resident.ts';
import { touch, type Point } from './gestures.ts';
import { hostilePage, nothingGot } from './hostile-page.ts';
import { posture } from './probe.ts';

/** Films and pages out of the content, in the real kiosk: a film can be watched, a page can do nothing. */

const film = readFileSync(fileURLToPath(new URL('../../support/media/film.webm', import.meta.url)));

/** A server that only counts who comes. */
const startWatcher = async () => {
  let visitors = 0;
  const server = createServer((socket) => {
    visitors += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    visitors: () => visitors,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};

const publishMedia = async ({ center }: Stand, port: number) => {
  const page = await center.addAttachment('示例页面', Buffer.from(hostilePage(port)));
  const video = await center.addAttachment('示例视频', film);
  await center.publish({ put: [makeItem('media', { attachments: [page, video] })] });
  return { page: page.sha256, video: video.sha256 };
};

const arrived = (resident: Resident) =>
  expect
    .poll(
      async () =>
        resident.page.evaluate(async () => {
          const { kiosk } = globalThis as unknown as {
            kiosk: {
              item(input: { id: string }): Promise<{ value?: { availableAttachments: [] } }>;
            };
          };
          return (await kiosk.item({ id: 'media' })).value?.availableAttachments.length ?? 0;
        }),
      { timeout: 60_000 },
    )
    .toBe(2);

/** Runs in the page: puts the frame up and waits for what it tells. */
const putFrame = (page: Page, sha256: string): Promise<Record<string, string>> =>
  page.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => {
      if (data.got) resolve(data.got);
    });
    const frame = document.createElement('iframe');
    frame.src = 'app://page/${sha256}';
    Object.assign(frame.style, { position: 'fixed', inset: '0', width: '600px', height: '600px', zIndex: 9 });
    document.body.append(frame);
  })`);

const watch = (page: Page, sha256: string): Promise<Record<string, number>> =>
  page.evaluate(`(async () => {
    const video = Object.assign(document.createElement('video'), { src: '/attachment/${sha256}', muted: true });
    const event = (name) => new Promise((resolve, reject) => {
      video.addEventListener(name, resolve, { once: true });
      video.addEventListener('error', () => reject(new Error(video.error.message)), { once: true });
    });
    await event('loadedmetadata');
    const sought = event('seeked');
    video.currentTime = 6;
    await sought;
    return { seconds: Math.round(video.duration), at: video.currentTime, height: video.videoHeight };
  })()`);

/** What a fetch in the page says of a file: status, type, and which bytes. */
const ask = (page: Page, path: string, range = ''): Promise<string> =>
  page.evaluate(`fetch('${path}', { headers: ${range === '' ? '{}' : `{ range: '${range}' }`} }).then(
    ({ status, headers }) =>
      [status, headers.get('content-type'), headers.get('content-range')].join(' '),
    () => 'denied',
  )`);

/** Not the driver's own click: it waits for the end of every navigation that the guard refused. */
const tap = async (input: CDPSession, at: Point): Promise<void> => {
  await touch(input, 'touchStart', [at]);
  await touch(input, 'touchEnd', []);
};

test('a film plays and seeks, and a hostile page out of the content is harmless', async () => {
  const watcher = await startWatcher();
  await using stand = await startStand();
  const { page: html, video } = await publishMedia(stand, watcher.port);
  const kiosk = await stand.launch();
  const resident = new Resident(kiosk);
  await arrived(resident);
  await resident.begin();
  const { page } = resident;

  expect(await watch(page, video)).toEqual({ seconds: 8, at: 6, height: 180 });
  expect(await ask(page, `/attachment/${video}`, 'bytes=10-19')).toBe(
    `206 video/webm bytes 10-19/${film.length}`,
  );
  expect(await ask(page, `/attachment/${html}`)).toMatch(/^404 /);
  expect(await ask(page, `app://page/${html}`)).toBe('denied');

  const before = await posture(kiosk.app);
  expect(await withFramesLoading(kiosk, () => putFrame(page, html))).toEqual(nothingGot);
  expect(await posture(kiosk.app)).toEqual(before);

  // A finger on its file input opens no dialog of the system.
  const input = await page.context().newCDPSession(page);
  await tap(input, { x: 100, y: 100 });
  expect((await resident.snapshot()).visit.state).toBe('active');
  expect(await posture(kiosk.app)).toEqual(before);
  expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([]);

  const gone = page.waitForEvent('close');
  await page.evaluate('void kiosk.endVisit({})').catch(() => undefined);
  await gone;
  expect(watcher.visitors()).toBe(0);
  await watcher.stop();
});
