import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { electronArguments, electronExecutable } from '../../support/electron.ts';
import { startStand } from '../../support/stand.ts';
import { emblemHeld } from './emblem.ts';
import { gestures, type Gesture } from './gestures.ts';
import { currentPage, posture, press, type Posture } from './probe.ts';
import { chords, surfaces, tryOut, type Surface } from './vectors.ts';

/**
 * The escape matrix: everything a keyboard, a hand on the glass or an injected script can try. The same
 * matrix runs against Electron's bare kiosk mode, where every kind of vector must get through:
 * otherwise passing it would mean nothing.
 */

const settleMs = 250;
const pause = async (ms = settleMs): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

const same = (before: Posture, after: Posture): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/** Whether the app is as it was; a replaced window gets a moment to come up. */
const holds = async (app: ElectronApplication, before: Posture): Promise<boolean> => {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    if (same(before, await posture(app))) return true;
    await pause();
  }
  return false;
};

/** Whether the app stays as it was for so long. */
const holdsFor = async (
  app: ElectronApplication,
  before: Posture,
  forMs: number,
): Promise<boolean> => {
  for (let passedMs = 0; passedMs < forMs; passedMs += settleMs) {
    if (!same(before, await posture(app))) return false;
    await pause();
  }
  return true;
};

const launchUnguarded = async (): Promise<ElectronApplication> => {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...electronArguments(), join(dirname(fileURLToPath(import.meta.url)), 'unguarded')],
  });
  await (await app.firstWindow()).waitForSelector('#root *');
  return app;
};

/** True when the unguarded app does not stand it: it changes, hangs, dies, or gives something away. */
const getsThrough = async (
  attempt: (app: ElectronApplication) => Promise<boolean>,
): Promise<boolean> => {
  const app = await launchUnguarded();
  const child = app.process();
  const before = await posture(app);
  const gave = await attempt(app);
  const through = gave || !(await holdsFor(app, before, 4_000));
  await Promise.race([app.close().catch(() => {}), pause(2_000)]);
  child.kill('SIGKILL');
  return through;
};

const gaveAway = async (app: ElectronApplication, surface: Surface): Promise<boolean> => {
  const result = await tryOut(await currentPage(app), surface);
  return surface.closed !== undefined && result !== surface.closed;
};

/** What a gesture got; a page that went away under it shows in the app's posture. */
const gestureGaveAway = async (app: ElectronApplication, gesture: Gesture): Promise<boolean> => {
  const page = await currentPage(app);
  const input = await page.context().newCDPSession(page);
  const result = await Promise.race([
    gesture.attempt(page, input).catch((error: unknown) => String(error)),
    pause(15_000).then(() => 'hung'),
  ]);
  await input.detach().catch(() => {});
  return result !== gesture.closed;
};

test.describe('the escape matrix', () => {
  test('holds against every chord, every surface and every gesture', async () => {
    await using stand = await startStand({ fullScreen: true, items: 'few' });
    const kiosk = await stand.launch();
    await kiosk.page().locator('#root *').first().waitFor();
    const before = await posture(kiosk.app);
    expect(before).toMatchObject({
      alive: true,
      kiosk: true,
      atHome: true,
      devTools: false,
      zoom: 1,
    });

    const through: string[] = [];
    for (const chord of chords) {
      press(chord);
      await pause();
      if (!(await holds(kiosk.app, before))) through.push(chord);
    }
    for (const surface of surfaces) {
      if (await gaveAway(kiosk.app, surface)) through.push(`${surface.name} gave something away`);
      await pause();
      if (!(await holds(kiosk.app, before))) through.push(surface.name);
    }
    for (const gesture of [...gestures, emblemHeld]) {
      if (await gestureGaveAway(kiosk.app, gesture)) through.push(`${gesture.name} gave way`);
      await pause();
      if (!(await holds(kiosk.app, before))) through.push(gesture.name);
    }
    expect(through).toEqual([]);
  });

  for (const gesture of gestures.filter(({ bites }) => bites))
    test(`bites: without the guard ${gesture.name} gets through`, async () => {
      expect(await getsThrough((app) => gestureGaveAway(app, gesture))).toBe(true);
    });

  // Alt+F4 and Ctrl+M need a window manager to do harm; the test's screen has none.
  for (const chord of ['ctrl+q', 'ctrl+w', 'ctrl+shift+i', 'F11', 'ctrl+minus'])
    test(`bites: without the guard ${chord} gets through`, async () => {
      expect(
        await getsThrough(async () => {
          press(chord);
          return false;
        }),
      ).toBe(true);
    });

  for (const kind of ['window', 'navigation', 'permission', 'network'] as const)
    test(`bites: without the guard the first vector of kind ${kind} gets through`, async () => {
      const wanted = {
        window: 'target=_blank',
        navigation: 'location about:blank',
        permission: 'file system',
        network: 'eval',
      }[kind];
      const surface = surfaces.find(({ name }) => name === wanted)!;
      expect(await getsThrough(async (app) => gaveAway(app, surface))).toBe(true);
    });
});
