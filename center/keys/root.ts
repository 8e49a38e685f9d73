import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, MetadataKind, Root } from '@tufjs/models';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { makeKey, onlineRoles, readKeys, type OnlineRole, type SigningKey } from './key-files.ts';

/**
 * The key folder:
 *   offline/   root keys; belongs on media that leave the machine after `keys` and `rotate`
 *   online/    keys of targets, snapshot and timestamp
 *   root/      every root metadata ever made, `<version>.root.json`
 *   root.json  the newest of them: what kiosks ship with
 */

const rootKeyCount = 3;
/** Two of the three must sign: losing one key loses nothing, stealing one gains nothing. */
const rootThreshold = 2;

const dayMs = 86_400_000;
const rootLifetimeDays = 365;

/** TUF wants whole seconds. */
export const expiryAfter = (nowMs: number, days: number): string =>
  new Date(nowMs + days * dayMs).toISOString().replace(/\.\d{3}Z$/, 'Z');

const offline = (folder: string): string => join(folder, 'offline');
const online = (folder: string): string => join(folder, 'online');

const rootFileName = (version: number): string => `${version}.root.json`;

/** Paths of all root metadata, oldest first. */
export const rootFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'root'))
    .filter((name) => /^\d+\.root\.json$/.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(folder, 'root', name));

export const readRoot = (folder: string): Metadata<Root> =>
  Metadata.fromJSON(
    MetadataKind.Root,
    JSON.parse(readFileSync(join(folder, 'root.json'), 'utf8')) as Parameters<
      typeof Metadata.fromJSON
    >[1],
  );

interface RoleKeys {
  readonly root: readonly SigningKey[];
  readonly online: Readonly<Record<OnlineRole, SigningKey>>;
}

const makeRootKeys = (folder: string, version: number): SigningKey[] =>
  Array.from({ length: rootKeyCount }, (_, index) =>
    makeKey(offline(folder), `root-v${version}-${index + 1}`),
  );

const makeOnlineKeys = (folder: string, version: number): Record<OnlineRole, SigningKey> => ({
  targets: makeKey(online(folder), `targets-v${version}`),
  snapshot: makeKey(online(folder), `snapshot-v${version}`),
  timestamp: makeKey(online(folder), `timestamp-v${version}`),
});

/** Built from its JSON form: the models do not export their `Role`. */
const rootOf = (version: number, keys: RoleKeys, nowMs: number): Root => {
  const role = (roleKeys: readonly SigningKey[], threshold: number) => ({
    keyids: roleKeys.map(({ key }) => key.keyID),
    threshold,
  });
  const all = [...keys.root, ...onlineRoles.map((name) => keys.online[name])];
  return Root.fromJSON({
    _type: 'root',
    version,
    spec_version: '1.0.31',
    expires: expiryAfter(nowMs, rootLifetimeDays),
    consistent_snapshot: true,
    keys: Object.fromEntries(all.map(({ key }) => [key.keyID, key.toJSON()])),
    roles: {
      root: role(keys.root, rootThreshold),
      targets: role([keys.online.targets], 1),
      snapshot: role([keys.online.snapshot], 1),
      timestamp: role([keys.online.timestamp], 1),
    },
  });
};

const writeRoot = (folder: string, root: Root, signers: readonly SigningKey[]): void => {
  const metadata = new Metadata(root);
  for (const { sign } of signers) metadata.sign(sign);
  const text = JSON.stringify(metadata.toJSON());
  mkdirSync(join(folder, 'root'), { recursive: true });
  writeFileSync(join(folder, 'root', rootFileName(root.version)), text, { flag: 'wx' });
  writeFileSync(join(folder, 'root.json'), text);
};

/** The key ceremony: makes all keys and root version 1. Never touches a folder that already holds keys. */
export const createKeys = (folder: string, nowMs: number): Result<void, 'keys-exist'> => {
  if ([offline(folder), online(folder), join(folder, 'root')].some((path) => existsSync(path)))
    return err('keys-exist');
  const keys = { root: makeRootKeys(folder, 1), online: makeOnlineKeys(folder, 1) };
  writeRoot(folder, rootOf(1, keys, nowMs), keys.root);
  return ok(undefined);
};

const isIn = (root: Root, role: string, { key }: SigningKey): boolean =>
  root.roles[role]?.keyIDs.includes(key.keyID) ?? false;

/**
 * Replaces every key by a new one: the next root version, signed by the old root keys and the new.
 * A kiosk that knows any earlier root walks here by itself. Old key files stay for the record.
 */
export const rotateKeys = (
  folder: string,
  nowMs: number,
): Result<number, 'not-enough-root-keys'> => {
  const { signed: old } = readRoot(folder);
  const oldKeys = readKeys(offline(folder), 'root-').filter((key) => isIn(old, 'root', key));
  if (oldKeys.length < rootThreshold) return err('not-enough-root-keys');
  const version = old.version + 1;
  const keys = { root: makeRootKeys(folder, version), online: makeOnlineKeys(folder, version) };
  writeRoot(folder, rootOf(version, keys, nowMs), [...oldKeys, ...keys.root]);
  return ok(version);
};

/** The key the newest root allows to sign for the role. Throws when its file is missing. */
export const onlineKey = (folder: string, role: OnlineRole): SigningKey => {
  const { signed } = readRoot(folder);
  const found = readKeys(online(folder), `${role}-`).find((key) => isIn(signed, role, key));
  if (!found) throw new Error(`no key for ${role} in ${online(folder)}`);
  return found;
};

export const hasRoot = (folder: string): boolean => existsSync(join(folder, 'root.json'));

const lacks = (folder: string, role: OnlineRole): boolean => {
  try {
    onlineKey(folder, role);
    return false;
  } catch {
    return true; // absent, unreadable or no key at all: in each case the operator has to bring it
  }
};

/** What signing needs and the folder does not hold, as a sentence; null when all is there. */
export const missingKeys = (folder: string): string | null => {
  if (!hasRoot(folder)) return `${folder} holds no root.json: make keys first`;
  const missing = onlineRoles.filter((role) => lacks(folder, role));
  return missing.length === 0
    ? null
    : `${join(folder, 'online')} holds no readable key of the newest root for ${missing.join(', ')}`;
};
