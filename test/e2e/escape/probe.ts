import { execFileSync } from 'node:child_process';
import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** What must not change, whatever is tried: the app's windows and what the screen shows beside them. */
export interface Posture {
  readonly alive: boolean;
  readonly windows: number;
  readonly visibleXWindows: number;
  readonly kiosk: boolean;
  readonly minimized: boolean;
  readonly devTools: boolean;
  readonly zoom: number;
  readonly atHome: boolean;
}

const gone: Posture = {
  alive: false,
  windows: 0,
  visibleXWindows: 0,
  kiosk: false,
  minimized: false,
  devTools: false,
  zoom: 0,
  atHome: false,
};

const visibleXWindows = (): number => {
  try {
    const listed = execFileSync('xdotool', ['search', '--onlyvisible', '--name', '.'], {
      encoding: 'utf8',
    });
    return listed.trim().split('\n').filter(Boolean).length;
  } catch {
    return 0; // xdotool exits with 1 when nothing is found
  }
};

const ask = async (app: ElectronApplication): Promise<Omit<Posture, 'alive' | 'visibleXWindows'>> =>
  app.evaluate(({ BrowserWindow, webContents }) => {
    const all = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
    const first = all[0];
    return {
      windows: BrowserWindow.getAllWindows().length,
      kiosk: all.some((window) => window.isKiosk()),
      minimized: all.length === 0 || all.some((window) => window.isMinimized()),
      devTools: webContents.getAllWebContents().some((contents) => contents.isDevToolsOpened()),
      zoom: first?.webContents.getZoomFactor() ?? 0,
      atHome: /^(app:\/\/kiosk\/|file:.*\/unguarded\/index\.html$)/.test(
        first?.webContents.getURL() ?? '',
      ),
    };
  });

/** The app's posture now; a dead or hanging app is one too. */
export const posture = async (app: ElectronApplication): Promise<Posture> => {
  const waiting = new Promise<null>((resolve) => setTimeout(() => resolve(null), 4_000));
  const answer = await Promise.race([ask(app).catch(() => null), waiting]);
  if (answer === null) return gone;
  return { alive: true, visibleXWindows: visibleXWindows(), ...answer };
};

/** Presses a chord as a keyboard would: real X key events to whatever has the focus. */
export const press = (chord: string): void => {
  execFileSync('xdotool', ['key', '--clearmodifiers', chord], { timeout: 5_000 });
};

/**
 * The page a resident would see now: pages are replaced when they crash, stray or a visit ends. The window may stand
 * before its page is known here, so a moment without one is waited out.
 */
export const currentPage = async (app: ElectronApplication): Promise<Page> => {
  const open = (): Page | undefined =>
    app
      .windows()
      .filter((page) => !page.isClosed())
      .at(-1);
  await expect.poll(() => open() !== undefined, { message: 'a page', intervals: [20] }).toBe(true);
  return open()!;
};
