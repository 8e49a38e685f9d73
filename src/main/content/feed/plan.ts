import type { FeedFile, FeedManifest } from '../../../shared/feed.ts';
import type { ContentPosition } from '../sink.ts';

/** What brings the content from where it is to what the manifest says. */
export type Plan =
  | { readonly step: 'nothing' }
  | { readonly step: 'apply'; readonly files: readonly FeedFile[] }
  | { readonly step: 'replace'; readonly files: readonly FeedFile[] }
  /** The content is ahead of the signed manifest: somebody serves an older tree. */
  | { readonly step: 'refuse' };

const totalBytes = (files: readonly FeedFile[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

const changesAfter = (manifest: FeedManifest, sequence: number): FeedFile[] =>
  manifest.changes.filter((change) => change.sequence > sequence).flatMap(({ files }) => files);

/** The cheapest snapshot and every change after it. */
export const replacement = (manifest: FeedManifest): FeedFile[] => {
  const firstChange = manifest.sequence - manifest.changes.length + 1;
  const [cheapest = []] = manifest.snapshots
    .filter(({ sequence }) => sequence >= firstChange - 1)
    .map((snapshot) => [...snapshot.files, ...changesAfter(manifest, snapshot.sequence)])
    .sort((a, b) => totalBytes(a) - totalBytes(b));
  return cheapest;
};

const catchUp = (manifest: FeedManifest, position: ContentPosition): FeedFile[] | null => {
  const firstChange = manifest.sequence - manifest.changes.length + 1;
  return position.sequence >= firstChange - 1 && position.sequence > 0
    ? changesAfter(manifest, position.sequence)
    : null;
};

/** Decides by what has to be downloaded; at the same number only the same content is the same. */
export const planFor = (manifest: FeedManifest, position: ContentPosition): Plan => {
  if (position.sequence > manifest.sequence) return { step: 'refuse' };
  const whole = replacement(manifest);
  if (position.sequence === manifest.sequence) {
    const same = position.setHash === manifest.setHash && position.itemCount === manifest.itemCount;
    return same ? { step: 'nothing' } : { step: 'replace', files: whole };
  }
  const changes = catchUp(manifest, position);
  return changes && totalBytes(changes) <= totalBytes(whole)
    ? { step: 'apply', files: changes }
    : { step: 'replace', files: whole };
};
