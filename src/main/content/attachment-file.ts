import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../shared/item.ts';

/**
 * An attachment's bytes, checked against their hash at every read: a disk forgets silently. Null when
 * the file is not here or no longer what was published.
 */
export const readAttachment = async (
  folder: string,
  sha256: Sha256,
): Promise<Uint8Array | null> => {
  const bytes = await readFile(join(folder, sha256)).catch(() => null);
  if (bytes === null) return null;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
};
