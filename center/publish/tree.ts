import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FeedManifest } from '../../src/shared/feed.ts';

/** Names of the published tree (see `src/shared/feed.ts`) and the one way files come into it. */

export const treeFolders = ['metadata', 'targets', 'segments', 'snapshots', 'attachments'] as const;

export const operationsFileName = (sha256: string): string => `${sha256}.jsonl.br`;

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const fileExists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether every file of operations that the manifest names lies in the tree, whole by its size. */
export const holdsFilesOf = async (
  treeFolder: string,
  { snapshots, changes }: FeedManifest,
): Promise<boolean> => {
  const named = [
    ...snapshots.flatMap(({ files }) => files.map((file) => ['snapshots', file] as const)),
    ...changes.flatMap(({ files }) => files.map((file) => ['segments', file] as const)),
  ];
  for (const [folder, { sha256, sizeBytes }] of named) {
    const path = join(treeFolder, folder, operationsFileName(sha256));
    const found = await stat(path).catch(() => null); // absent: not whole
    if (found?.size !== sizeBytes) return false;
  }
  return true;
};

/** Written under another name, flushed, then renamed: whoever serves the tree never serves half a file. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  // A name of its own: two portions with the same content are written to the same path at the same time.
  const partial = `${path}.${randomUUID()}.part`;
  const file = await open(partial, 'w', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
};

/** Deletes the folder's files whose names are not to be kept. Returns how many went. */
export const keepOnly = async (folder: string, kept: ReadonlySet<string>): Promise<number> => {
  const names = await readdir(folder).catch(() => []);
  const dropped = names.filter((name) => !kept.has(name));
  for (const name of dropped) await rm(join(folder, name), { force: true });
  return dropped.length;
};
