import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../content/attachments/', import.meta.url);

/**
 * The sha256 by which details name a file under content/attachments. Zeros while it is not built yet:
 * files are made from the texts first, the items after that.
 */
export const attachmentSha256 = (file: string): string => {
  const path = new URL(file, folder);
  return existsSync(path)
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : '0'.repeat(64);
};
