import { z } from 'zod';
import { FeedManifest, feedFormat, type FeedFile } from '../../../shared/feed.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { operationsFileLimitBytes } from './limits.ts';
import { described, problem, type FeedProblem } from './problem.ts';

/** The one field every future format keeps. */
const Format = z.object({ format: z.int() });

export const filesOf = (manifest: FeedManifest): FeedFile[] =>
  [...manifest.snapshots, ...manifest.changes].flatMap(({ files }) => files);

const parseJson = (bytes: Uint8Array): Result<unknown, FeedProblem> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return problem('malformed', `manifest: ${described(error)}`);
  }
};

/** Changes ascend without a gap and end at `sequence`; some snapshot joins them or needs none. */
const isConnected = ({ sequence, changes, snapshots }: FeedManifest): boolean => {
  const first = sequence - changes.length + 1;
  return (
    changes.every((change, index) => change.sequence === first + index) &&
    snapshots.some((snapshot) => snapshot.sequence <= sequence && snapshot.sequence >= first - 1)
  );
};

/** Verified bytes to a manifest of the form this kiosk knows. */
export const parseManifest = (bytes: Uint8Array): Result<FeedManifest, FeedProblem> => {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const format = Format.safeParse(json.value);
  if (format.success && format.data.format > feedFormat)
    return problem('unsupported-format', `format ${format.data.format}, known ${feedFormat}`);
  const parsed = FeedManifest.safeParse(json.value);
  if (!parsed.success) return problem('malformed', `manifest: ${parsed.error.issues[0]?.message}`);
  if (!isConnected(parsed.data)) return problem('malformed', 'manifest: a gap between the changes');
  const large = filesOf(parsed.data).find(
    ({ sizeBytes, rawSizeBytes }) => Math.max(sizeBytes, rawSizeBytes) > operationsFileLimitBytes,
  );
  return large
    ? problem('oversized', `${large.sha256}: above this kiosk's limit`)
    : ok(parsed.data);
};
