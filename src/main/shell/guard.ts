import { EventEmitter } from 'node:events';
import { app, Menu, type WebContents } from 'electron';
import { mayReachPage } from './keys.ts';
import { foreignPageFile } from './policies.ts';
import { kioskOrigin, printOrigin, technicianOrigin } from './scheme.ts';

/**
 * `kiosk: true` alone is not a kiosk: Ctrl+Shift+I, F11, Ctrl+Q, window.open, downloads and file
 * choosers all still work. This module closes them; `test/e2e/escape` proves it with real key
 * events, and proves that a build without it fails.
 */

/** Pages that got somewhere they must not be; whoever owns the window replaces it. */
export const strayPages = new EventEmitter<{ stray: [contents: WebContents, url: string] }>();

const isHome = (url: string): boolean =>
  [kioskOrigin, printOrigin, technicianOrigin].some((origin) => url.startsWith(`${origin}/`));

const deny = (event: { preventDefault(): void }): void => event.preventDefault();

/** Of the debugging protocol: a frame in a process of its own is a target of its own. */
interface AttachedTarget {
  readonly sessionId: string;
}

/** A frame of another process runs nothing before its chooser is intercepted; workers are let alone. */
const framesHeldAtStart = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'iframe' }, { exclude: true }],
} as const;

/**
 * A native file chooser escapes every other measure; over the debugging protocol it can be swallowed,
 * for the page and for every frame that has a process of its own.
 */
const interceptFileChooser = (contents: WebContents): void => {
  const send = (command: string, parameters: object, target?: string): Promise<unknown> =>
    contents.debugger.sendCommand(command, parameters, target);
  const intercept = async (target?: string): Promise<void> => {
    // Chromium asks only the sessions that have the Page domain on; without it the dialog opens.
    await send('Page.enable', {}, target);
    await send('Page.setInterceptFileChooserDialog', { enabled: true }, target);
    await send('Target.setAutoAttach', framesHeldAtStart, target);
  };
  const interceptIn = async (target: string): Promise<void> => {
    try {
      await intercept(target);
    } finally {
      await send('Runtime.runIfWaitingForDebugger', {}, target);
    }
  };
  const attach = (): void => {
    if (contents.isDestroyed() || contents.debugger.isAttached()) return;
    contents.debugger.attach('1.3');
    // Fails only when the page goes away in between, and then there is nothing to protect.
    intercept().catch(() => {});
  };
  contents.debugger.on('message', (_event, method, parameters: AttachedTarget) => {
    if (method === 'Target.attachedToTarget') interceptIn(parameters.sessionId).catch(() => {});
  });
  contents.debugger.on('detach', () => setImmediate(attach));
  contents.on('did-finish-load', attach);
  attach();
};

const guardNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', deny);
  contents.on('will-frame-navigate', (event) => {
    // The frame of an interpretation's page may load such pages, and nothing else may load anything.
    if (event.isMainFrame || foreignPageFile(event.url) === null) event.preventDefault();
  });
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.on('will-prevent-unload', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // `location = 'about:blank'` passes every event above and leaves a white screen.
  contents.on('did-navigate', (_event, url) => {
    if (!isHome(url)) strayPages.emit('stray', contents, url);
  });
};

const guardContents = (contents: WebContents): void => {
  guardNavigation(contents);
  contents.on('before-input-event', (event, input) => {
    if (!mayReachPage(input)) event.preventDefault();
  });
  contents.on('context-menu', deny);
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    contents.setVisualZoomLevelLimits(1, 1).catch(() => {});
  });
  interceptFileChooser(contents);
};

/** Installs the guard on everything that will ever be shown. Call before the app is ready. */
export const installGuard = (): void => {
  Menu.setApplicationMenu(null);
  // Root gets no sandbox from Chromium; only a development build starts as root at all.
  if (__PRODUCTION__ || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  app.commandLine.appendSwitch('no-proxy-server');
  // Pages reach no network; not even the name of a host leaves the machine. Ours goes through Node.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch(
    'disable-features',
    'WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess',
  );
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};
