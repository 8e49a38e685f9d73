import { FeedManifest, type FeedChange, type FeedFile } from '../../src/shared/feed.ts';
import type { Database } from '../store/schema.ts';

/** What has been published so far, and how much of it a manifest goes on naming. */

export interface Publication {
  readonly manifest: FeedManifest;
  readonly channelsDigest: string;
}

export const latestPublications = async (
  database: Database,
  limit: number,
): Promise<Publication[]> => {
  const rows = await database
    .selectFrom('publications')
    .select(['manifest', 'channels_digest'])
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    manifest: FeedManifest.parse(JSON.parse(row.manifest)),
    channelsDigest: row.channels_digest,
  }));
};

export const writePublication = async (
  database: Database,
  { manifest, channelsDigest }: Publication,
): Promise<void> => {
  const values = {
    as_of: manifest.asOf,
    manifest: JSON.stringify(manifest),
    channels_digest: channelsDigest,
  };
  await database
    .insertInto('publications')
    .values({ sequence: manifest.sequence, ...values })
    .onConflict((conflict) => conflict.column('sequence').doUpdateSet(values))
    .execute();
};

export const totalBytes = (files: readonly FeedFile[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

const changeBytes = (changes: readonly FeedChange[]): number =>
  changes.reduce((sum, { files }) => sum + totalBytes(files), 0);

/** A kiosk that starts from nothing reads the snapshot and then every change after it. */
const snapshotShare = 0.25;
const changesAtMost = 500;

/** Whether the changes since the newest snapshot have grown so that a new snapshot pays. */
export const snapshotIsDue = (
  previous: FeedManifest | null,
  newest: FeedChange | null,
): boolean => {
  const snapshot = previous?.snapshots[0];
  if (!snapshot) return true;
  const since = previous.changes.filter(({ sequence }) => sequence > snapshot.sequence);
  if (newest) since.push(newest);
  return (
    since.length >= changesAtMost || changeBytes(since) > totalBytes(snapshot.files) * snapshotShare
  );
};

/**
 * The changes worth naming: all since the newest snapshot, and older ones for kiosks that were away,
 * as long as together they cost less than the snapshot itself.
 */
export const keptChanges = (
  changes: readonly FeedChange[],
  snapshotSequence: number,
  snapshotBytes: number,
): FeedChange[] => {
  let bytes = changeBytes(changes);
  let first = 0;
  for (; first < changes.length; first += 1) {
    const change = changes[first];
    const isNeeded = !change || change.sequence > snapshotSequence;
    if (isNeeded || (bytes <= snapshotBytes && changes.length - first <= changesAtMost)) break;
    bytes -= totalBytes(change.files);
  }
  return changes.slice(first);
};
