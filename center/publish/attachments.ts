import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentFolder, wantedAttachments } from '../store/attachments.ts';
import type { PublishPlace } from './publish.ts';
import { fileExists } from './tree.ts';

/** Copies the attachments of standing items into the tree, those that are not there yet. */
export const publishAttachments = async ({
  database,
  dataFolder,
  treeFolder,
}: Pick<PublishPlace, 'database' | 'dataFolder' | 'treeFolder'>): Promise<void> => {
  const folder = join(treeFolder, 'attachments');
  await mkdir(folder, { recursive: true });
  for (const sha256 of await wantedAttachments(database)) {
    const path = join(folder, sha256);
    if (await fileExists(path)) continue;
    await copyFile(join(attachmentFolder(dataFolder), sha256), `${path}.part`);
    await rename(`${path}.part`, path);
  }
};
