import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { Attachment } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { Database } from './schema.ts';

export const attachmentFolder = (dataFolder: string): string => join(dataFolder, 'attachments');

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Written beside and renamed: a file under its sha256 is whole or absent. */
const writeOnce = async (path: string, bytes: Uint8Array): Promise<void> => {
  if (await exists(path)) return;
  const partial = `${path}.${process.pid}.part`;
  await writeFile(partial, bytes, { flush: true });
  await rename(partial, path);
};

/** Null for what is no PDF that can be read. */
export const countPages = async (bytes: Uint8Array): Promise<number | null> => {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return null; // encrypted or not a PDF: the caller names the file
  }
};

/** Takes a PDF into the store and returns what an item says of it. */
export const addAttachment = async (
  database: Database,
  dataFolder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<Attachment, 'unreadable-pdf' | 'oversized-pdf'>> => {
  const sizeBytes = bytes.length;
  const pages = await countPages(bytes);
  if (pages === null || pages < 1) return err('unreadable-pdf');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const attachment = { sha256, name, mediaType: 'application/pdf' as const, sizeBytes, pages };
  if (!Attachment.safeParse(attachment).success) return err('oversized-pdf');
  await mkdir(attachmentFolder(dataFolder), { recursive: true });
  await writeOnce(join(attachmentFolder(dataFolder), sha256), bytes);
  await database
    .insertInto('attachments')
    .values({ sha256, size_bytes: sizeBytes, pages })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return ok(attachment);
};

/** The sha256 of every attachment that some standing item names. */
export const wantedAttachments = async (database: Database): Promise<string[]> => {
  const rows = await database
    .selectFrom('item_attachments')
    .select('sha256')
    .distinct()
    .orderBy('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
};
