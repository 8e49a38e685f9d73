import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';

/**
 * `app://`: the only origin there is. Pages and their files come from a closed map made at start,
 * never from a path built out of a URL, so `..%2f`, `%00`, `//` or a foreign host find nothing.
 */

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.bin': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/**
 * `sandbox` without allow-modals, allow-popups, allow-forms and allow-downloads is what stops
 * window.print() (which would hang the page for good), alert, window.open, forms and downloads.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin',
  "require-trusted-types-for 'script'",
  'trusted-types pdf-worker',
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), clipboard-read=(), clipboard-write=(), fullscreen=(), payment=(), midi=(), idle-detection=(), local-fonts=(), screen-wake-lock=()',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

export const kioskOrigin = 'app://kiosk';
export const printOrigin = 'app://print';
export const technicianOrigin = 'app://technician';

export interface ResourceSource {
  /** Bytes of a content resource such as `attachment/<sha256>`; null when there is none. */
  (name: string): Promise<Uint8Array | null>;
}

type AssetMap = ReadonlyMap<string, string>;

/** Every built file by its URL path. */
export const readAssets = (folder: string): AssetMap => {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    found.set(file.slice(folder.length).replaceAll('\\', '/'), file);
  }
  return found;
};

const notFound = (): Response => new Response('', { status: 404, headers });

const respond = (body: Uint8Array, mediaType: string): Response =>
  new Response(body as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'content-type': mediaType },
  });

const resourceName = /^\/((?:attachment\/[0-9a-f]{64})|(?:preview\/[0-9a-f]{32}))$/;

const answer = async (url: URL, assets: AssetMap, resources: ResourceSource): Promise<Response> => {
  const asset = assets.get(url.pathname);
  if (asset !== undefined)
    return respond(await readFile(asset), mediaTypes[extname(asset)] ?? 'application/octet-stream');
  const name = url.host === 'kiosk' ? resourceName.exec(url.pathname)?.[1] : undefined;
  const bytes = name === undefined ? null : await resources(name);
  return bytes === null ? notFound() : respond(bytes, 'application/pdf');
};

/** Serves `app://` in one session. `hosts` are the origins this session may speak as. */
export const serveScheme = (
  session: Session,
  hosts: readonly string[],
  assets: AssetMap,
  resources: ResourceSource,
): void =>
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || !hosts.includes(`app://${url.host}`)) return notFound();
    return answer(url, assets, resources);
  });
