import { ok, type Result } from '../../../shared/result.ts';
import { expiresMs } from './expiry.ts';
import { smallDeadlineMs, type FeedServer } from './http.ts';
import type { FeedProblem } from './problem.ts';

/** The cheap question of an idle kiosk: one conditional request, answered 304. */

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
  if (nowMs >= (await expiresMs(metadataFolder, 'timestamp'))) return ok(false);
  const headers = { 'if-none-match': etag };
  const options = { headers, signal, deadlineMs: smallDeadlineMs };
  return server.get('metadata/timestamp.json', options, (answer) => {
    answer.resume();
    return Promise.resolve(ok(answer.statusCode === 304));
  });
};
