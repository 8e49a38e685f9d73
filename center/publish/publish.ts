import { join } from 'node:path';
import type { Clock } from '../../src/shared/clock.ts';
import { feedFormat, FeedManifest, type FeedChange } from '../../src/shared/feed.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { SetHash } from '../../src/shared/set-hash.ts';
import { exclusively } from '../store/lock.ts';
import type { Database } from '../store/schema.ts';
import { publishAttachments } from './attachments.ts';
import {
  changedLines,
  markPublished,
  prefixed,
  readFrame,
  standingLines,
  type Frame,
  type Tally,
} from './changes.ts';
import {
  keptChanges,
  latestPublications,
  snapshotIsDue,
  totalBytes,
  writePublication,
} from './history.ts';
import { writeOperations } from './operations.ts';
import { prune } from './prune.ts';
import { release } from './release.ts';
import type { Lifetimes } from './sign.ts';
import { holdsFilesOf } from './tree.ts';

export interface PublishPlace {
  readonly database: Database;
  /** Where the center keeps attachment bytes. */
  readonly dataFolder: string;
  /** What a web server serves. */
  readonly treeFolder: string;
  readonly keysFolder: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly lifetimes: Lifetimes;
  /** Days a kiosk may use the service catalogue without renewing it. Default: 14. */
  readonly servicesDays?: number;
}

export interface PublishOptions {
  /**
   * Everything anew: one fresh snapshot, no earlier change named, and no earlier file left on the
   * server. For what must vanish from the tree today; every kiosk then reads the whole snapshot.
   */
  readonly fresh: boolean;
}

export interface PublishReport {
  readonly sequence: number;
  readonly itemCount: number;
  /** 0 when nothing had changed and only the date was renewed. */
  readonly operations: number;
  readonly changeBytes: number;
  /** Null when no snapshot was made. */
  readonly snapshotBytes: number | null;
}

/** `no-district`: nobody has told the center yet which district it serves. */
export type PublishFault = 'no-district';

const tallyOf = (previous: FeedManifest | null): Tally => ({
  itemCount: previous?.itemCount ?? 0,
  setHash: new SetHash(previous?.setHash),
});

/** Writes what changed; null when nothing did. */
const writeChange = async (
  place: PublishPlace,
  frame: Frame,
  channelsChanged: boolean,
  tally: Tally,
  sequence: number,
): Promise<FeedChange | null> => {
  const lines = prefixed(
    channelsChanged ? frame.channelsLine : null,
    changedLines(place.database, tally),
  );
  const files = await writeOperations(join(place.treeFolder, 'segments'), 'change', lines);
  return files.length === 0 ? null : { sequence, files };
};

const countOnly = async (database: Database, tally: Tally): Promise<void> => {
  const lines = changedLines(database, tally);
  while (!(await lines.next()).done);
};

const writeSnapshot = async (place: PublishPlace, frame: Frame, sequence: number) => ({
  sequence,
  files: await writeOperations(
    join(place.treeFolder, 'snapshots'),
    'snapshot',
    prefixed(frame.channelsLine, standingLines(place.database)),
  ),
});

interface Composed {
  readonly manifest: FeedManifest;
  readonly report: PublishReport;
}

const reportOf = (
  { sequence, itemCount, snapshots }: FeedManifest,
  change: FeedChange | null,
  madeSnapshot: boolean,
): PublishReport => {
  const files = change?.files ?? [];
  return {
    sequence,
    itemCount,
    operations: files.reduce((sum, { operations }) => sum + operations, 0),
    changeBytes: totalBytes(files),
    snapshotBytes: madeSnapshot ? totalBytes(snapshots[0]?.files ?? []) : null,
  };
};

/** Writes the files of a publication and composes the manifest that names them. */
const compose = async (
  place: PublishPlace,
  frame: Frame,
  previous: { manifest: FeedManifest; channelsDigest: string } | null,
  { fresh }: PublishOptions,
): Promise<Composed> => {
  const last = previous?.manifest ?? null;
  const tally = tallyOf(last);
  const next = (last?.sequence ?? 0) + 1;
  const channelsChanged = previous?.channelsDigest !== frame.channelsDigest;
  // The first publication is its snapshot; a change file would say everything a second time.
  const change = last
    ? await writeChange(place, frame, channelsChanged, tally, next)
    : await countOnly(place.database, tally).then(() => null);
  await markPublished(place.database);
  const sequence = last && !change && !fresh ? last.sequence : next;
  const makesSnapshot = fresh || snapshotIsDue(last, change);
  const snapshot = makesSnapshot ? await writeSnapshot(place, frame, sequence) : last?.snapshots[0];
  if (!snapshot) throw new Error('a manifest without a snapshot');
  const changes = fresh ? [] : [...(last?.changes ?? []), ...(change ? [change] : [])];
  const manifest = FeedManifest.parse({
    format: feedFormat,
    sequence,
    asOf: new Date(place.clock.nowMs()).toISOString(),
    snapshots: [snapshot],
    changes: keptChanges(changes, snapshot.sequence, totalBytes(snapshot.files)),
    itemCount: tally.itemCount,
    setHash: tally.setHash.hex(),
    district: frame.district,
  } satisfies FeedManifest);
  return { manifest, report: reportOf(manifest, change, makesSnapshot) };
};

const composeAlone = (
  place: PublishPlace,
  options: PublishOptions,
): Promise<Result<PublishReport, PublishFault>> =>
  exclusively(place.database, async (transaction) => {
    const frame = await readFrame(transaction, place.clock.nowMs());
    if (!frame) return err('no-district');
    const [previous] = await latestPublications(transaction, 1);
    const inside = { ...place, database: transaction };
    // A tree that lost files, or a new one elsewhere, cannot be continued: everything anew.
    const isWhole = !previous || (await holdsFilesOf(place.treeFolder, previous.manifest));
    const fresh = options.fresh || !isWhole;
    const { manifest, report } = await compose(inside, frame, previous ?? null, { fresh });
    await publishAttachments(inside);
    await writePublication(transaction, { manifest, channelsDigest: frame.channelsDigest });
    return ok(report);
  });

/**
 * Brings the tree up to date with the store. The store first learns what was published, then the
 * tree is signed out from there: when power fails between the two, the next publish or refresh
 * signs out what is already decided, under the same number.
 */
export const publish = async (
  place: PublishPlace,
  options: PublishOptions = { fresh: false },
): Promise<Result<PublishReport, PublishFault>> => {
  const composed = await composeAlone(place, options);
  if (!composed.ok) return composed;
  await exclusively(place.database, async (transaction) => {
    const inside = { ...place, database: transaction };
    await release(inside);
    await prune(inside, options);
  });
  return composed;
};
