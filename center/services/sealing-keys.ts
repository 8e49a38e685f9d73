import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  generateSealingKeys,
  SealingKey,
  type SealingSuiteName,
} from '../../src/shared/sealing.ts';

/**
 * The keys residents' submissions are sealed to: `KEYS/sealing/<id>.json`, public and private half
 * together. A key file is never deleted by the center: what was sealed to it may arrive a month late.
 */

const StoredKey = SealingKey.extend({ privateKey: z.base64().max(1_000) });
type StoredKey = z.infer<typeof StoredKey>;

const suite: SealingSuiteName = 'HPKE-P256-SHA256-AES256GCM';
const dayMs = 86_400_000;

/** A new key every half year, each good for a year: there is always one in the middle of its life. */
export const sealingKeyDays = 365;
/** Before the first key there is none to fall back on: a kiosk whose clock is a little behind must find this one valid. */
const firstKeyEarlierMs = dayMs;

const sealingFolder = (keysFolder: string): string => join(keysFolder, 'sealing');

const readKey = (path: string): StoredKey =>
  StoredKey.parse(JSON.parse(readFileSync(path, 'utf8')));

const readKeys = (keysFolder: string): StoredKey[] => {
  const folder = sealingFolder(keysFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readKey(join(folder, name)));
};

/** Makes a key that is sealed to from now on. The older ones stay valid until their end and open what was sealed to them. */
export const addSealingKey = async (
  keysFolder: string,
  nowMs: number,
  days: number = sealingKeyDays,
): Promise<SealingKey> => {
  const isFirst = readKeys(keysFolder).length === 0;
  const pair = await generateSealingKeys(suite);
  const day = new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '');
  const key: StoredKey = {
    id: `sealing-${day}-${randomBytes(3).toString('hex')}`,
    suite,
    publicKey: pair.publicKey,
    notBefore: new Date(isFirst ? nowMs - firstKeyEarlierMs : nowMs).toISOString(),
    notAfter: new Date(nowMs + days * dayMs).toISOString(),
    privateKey: pair.privateKey,
  };
  mkdirSync(sealingFolder(keysFolder), { recursive: true, mode: 0o700 });
  writeFileSync(join(sealingFolder(keysFolder), `${key.id}.json`), JSON.stringify(key), {
    mode: 0o600,
    flag: 'wx',
  });
  return publicHalf(key);
};

const publicHalf = ({ id, suite, publicKey, notBefore, notAfter }: StoredKey): SealingKey => ({
  id,
  suite,
  publicKey,
  notBefore,
  notAfter,
});

const mostKeys = 10;

/** What the catalogue names: the public halves of those that are not over, newest first. */
export const sealingKeysAt = (keysFolder: string, nowMs: number): SealingKey[] =>
  readKeys(keysFolder)
    .filter(({ notAfter }) => nowMs < Date.parse(notAfter))
    .toSorted((one, other) => Date.parse(other.notBefore) - Date.parse(one.notBefore))
    .slice(0, mostKeys)
    .map(publicHalf);

/** The private half, base64, of the key that an envelope names; null when it is not here. */
export const privateSealingKey = (keysFolder: string, keyId: string): string | null => {
  if (!SealingKey.shape.id.safeParse(keyId).success) return null;
  const path = join(sealingFolder(keysFolder), `${keyId}.json`);
  return existsSync(path) ? readKey(path).privateKey : null;
};
