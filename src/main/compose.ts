import { readFileSync } from 'node:fs';
import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { app, clipboard, powerSaveBlocker, utilityProcess, type WebContents } from 'electron';
import type { FeedStatus } from '../shared/feed.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';
import { err, ok } from '../shared/result.ts';
import type { Configuration } from './config.ts';
import { ContentClient } from './content/client.ts';
import { createDevices } from './devices/devices.ts';
import { launchWithElectron } from './devices/launch.ts';
import { contentHandlers } from './ipc/handlers/content.ts';
import { visitHandlers } from './ipc/handlers/visit.ts';
import { IpcDoor } from './ipc/wrapper.ts';
import { createLog } from './log.ts';
import { Visit } from './session/visit.ts';
import { VisitWindow } from './session/visit-window.ts';
import { createKioskWindow, kioskPage, kioskSession } from './shell/kiosk-window.ts';
import { kioskOrigin, readAssets, serveScheme } from './shell/scheme.ts';
import { onShutdown } from './shell/shutdown.ts';
import { guardSession } from './shell/session-guard.ts';
import { launchUtility } from './shell/utility.ts';
import { SnapshotPublisher } from './snapshot.ts';
import { systemClock, systemIds } from './system.ts';

const neverSynced: FeedStatus = {
  state: 'never',
  fault: null,
  detail: null,
  asOf: null,
  sequence: 0,
  itemCount: 0,
  checkedAt: null,
  progress: null,
  stale: false,
};

export const startKiosk = (
  configuration: Configuration,
  dataFolder: string,
  strays: EventEmitter<{ stray: [contents: WebContents, url: string] }>,
): void => {
  const clock = systemClock;
  const log = createLog(join(dataFolder, 'logs'), clock);
  const pages = join(import.meta.dirname, '..', 'renderer');
  let feed = neverSynced;
  let district = { name: '', hotline: '' };

  const devices = createDevices({
    configuration: configuration.devices,
    receiptFontFile: join(pages, 'assets', 'NotoSansSC_500Medium.ttf'),
    launch: launchWithElectron(utilityProcess, join(import.meta.dirname, 'device-host.js')),
    clock,
    ids: systemIds,
    log: (event, detail) => log('devices', `${event} ${JSON.stringify(detail)}`),
  });

  const content = new ContentClient({
    launch: () => launchUtility('content-host.js', 'content'),
    clock,
    start: {
      dataFolder,
      feed:
        configuration.feed === null
          ? null
          : {
              url: configuration.feed.url,
              rootJson: readFileSync(configuration.feed.rootFile, 'utf8'),
              pollMs: configuration.feed.pollSeconds * 1_000,
            },
    },
    onFeed: (status) => {
      feed = status;
      publisher.changed();
    },
    onDistrict: (value) => {
      district = value;
      publisher.changed();
    },
    log: (line) => log('content', line),
  });

  const compose = (): KioskSnapshot => ({
    venue: { name: configuration.venue.name, district: district.name, hotline: district.hotline },
    version: `${app.getVersion()} · Electron ${process.versions['electron'] ?? ''}`,
    visit: visit.view(),
    feed,
    devices: devices.board.snapshot(),
    print: null,
    verification: null,
  });
  const publisher = new SnapshotPublisher(clock, compose, (snapshot) =>
    door.push(visitWindow.current().webContents, snapshot),
  );
  const visit = new Visit({
    clock,
    onChange: () => publisher.changed(),
    onEnd: () => void visitWindow.renew(),
    isHeld: () => false,
  });
  const door: IpcDoor = new IpcDoor({
    clock,
    audience: 'resident',
    origin: kioskOrigin,
    handlers: {
      ...visitHandlers({ visit, snapshot: compose, beat: () => visitWindow.beat() }),
      ...contentHandlers(content),
      preparePrint: () => err('failed'),
      submitPrint: () => err('busy'),
      cancelPrint: () => err('unknown-job'),
      resumePrint: () => err('unknown-job'),
      printSlip: () => err('unknown-job'),
      dismissPrint: () => err('unknown-job'),
      beginVerification: () => ok({}),
      endVerification: () => ok({}),
    },
    log: (call, fault, detail) => log('ipc', `${call} ${fault} ${detail}`),
  });

  const session = kioskSession();
  guardSession(session);
  serveScheme(session, [kioskOrigin], readAssets(pages), async (name) => {
    const [kind, id] = name.split('/');
    if (kind === 'attachment' && id !== undefined) return content.call('attachment', id);
    return null;
  });

  const visitWindow = new VisitWindow({
    clock,
    create: () =>
      createKioskWindow({
        preload: join(import.meta.dirname, '..', 'preload', 'kiosk.cjs'),
        size: configuration.window,
      }),
    open: (window) => {
      door.attach(window.webContents);
      void window.loadURL(kioskPage);
    },
    wipe: async () => {
      await session.clearStorageData();
      await session.clearCache();
      clipboard.clear();
    },
    log: (line) => log('window', line),
  });
  strays.on('stray', (contents) => {
    if (contents === visitWindow.current().webContents) visitWindow.replace('page strayed');
  });
  devices.board.onChange(() => publisher.changed());
  powerSaveBlocker.start('prevent-display-sleep');
  onShutdown(async () => {
    content.close();
    await devices.close();
  });
};
