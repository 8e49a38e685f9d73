import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Attachment, MediaType } from '../../src/shared/item.ts';
import { spanOf } from '../serve/server.ts';
import { attachmentFolder } from '../store/attachments.ts';

/** A file of a published item, as phones take it: with its type, its name, and in parts for films. */

/** Shown by the browser itself; everything else is saved. */
const shown: readonly MediaType[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'video/webm',
  'text/html',
];

/**
 * A page out of the content is hostile: `sandbox` without allow-same-origin gives it an origin that
 * nobody else has, and `default-src 'none'` leaves it what stands in its own file.
 */
const cage = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts',
].join('; ');
/** What a browser shows of the other kinds runs nothing of ours. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const headersOf = ({ mediaType, name, sha256 }: Attachment): Record<string, string> => {
  const way = shown.includes(mediaType) ? 'inline' : 'attachment';
  const isText = mediaType.startsWith('text/');
  return {
    'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'content-security-policy': mediaType === 'text/html' ? cage : filePolicy,
    'accept-ranges': 'bytes',
    // The address names the bytes. They stay an hour, not for ever: what is withdrawn must go.
    'cache-control': 'public, max-age=3600',
    etag: `"${sha256}"`,
  };
};

/** Null when the bytes are not on this disk. */
export const fileAnswer = async (
  dataFolder: string,
  attachment: Attachment,
  request: Request,
): Promise<Response | null> => {
  const path = join(attachmentFolder(dataFolder), attachment.sha256);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return null;
  const headers = headersOf(attachment);
  if (request.headers.get('if-none-match') === headers['etag'])
    return new Response(null, { status: 304, headers });
  const span = spanOf(request.headers.get('range') ?? undefined, size);
  if (span === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const { start, end } = span === 'whole' ? { start: 0, end: size - 1 } : span;
  headers['content-length'] = String(end - start + 1);
  if (span !== 'whole') headers['content-range'] = `bytes ${start}-${end}/${size}`;
  const status = span === 'whole' ? 200 : 206;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const bytes = Readable.toWeb(createReadStream(path, { start, end }));
  return new Response(bytes as ReadableStream<Uint8Array>, { status, headers });
};
