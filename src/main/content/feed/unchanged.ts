import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok } from '../../../shared/result.ts';
import { readBody, smallDeadlineMs, type FeedServer } from './http.ts';
import { timestampLimitBytes } from './limits.ts';

/** The cheap question of an idle kiosk: one conditional request, answered 304. */

const Expiry = z.object({ signed: z.object({ expires: z.iso.datetime({ offset: true }) }) });

/** When the timestamp accepted last expires, milliseconds; 0 when there is none to rely on. */
const expiresMs = async (metadataFolder: string): Promise<number> => {
  try {
    const text = await readFile(join(metadataFolder, 'timestamp.json'), 'utf8');
    return Date.parse(Expiry.parse(JSON.parse(text)).signed.expires);
  } catch {
    return 0;
  }
};

export interface TimestampTag {
  readonly etag: string;
}

/**
 * `unchanged` only when the server says that the timestamp verified last is still the one, and it has
 * not expired. Everything else, silence included, is for the full check to find out.
 */
export const askUnchanged = async (
  server: FeedServer,
  metadataFolder: string,
  tag: string,
  nowMs: number,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  if (nowMs >= (await expiresMs(metadataFolder))) return false;
  const answer = await server.get(
    'metadata/timestamp.json',
    { headers: { 'if-none-match': tag }, signal, deadlineMs: smallDeadlineMs },
    async (answer) => {
      answer.resume();
      return ok(answer.statusCode === 304);
    },
  );
  return answer.ok && answer.value;
};
