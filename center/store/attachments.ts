import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Attachment } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { judgeMedia, mediaFaultWords, type MediaFault } from './media.ts';
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

export type AttachmentFault = MediaFault | 'oversized-attachment';

/** What an operator reads behind the name of the file. */
export const attachmentFaultWords: Readonly<Record<AttachmentFault, string>> = {
  ...mediaFaultWords,
  'oversized-attachment': 'is larger or has more pages than a kiosk takes',
};

/** Takes a file into the store and returns what an item says of it. */
export const addAttachment = async (
  database: Database,
  dataFolder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<Attachment, AttachmentFault>> => {
  const sizeBytes = bytes.length;
  const media = await judgeMedia(bytes);
  if (!media.ok) return media;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const attachment = { sha256, name, sizeBytes, ...media.value };
  const parsed = Attachment.safeParse(attachment);
  if (!parsed.success) return err('oversized-attachment');
  await mkdir(attachmentFolder(dataFolder), { recursive: true });
  await writeOnce(join(attachmentFolder(dataFolder), sha256), bytes);
  await database
    .insertInto('attachments')
    .values({ sha256, size_bytes: sizeBytes, pages: media.value.pages })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return ok(parsed.data);
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
