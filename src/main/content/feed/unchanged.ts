import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { smallDeadlineMs, type FeedServer } from './http.ts';
import type { FeedProblem } from './problem.ts';

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

/**
 * True only when the server says that the timestamp verified last is still the one, and it has not
 * expired. False is for the full check to look into.
 */
export const askUnchanged = async (
  server: FeedServer,
  metadataFolder: string,
  etag: string,
  nowMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<boolean, FeedProblem>> => {
  if (nowMs >= (await expiresMs(metadataFolder))) return ok(false);
  const headers = { 'if-none-match': etag };
  const options = { headers, signal, deadlineMs: smallDeadlineMs };
  return server.get('metadata/timestamp.json', options, (answer) => {
    answer.resume();
    return Promise.resolve(ok(answer.statusCode === 304));
  });
};
