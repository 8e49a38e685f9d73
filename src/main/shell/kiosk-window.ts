import { BrowserWindow, session, type Session } from 'electron';
import { kioskOrigin, technicianOrigin } from './scheme.ts';

/** One fixed in-memory partition: a new one for each visit would leak half a megabyte a visit. */
export const kioskSession = (): Session => session.fromPartition('kiosk', { cache: false });

export interface KioskWindowOptions {
  readonly session: Session;
  readonly preload: string;
  /** A window of this size for developers and tests; null fills the screen as kiosks do. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** The blue of the opening screen: what stands until the page has painted. */
const pageBackground = '#0c55a8';

/** The one place that makes a window anybody can touch. */
export const createKioskWindow = ({
  session: pageSession,
  preload,
  size,
}: KioskWindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    ...size,
    x: 0,
    y: 0,
    useContentSize: true,
    show: false,
    frame: false,
    kiosk: size === null,
    resizable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    autoHideMenuBar: true,
    backgroundColor: pageBackground,
    title: '政务公开专区',
    webPreferences: {
      preload,
      session: pageSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      plugins: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      safeDialogs: true,
      disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
      backgroundThrottling: false,
    },
  });
  window.on('close', (event) => event.preventDefault());
  window.on('minimize', () => window.restore());
  window.on('leave-full-screen', () => {
    if (size === null && !window.isDestroyed()) window.setKiosk(true);
  });
  // Not `ready-to-show`: a hidden window may stop drawing before it has drawn anything, and then never says so.
  window.webContents.once('did-navigate', () => window.show());
  return window;
};

/** Apart from the residents' in everything: origin, storage, preload, door. */
export const technicianSession = (): Session =>
  session.fromPartition('technician', { cache: false });
export const technicianPage = `${technicianOrigin}/renderer/technician/index.html`;

export const kioskPage = `${kioskOrigin}/renderer/index.html`;
