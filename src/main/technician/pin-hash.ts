import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/**
 * A PIN as scrypt leaves it: `scrypt$<log2 N>$<salt>$<key>`, the last two base64url. Six digits can
 * be tried out in full by whoever owns the disk; what protects them there is the cost of each try.
 */

const logCost = 15;
const saltBytes = 16;
const keyBytes = 32;

/** r = 8, p = 1 as in RFC 7914; 32 MiB at N = 2^15, and Node refuses more than it is allowed. */
const optionsOf = (log2N: number): ScryptOptions => ({
  N: 2 ** log2N,
  r: 8,
  p: 1,
  maxmem: 2 ** (log2N + 11),
});

const derive = (pin: string, salt: Buffer, log2N: number): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(pin, salt, keyBytes, optionsOf(log2N), (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

export const pinHashForm = /^scrypt\$(1[4-7])\$([\w-]{22})\$([\w-]{43})$/;

export const hashPin = async (pin: string): Promise<string> => {
  const salt = randomBytes(saltBytes);
  const key = await derive(pin, salt, logCost);
  return `scrypt$${logCost}$${salt.toString('base64url')}$${key.toString('base64url')}`;
};

export const fitsHash = async (pin: string, hash: string): Promise<boolean> => {
  const [, log2N = '', salt = '', key = ''] = pinHashForm.exec(hash) ?? [];
  if (key === '') return false;
  const found = await derive(pin, Buffer.from(salt, 'base64url'), Number(log2N));
  return timingSafeEqual(found, Buffer.from(key, 'base64url'));
};
