import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Passwords of clerks: scrypt, with its cost beside the hash so that it may grow. */

const keyBytes = 32;
/** About 50 ms and 32 MB: dear for whoever tries many, unnoticed by whoever logs in. */
const usualCost = 2 ** 15;
const maxMemoryBytes = 256 * 1024 * 1024;

export const leastPasswordLength = 10;

const derive = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: 8, p: 1, maxmem: maxMemoryBytes };
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** `scrypt:<cost>:<salt>:<hash>`. Tests take a small `cost`. */
export const hashPassword = async (password: string, cost = usualCost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `scrypt:${cost}:${salt.toString('base64')}:${key.toString('base64')}`;
};

export const isPassword = async (password: string, stored: string): Promise<boolean> => {
  const [, cost = '', salt = '', hash = ''] = stored.split(':');
  const key = await derive(password, Buffer.from(salt, 'base64'), Number(cost));
  return timingSafeEqual(key, Buffer.from(hash, 'base64'));
};

let nobodys: Promise<string> | null = null;

/** Takes as long as a real check, for a name that is nobody's: how long it takes tells nothing. */
export const isNobodysPassword = async (password: string): Promise<false> => {
  nobodys ??= hashPassword(randomBytes(16).toString('hex'));
  await isPassword(password, await nobodys);
  return false;
};

const characters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen characters that can be told on the telephone. */
export const newPassword = (): string =>
  Array.from({ length: 16 }, () => characters[randomInt(characters.length)]).join('');
