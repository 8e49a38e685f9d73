import { basename, join } from 'node:path';
import type { FeedManifest } from '../../src/shared/feed.ts';
import { rootFiles } from '../keys/root.ts';
import { wantedAttachments } from '../store/attachments.ts';
import { latestPublications } from './history.ts';
import type { PublishOptions, PublishPlace } from './publish.ts';
import { readReleases, releasesKept } from './release.ts';
import { keepOnly, operationsFileName } from './tree.ts';

const namesOf = (parts: readonly { files: readonly { sha256: string }[] }[]): string[] =>
  parts.flatMap(({ files }) => files.map(({ sha256 }) => operationsFileName(sha256)));

/**
 * Deletes what no manifest of the last few publications names. A kiosk that began with the manifest
 * before this one can still finish; withdrawn attachments go at once.
 */
export const prune = async (
  { database, treeFolder, keysFolder }: PublishPlace,
  { fresh }: PublishOptions,
): Promise<void> => {
  const kept = fresh ? 1 : releasesKept;
  const releases = (await readReleases(database)).slice(0, kept);
  const manifests: FeedManifest[] = (await latestPublications(database, kept)).map(
    ({ manifest }) => manifest,
  );
  const keep = (folder: string, names: readonly string[]): Promise<number> =>
    keepOnly(join(treeFolder, folder), new Set(names));
  await keep('segments', namesOf(manifests.flatMap(({ changes }) => changes)));
  await keep('snapshots', namesOf(manifests.flatMap(({ snapshots }) => snapshots)));
  await keep('attachments', await wantedAttachments(database));
  await keep(
    'targets',
    releases.flatMap(({ manifestSha256, services }) => [
      `${manifestSha256}.manifest.json`,
      ...(services === null ? [] : [`${services.sha256}.services.json`]),
    ]),
  );
  await keep('metadata', [
    'timestamp.json',
    ...rootFiles(keysFolder).map((path) => basename(path)),
    ...releases.flatMap(({ version }) => [`${version}.targets.json`, `${version}.snapshot.json`]),
  ]);
};
