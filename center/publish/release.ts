import { z } from 'zod';
import { Sha256 } from '../../src/shared/item.ts';
import { readRoot } from '../keys/root.ts';
import { readSetting, writeSetting } from '../store/channels.ts';
import { composeServices, defaultServicesDays, type ServicesTarget } from '../services/target.ts';
import { exclusively } from '../store/lock.ts';
import type { Database } from '../store/schema.ts';
import { latestPublications } from './history.ts';
import type { PublishPlace } from './publish.ts';
import { signRelease, signTimestamp, timestampVersion, type SigningPlace } from './sign.ts';
import { sha256Of } from './tree.ts';

/** What was signed out last, newest first; the older ones are still served to kiosks in mid-sync. */
const Release = z.strictObject({
  version: z.int().min(1),
  manifestSha256: Sha256,
  rootVersion: z.int().min(1),
  signedAtMs: z.int(),
  services: z
    .strictObject({ sha256: Sha256, contentSha256: Sha256, expiresAtMs: z.int() })
    .nullable()
    .default(null),
});
export type Release = z.infer<typeof Release>;

type SignPlace = Omit<PublishPlace, 'dataFolder'>;

/** How many past states of the tree stay on the server. */
export const releasesKept = 3;

export const readReleases = async (database: Database): Promise<Release[]> =>
  z.array(Release).parse(JSON.parse((await readSetting(database, 'releases')) ?? '[]'));

/**
 * Numbers all metadata with one counter. The tree is asked too: when power fails after a timestamp
 * was written and before the store knew it, that number must not be signed again.
 */
const nextVersion = async ({ database, treeFolder }: SignPlace): Promise<number> => {
  const stored = Number((await readSetting(database, 'metadata-version')) ?? 0);
  const version = Math.max(stored, await timestampVersion(treeFolder)) + 1;
  await writeSetting(database, 'metadata-version', String(version));
  return version;
};

const signingPlace = (place: SignPlace): SigningPlace => ({
  treeFolder: place.treeFolder,
  keysFolder: place.keysFolder,
  nowMs: place.clock.nowMs(),
  lifetimes: place.lifetimes,
});

const newestManifest = async (database: Database): Promise<Buffer | null> => {
  const [newest] = await latestPublications(database, 1);
  return newest ? Buffer.from(JSON.stringify(newest.manifest)) : null;
};

const daysOf = ({ servicesDays = defaultServicesDays }: SignPlace): number => servicesDays;

const servicesOf = (place: SignPlace): Promise<ServicesTarget | null> =>
  composeServices({
    database: place.database,
    keysFolder: place.keysFolder,
    nowMs: place.clock.nowMs(),
    days: daysOf(place),
  });

/** Signs out the newest publication with all roles. False when there is none. For whoever holds the store's lock. */
export const release = async (place: SignPlace): Promise<boolean> => {
  const manifest = await newestManifest(place.database);
  if (!manifest) return false;
  const version = await nextVersion(place);
  const services = await servicesOf(place);
  await signRelease(signingPlace(place), version, manifest, services?.bytes);
  const made: Release = {
    version,
    manifestSha256: sha256Of(manifest),
    rootVersion: readRoot(place.keysFolder).signed.version,
    signedAtMs: place.clock.nowMs(),
    services: services && {
      sha256: sha256Of(services.bytes),
      contentSha256: services.contentSha256,
      expiresAtMs: services.expiresAtMs,
    },
  };
  const releases = [made, ...(await readReleases(place.database))].slice(0, releasesKept);
  await writeSetting(place.database, 'releases', JSON.stringify(releases));
  return true;
};

const dayMs = 86_400_000;

/** Same words, same keys, less than half its life gone. */
const servicesStillGood = async (place: SignPlace, { services }: Release): Promise<boolean> => {
  const wanted = await servicesOf(place);
  if (wanted === null || services === null) return wanted === services;
  const leftMs = services.expiresAtMs - place.clock.nowMs();
  return wanted.contentSha256 === services.contentSha256 && leftMs > (daysOf(place) * dayMs) / 2;
};

/** Whether targets and snapshot may stay as they are: same manifest, same keys, less than half their life gone. */
const isStillGood = async (place: SignPlace, manifest: Buffer, signed: Release): Promise<boolean> =>
  signed.manifestSha256 === sha256Of(manifest) &&
  signed.rootVersion === readRoot(place.keysFolder).signed.version &&
  place.clock.nowMs() - signed.signedAtMs < (place.lifetimes.targetsDays * dayMs) / 2 &&
  (await servicesStillGood(place, signed));

export type Signed = 'timestamp' | 'all' | 'nothing-published';

const refreshAlone = async (place: SignPlace): Promise<Signed> => {
  const manifest = await newestManifest(place.database);
  if (!manifest) return 'nothing-published';
  const [signed] = await readReleases(place.database);
  if (!signed || !(await isStillGood(place, manifest, signed))) {
    await release(place);
    return 'all';
  }
  const version = await nextVersion(place);
  await signTimestamp(signingPlace(place), version, signed.version);
  return 'timestamp';
};

/**
 * Signs a new timestamp without changing content; the other roles too when they need it (half their
 * life is over, keys were rotated, or a publication was decided but never signed out).
 */
export const refresh = (place: SignPlace): Promise<Signed> =>
  exclusively(place.database, (transaction) => refreshAlone({ ...place, database: transaction }));
