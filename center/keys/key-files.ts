import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key, Signature } from '@tufjs/models';

/** A private Ed25519 key and what others need to know of it. */
export interface SigningKey {
  readonly key: Key;
  readonly sign: (data: Buffer) => Signature;
}

/** The roles whose keys work every day on the publishing machine. */
export const onlineRoles = ['targets', 'snapshot', 'timestamp'] as const;
export type OnlineRole = (typeof onlineRoles)[number];

/** The last 32 bytes of an Ed25519 SPKI are the key itself (RFC 8410, 4). */
const publicHex = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

/** TUF 4.2: a key id is the SHA-256 of the key's canonical JSON, which for these few ASCII fields is sorted JSON. */
const tufKey = (key: KeyObject): Key => {
  const form = { keytype: 'ed25519', keyval: { public: publicHex(key) }, scheme: 'ed25519' };
  const keyID = createHash('sha256').update(JSON.stringify(form)).digest('hex');
  return new Key({ keyID, keyType: 'ed25519', scheme: 'ed25519', keyVal: form.keyval });
};

const signingKey = (privateKey: KeyObject): SigningKey => {
  const key = tufKey(privateKey);
  return {
    key,
    sign: (data) =>
      new Signature({ keyID: key.keyID, sig: sign(null, data, privateKey).toString('hex') }),
  };
};

/** Makes a key and writes it as PKCS#8 PEM, readable by its owner only; never over an existing file. */
export const makeKey = (folder: string, name: string): SigningKey => {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, `${name}.pem`), pem, { mode: 0o600, flag: 'wx' });
  return signingKey(privateKey);
};

const readKey = (folder: string, name: string): SigningKey =>
  signingKey(createPrivateKey(readFileSync(join(folder, `${name}.pem`))));

/** Every key in the folder whose file name starts with the prefix. */
export const readKeys = (folder: string, prefix: string): SigningKey[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.pem'))
    .sort()
    .map((name) => readKey(folder, name.slice(0, -'.pem'.length)));
