import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import { foreignHeaders, foreignPageFile, kioskOrigin, ownHeaders } from './policies.ts';
import { respondWith, type Resource } from './resource.ts';

/**
 * `app://`: the only scheme there is. Pages and their files come from a closed map made at start,
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

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);

export { kioskOrigin };
export const printOrigin = 'app://print';
export const technicianOrigin = 'app://technician';

export interface ResourceSource {
  /** A content resource such as `attachment/<sha256>`; null when there is none. */
  (name: string): Promise<Resource | null>;
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

const notFound = (): Response => new Response('', { status: 404, headers: ownHeaders });

const resourceName = /^\/((?:attachment\/[0-9a-f]{64})|(?:preview\/[0-9a-f]{32}))$/;
const html = 'text/html';

/** A page out of the content, in its own file and with its own policy. */
const foreignPage = async (url: string, resources: ResourceSource): Promise<Response> => {
  const file = foreignPageFile(url);
  const page = file === null ? null : await resources(`attachment/${file}`);
  if (page?.mediaType !== html) return notFound();
  const utf8 = { ...page, mediaType: `${html}; charset=utf-8` };
  return (await respondWith(utf8, null, foreignHeaders)) ?? notFound();
};

const ownAnswer = async (
  url: URL,
  range: string | null,
  assets: AssetMap,
  resources: ResourceSource,
): Promise<Response> => {
  const asset = assets.get(url.pathname);
  if (asset !== undefined)
    return new Response(new Uint8Array(await readFile(asset)), {
      headers: {
        ...ownHeaders,
        'content-type': mediaTypes[extname(asset)] ?? 'application/octet-stream',
      },
    });
  const name = url.host === 'kiosk' ? resourceName.exec(url.pathname)?.[1] : undefined;
  const resource = name === undefined ? null : await resources(name);
  // Under the residents' own origin no page but the residents' own.
  if (resource === null || resource.mediaType === html) return notFound();
  return (await respondWith(resource, range, ownHeaders)) ?? notFound();
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
    return url.host === 'page'
      ? foreignPage(request.url, resources)
      : ownAnswer(url, request.headers.get('range'), assets, resources);
  });
