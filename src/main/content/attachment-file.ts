import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../shared/item.ts';
import type { AttachmentPart } from './protocol.ts';

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

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
};

/**
 * Parts of large attachments. Reading a film again for each second of it would take longer than the
 * second: the file is checked whole before its first part, and again whenever it is another file.
 */
export class AttachmentParts {
  readonly #folder: string;
  /** What the checked file looked like: number, size and time of its last change. */
  readonly #checked = new Map<Sha256, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Shorter than asked for at the end of the file; null when not here, damaged, or beyond the end. */
  async read({ sha256, fromByte, lengthBytes }: AttachmentPart): Promise<Uint8Array | null> {
    const file = join(this.#folder, sha256);
    if (!(await this.#isWhole(file, sha256))) return null;
    const handle = await open(file).catch(() => null);
    if (handle === null) return null;
    try {
      const { bytesRead, buffer } = await handle.read(
        Buffer.alloc(lengthBytes),
        0,
        lengthBytes,
        fromByte,
      );
      return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  async #isWhole(file: string, sha256: Sha256): Promise<boolean> {
    const found = await stat(file).catch(() => null);
    if (found === null) return false;
    const look = `${found.ino} ${found.size} ${found.mtimeMs}`;
    if (this.#checked.get(sha256) === look) return true;
    if ((await digestOf(file)) === sha256) {
      this.#checked.set(sha256, look);
      return true;
    }
    await rm(file, { force: true });
    return false;
  }
}
