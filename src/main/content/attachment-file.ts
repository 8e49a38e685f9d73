import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../shared/item.ts';

/**
 * An attachment's bytes, checked against their hash at every read: a disk forgets silently. Null when
 * the file is not here or no longer what was published; that one is deleted, so that the feed client
 * fetches it anew.
 */
export const readAttachment = async (
  folder: string,
  sha256: Sha256,
): Promise<Uint8Array | null> => {
  const file = join(folder, sha256);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  await rm(file, { force: true });
  return null;
};
