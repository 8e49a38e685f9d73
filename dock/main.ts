import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, Menu, protocol, screen, session, type Session } from 'electron';

/**
 * The dock's window, an app of its own for developers. Its page has one origin, `dock://window`:
 * files of the build, and below `/control/` the control port of the virtual devices. So the page needs
 * no Node, no preload and no network, and the control port stays closed to web pages.
 */

const pageFolder = join(import.meta.dirname, '../page');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-same-origin',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const { values } = parseArgs({ options: { control: { type: 'string' } }, strict: false });
if (typeof values.control !== 'string' || !URL.canParse(values.control)) {
  console.error('dock: needs --control=URL, the control address of the virtual devices');
  process.exit(2);
}
const controlUrl = values.control;

/** Every built file by its path; a request finds these and nothing else on the disk. */
const readFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(pageFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(pageFolder.length).replaceAll('\\', '/'), file]),
  );

/** Asks the control port; what the page sent along, but none of its headers. */
const forward = async (request: Request, path: string): Promise<Response> => {
  const { method } = request;
  const body = method === 'POST' ? { body: await request.text() } : {};
  try {
    const answer = await fetch(new URL(path, controlUrl), { method, ...body });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    return new Response(answer.body, {
      status: answer.status,
      headers: { ...headers, 'content-type': type },
    });
  } catch {
    return new Response('the virtual devices do not answer', { status: 502, headers });
  }
};

const serve = (own: Session): void => {
  const files = readFiles();
  own.protocol.handle('dock', async (request) => {
    const { pathname } = new URL(request.url);
    const path = /^\/control\/(|events|prints\/[\w.-]+)$/.exec(pathname)?.[1];
    if (path !== undefined) return forward(request, path);
    const file = files.get(pathname);
    if (file === undefined) return new Response('', { status: 404, headers });
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...headers, 'content-type': type },
    });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
};

/** On a second screen where there is one; otherwise on the right, above a kiosk that fills the screen. */
const place = (): { x: number; y: number; width: number; height: number } => {
  const first = screen.getPrimaryDisplay();
  const area = (screen.getAllDisplays().find(({ id }) => id !== first.id) ?? first).workArea;
  const width = Math.min(1_240, Math.max(560, area.width - 560));
  return {
    x: area.x + area.width - width,
    y: area.y,
    width,
    height: Math.min(area.height, 960),
  };
};

const open = (own: Session): void => {
  const window = new BrowserWindow({
    ...place(),
    show: false,
    title: '设备台 Device dock',
    backgroundColor: '#eef3f9',
    alwaysOnTop: screen.getAllDisplays().length === 1,
    autoHideMenuBar: true,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.showInactive());
  void window.loadURL('dock://window/index.html');
};

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'dock',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  },
]);
Menu.setApplicationMenu(null);
app.setPath('userData', join(app.getPath('temp'), `gongkai-dock-${process.pid}`));
app.on('window-all-closed', () => app.quit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
void app.whenReady().then(() => {
  const own = session.fromPartition('dock');
  serve(own);
  open(own);
});
