import { createHash } from 'node:crypto';
import type { Envelope } from '../../src/shared/sealing.ts';

/**
 * Envelopes for tests of what happens to them outside: sealed they look like chance. The same place always
 * makes the same one, so that whoever finds it later knows what it must be.
 */

const chanceBase64 = (seed: string, bytes: number): string => {
  const blocks = Math.ceil(bytes / 32);
  const made = Array.from({ length: blocks }, (_, block) =>
    createHash('sha256').update(`${seed} ${block}`).digest(),
  );
  return Buffer.concat(made).subarray(0, bytes).toString('base64');
};

export const envelopeId = (place: number): string =>
  createHash('sha256').update(`envelope ${place}`).digest('hex').slice(0, 32);

/** `bytes`: of what is sealed. */
export const envelopeAt = (place: number, bytes = 1_000): Envelope => ({
  format: 1,
  suite: 'HPKE-P256-SHA256-AES256GCM',
  keyId: 'center-2026',
  schema: 'submission/1',
  id: envelopeId(place),
  station: '0007',
  day: '2026-11-25',
  encapsulated: chanceBase64(`key ${place}`, 65),
  ciphertext: chanceBase64(`text ${place}`, bytes),
});
