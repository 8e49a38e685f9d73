import { EventEmitter } from 'node:events';
import { app, Menu, type WebContents } from 'electron';
import { mayReachPage } from './keys.ts';
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

/** A native file chooser escapes every other measure; over the debugging protocol it can be swallowed. */
const interceptFileChooser = (contents: WebContents): void => {
  const attach = (): void => {
    if (contents.isDestroyed() || contents.debugger.isAttached()) return;
    contents.debugger.attach('1.3');
    // Chromium asks only the sessions that have the Page domain on; without it the dialog opens.
    // Fails only when the page goes away in between, and then there is nothing to protect.
    contents.debugger
      .sendCommand('Page.enable')
      .then(() =>
        contents.debugger.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }),
      )
      .catch(() => {});
  };
  contents.debugger.on('detach', () => setImmediate(attach));
  contents.on('did-finish-load', attach);
  attach();
};

const guardNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', deny);
  contents.on('will-frame-navigate', deny);
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
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch(
    'disable-features',
    'WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess',
  );
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};
