import { join } from 'node:path';
import { clipboard, session, type BrowserWindow, type Session } from 'electron';
import type { Clock } from '../shared/clock.ts';
import type { Configuration } from './config.ts';
import type { IpcDoor } from './ipc/wrapper.ts';
import type { Log } from './log.ts';
import { createTypesetter, type Typesetter } from './printing/typesetter.ts';
import { VisitWindow } from './session/visit-window.ts';
import {
  createKioskWindow,
  kioskPage,
  kioskSession,
  technicianPage,
  technicianSession,
} from './shell/kiosk-window.ts';
import { pageOrigin } from './shell/policies.ts';
import {
  kioskOrigin,
  printOrigin,
  readAssets,
  serveScheme,
  technicianOrigin,
  type ResourceSource,
} from './shell/scheme.ts';
import { guardSession } from './shell/session-guard.ts';
import { TechnicianWindow } from './technician/technician-window.ts';

const built = (name: string): string => join(import.meta.dirname, '..', name);

/** Where the built pages and their fonts lie. */
export const pagesFolder = built('renderer');

const wipe = async (kiosk: Session): Promise<void> => {
  await Promise.all([kiosk.clearStorageData(), kiosk.clearCache(), kiosk.clearHostResolverCache()]);
  clipboard.clear();
};

export interface PagesOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly door: () => IpcDoor;
  readonly technicianDoor: () => IpcDoor<'technician'>;
  /** The technician's page died or strayed. */
  readonly onTechnicianGone: () => void;
  readonly resources: ResourceSource;
}

export interface Pages {
  readonly visitWindow: VisitWindow;
  readonly typesetter: Typesetter;
  readonly technicianWindow: TechnicianWindow;
}

/** The kinds of page there are: the residents', the technician's, and the hidden one that typesets. */
export const createPages = ({
  configuration,
  clock,
  log,
  door,
  technicianDoor,
  onTechnicianGone,
  resources,
}: PagesOptions): Pages => {
  const assets = readAssets(pagesFolder);
  const kiosk = kioskSession();
  guardSession(kiosk);
  serveScheme(kiosk, [kioskOrigin, pageOrigin], assets, resources);
  const print = session.fromPartition('print', { cache: false });
  guardSession(print);
  serveScheme(print, [printOrigin], assets, async () => null);

  const load = (window: BrowserWindow): void => {
    // A page that fails to load is reported by did-fail-load and replaced by the watchdog.
    window.loadURL(kioskPage).catch(() => {});
  };
  const visitWindow = new VisitWindow({
    clock,
    create: () =>
      createKioskWindow({
        session: kiosk,
        preload: built('preload/kiosk.cjs'),
        size: configuration.window,
      }),
    load,
    admit: (window) => door().attach(window.webContents),
    wipe: () => wipe(kiosk),
    log: (line) => log('window', line),
  });
  const staff = technicianSession();
  guardSession(staff);
  serveScheme(staff, [technicianOrigin], assets, async () => null);
  const technicianWindow = new TechnicianWindow({
    create: () =>
      createKioskWindow({
        session: staff,
        preload: built('preload/technician.cjs'),
        size: configuration.window,
      }),
    open: (window) => {
      technicianDoor().attach(window.webContents);
      // A page that fails to load says nothing and is closed by the session's idle limit.
      window.loadURL(technicianPage).catch(() => {});
    },
    onGone: onTechnicianGone,
  });
  const typesetter = createTypesetter({
    url: `${printOrigin}/print-page/index.html`,
    origin: printOrigin,
    preload: built('preload/print.cjs'),
    session: print,
    clock,
    log: (line) => log('typesetter', line),
  });
  return { visitWindow, typesetter, technicianWindow };
};
