import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { downloadAll, type Work } from './apply.ts';
import type { Wanted } from './download.ts';
import { sizeOf } from './files.ts';
import { problem, type FeedProblem } from './problem.ts';
import type { Holding } from './state.ts';

const missing = async (holding: Holding, folder: string): Promise<Wanted[]> => {
  const bySha256 = new Map(
    holding.wanted.flatMap(([, files]) => files.map((file) => [file.sha256, file] as const)),
  );
  const absent: Wanted[] = [];
  for (const { sha256, sizeBytes } of bySha256.values())
    if ((await sizeOf(join(folder, sha256))) !== sizeBytes)
      absent.push({ path: `attachments/${sha256}`, sha256, sizeBytes });
  return absent;
};

/** Faults of one file; with any other the next file would fare no better. */
const ofOneFile: readonly string[] = ['not-found', 'tampered', 'oversized'];

/**
 * Fetches the attachments of the items that are not here yet. One bad file does not keep the others
 * away; the first problem is the one reported.
 */
export const fetchAttachments = async (work: Work): Promise<Result<void, FeedProblem>> => {
  const { holding } = work.memory;
  const wanted = holding ? await missing(holding, work.attachmentFolder) : [];
  const total = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let before = 0;
  let first: FeedProblem | null = null;
  for (const file of wanted) {
    const onProgress = (doneBytes: number): void => work.onProgress(before + doneBytes, total);
    const fetched = await downloadAll([file], work.attachmentFolder, { ...work, onProgress });
    before += file.sizeBytes;
    if (!fetched.ok) first ??= fetched.error;
    if (!fetched.ok && !ofOneFile.includes(fetched.error.fault)) break;
  }
  return first ? problem(first.fault, first.detail) : ok(undefined);
};
