import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  MetaFile,
  Metadata,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
  type Root,
} from '@tufjs/models';
import { expiryAfter, onlineKey, rootFiles } from '../keys/root.ts';
import type { OnlineRole } from '../keys/key-files.ts';
import { fileExists, sha256Of, treeFolders, writeWhole } from './tree.ts';

/** Days until each role's metadata expires. A kiosk takes no new content on expired metadata. */
export interface Lifetimes {
  readonly timestampDays: number;
  readonly targetsDays: number;
}
export const defaultLifetimes: Lifetimes = { timestampDays: 7, targetsDays: 90 };

export interface SigningPlace {
  readonly treeFolder: string;
  readonly keysFolder: string;
  readonly nowMs: number;
  readonly lifetimes: Lifetimes;
}

const specVersion = '1.0.31';
const manifestName = 'manifest.json';
const servicesName = 'services.json';

const metadataPath = ({ treeFolder }: SigningPlace, name: string): string =>
  join(treeFolder, 'metadata', name);

const signed = (
  { keysFolder }: SigningPlace,
  role: OnlineRole,
  content: Targets | Snapshot | Timestamp,
): Buffer => {
  const metadata: Metadata<Root | Targets | Snapshot | Timestamp> = new Metadata(content);
  metadata.sign(onlineKey(keysFolder, role).sign);
  return Buffer.from(JSON.stringify(metadata.toJSON()));
};

const described = (bytes: Buffer, version: number): MetaFile =>
  new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256Of(bytes) } });

const writeTarget = async (
  { treeFolder }: SigningPlace,
  path: string,
  bytes: Buffer,
): Promise<TargetFile> => {
  const sha256 = sha256Of(bytes);
  await writeWhole(join(treeFolder, 'targets', `${sha256}.${path}`), bytes);
  return new TargetFile({ path, length: bytes.length, hashes: { sha256 } });
};

const writeTargets = async (
  place: SigningPlace,
  version: number,
  manifest: Buffer,
  services: Buffer | null,
): Promise<MetaFile> => {
  const manifestTarget = await writeTarget(place, manifestName, manifest);
  const servicesTarget = services && (await writeTarget(place, servicesName, services));
  const expires = expiryAfter(place.nowMs, place.lifetimes.targetsDays);
  const targets = new Targets({
    version,
    specVersion,
    expires,
    targets: {
      [manifestName]: manifestTarget,
      ...(servicesTarget && { [servicesName]: servicesTarget }),
    },
  });
  const bytes = signed(place, 'targets', targets);
  await writeWhole(metadataPath(place, `${version}.targets.json`), bytes);
  return described(bytes, version);
};

const writeSnapshot = async (
  place: SigningPlace,
  version: number,
  targets: MetaFile,
): Promise<MetaFile> => {
  const expires = expiryAfter(place.nowMs, place.lifetimes.targetsDays);
  const meta = { 'targets.json': targets };
  const bytes = signed(place, 'snapshot', new Snapshot({ version, specVersion, expires, meta }));
  await writeWhole(metadataPath(place, `${version}.snapshot.json`), bytes);
  return described(bytes, version);
};

const writeTimestamp = async (
  place: SigningPlace,
  version: number,
  snapshotMeta: MetaFile,
): Promise<void> => {
  const expires = expiryAfter(place.nowMs, place.lifetimes.timestampDays);
  const timestamp = new Timestamp({ version, specVersion, expires, snapshotMeta });
  await writeWhole(metadataPath(place, 'timestamp.json'), signed(place, 'timestamp', timestamp));
};

const copyRoots = async (place: SigningPlace): Promise<void> => {
  for (const path of rootFiles(place.keysFolder)) {
    const published = metadataPath(place, basename(path));
    if (!(await fileExists(published))) await writeWhole(published, await readFile(path));
  }
};

/**
 * Signs manifest and service catalogue out: everything a kiosk needs is in place before the timestamp,
 * written last, points to it. `services` null: this center takes nothing in.
 */
export const signRelease = async (
  place: SigningPlace,
  version: number,
  manifest: Buffer,
  services: Buffer | null = null,
): Promise<void> => {
  for (const folder of treeFolders)
    await mkdir(join(place.treeFolder, folder), { recursive: true });
  await copyRoots(place);
  const targets = await writeTargets(place, version, manifest, services);
  const snapshot = await writeSnapshot(place, version, targets);
  await writeTimestamp(place, version, snapshot);
};

/** Signs only a new timestamp for the snapshot of `snapshotVersion`. */
export const signTimestamp = async (
  place: SigningPlace,
  version: number,
  snapshotVersion: number,
): Promise<void> => {
  const bytes = await readFile(metadataPath(place, `${snapshotVersion}.snapshot.json`));
  await writeTimestamp(place, version, described(bytes, snapshotVersion));
};

/** The version of the timestamp in the tree; 0 when there is none. */
export const timestampVersion = async (treeFolder: string): Promise<number> => {
  const text = await readFile(join(treeFolder, 'metadata', 'timestamp.json'), 'utf8').catch(
    () => null,
  );
  if (text === null) return 0;
  const { signed } = JSON.parse(text) as { signed: { version: number } };
  return signed.version;
};
