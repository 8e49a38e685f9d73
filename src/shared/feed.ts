import { z } from 'zod';
import { Channel, Item, ItemId, Sha256 } from './item.ts';
import { emptyZone, Zone } from './zone.ts';

/**
 * The feed: how published content travels from the center to any number of kiosks as static files.
 *
 *   metadata/     TUF metadata (root, targets, snapshot, timestamp), consistent snapshots on
 *   targets/      `manifest.json`, carrying a `FeedManifest`, and beside it, where the center takes
 *                 submissions, `services.json`, a `ServiceCatalogue` with an expiry of its own
 *   segments/     <sha256>.jsonl.br   brotli, one `FeedOperation` a line; immutable
 *   snapshots/    <sha256>.jsonl.br   brotli, the same lines, only `put` and `channels`; immutable
 *   attachments/  <sha256>            the file's bytes; immutable
 *
 * Only these two are TUF targets (not a hundred thousand entries); everything else is reached
 * through its sha256, so the signature covers it. Names never change meaning, so any web
 * server, CDN or USB stick may carry the tree.
 */

/** How many channels a kiosk's tree may hold. */
export const channelLimit = 500;

export const FeedOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), item: Item }),
  z.strictObject({ op: z.literal('delete'), id: ItemId }),
  /** The whole channel tree, replacing the one before. */
  z.strictObject({ op: z.literal('channels'), channels: z.array(Channel).max(channelLimit) }),
]);
export type FeedOperation = z.infer<typeof FeedOperation>;

/** One compressed file of operations. */
export const FeedFile = z.strictObject({
  sha256: Sha256,
  /** Compressed size, bytes. */
  sizeBytes: z.int().min(1),
  /** Size after decompression, bytes: the bound against decompression bombs. */
  rawSizeBytes: z.int().min(1),
  operations: z.int().min(1),
});
export type FeedFile = z.infer<typeof FeedFile>;

/** What one publication changed, from `sequence - 1` to `sequence`; its files apply together or not at all. */
export const FeedChange = z.strictObject({
  sequence: z.int().min(1),
  files: z.array(FeedFile).min(1).max(1_000),
});
export type FeedChange = z.infer<typeof FeedChange>;

/** Everything as it stood after publication `sequence`. */
export const FeedSnapshot = z.strictObject({
  sequence: z.int().min(1),
  files: z.array(FeedFile).min(1).max(1_000),
});
export type FeedSnapshot = z.infer<typeof FeedSnapshot>;

/** Raised when an older kiosk could not read what a center says. */
export const feedFormat = 3;

export const FeedDistrict = z.strictObject({
  name: z.string().max(40),
  hotline: z.string().max(40),
  zone: Zone.default(emptyZone),
});
export type FeedDistrict = z.infer<typeof FeedDistrict>;

export const FeedManifest = z.strictObject({
  format: z.int().min(1),
  /** Number of the newest publication. */
  sequence: z.int().min(1),
  /** When the center made this publication: what 资料截至 shows. ISO 8601 with zone. */
  asOf: z.iso.datetime({ offset: true }),
  /** Newest first; at least one reaches `sequence` together with `changes`. */
  snapshots: z.array(FeedSnapshot).min(1).max(4),
  /** Ascending, without gaps, ending at `sequence`. */
  changes: z.array(FeedChange).max(2_000),
  /** Number of items after `sequence`, and their set hash, compared after every application. */
  itemCount: z.int().min(0),
  /** Sum over items of sha256(id \n revision \n sha256(canonical JSON of the item)) modulo 2^256, hex. */
  setHash: Sha256,
  district: FeedDistrict,
});
export type FeedManifest = z.infer<typeof FeedManifest>;

/** Why the last attempt to bring content up to date did not succeed. Closed list; staff read the code. */
export const feedFaults = [
  'unreachable', // no answer, connection refused, timeout, 5xx
  'not-found', // the server answers but a named file is missing
  'rollback', // an older version than one already seen
  'freeze', // the timestamp has expired: somebody keeps serving yesterday
  'expired', // other metadata has expired
  'wrong-signature', // not signed by the keys this kiosk trusts
  'tampered', // bytes differ from what was signed
  'oversized', // longer than was signed, or than the limits allow
  'malformed', // signed, but not of the agreed form
  'unsupported-format', // from a newer center
  'disk', // no room, or the disk refuses
] as const;
export const FeedFault = z.enum(feedFaults);
export type FeedFault = z.infer<typeof FeedFault>;

export const FeedStatus = z.strictObject({
  /** `never`: no content yet; `current`: the last check succeeded; `syncing`; `failed`: see fault. Residents keep the last good content in all of them. */
  state: z.enum(['never', 'current', 'syncing', 'failed']),
  fault: FeedFault.nullable(),
  /** One technical line for staff; no personal data. */
  detail: z.string().max(300).nullable(),
  /** asOf of the content that is being shown; null before the first. */
  asOf: z.iso.datetime({ offset: true }).nullable(),
  sequence: z.int().min(0),
  itemCount: z.int().min(0),
  /** Last successful check, ISO; null before the first. */
  checkedAt: z.iso.datetime({ offset: true }).nullable(),
  /** While syncing. */
  progress: z.strictObject({ doneBytes: z.int(), totalBytes: z.int() }).nullable(),
  /** asOf is older than a day (资料超过一天未更新). */
  stale: z.boolean(),
});
export type FeedStatus = z.infer<typeof FeedStatus>;
