import { hash } from 'node:crypto';

const sealBytes = 8;

/**
 * Eight bytes that say a value is what was written under this name: against bits that rot, not
 * against people (content is signed where it comes in).
 */
export const sealOf = (name: string | number, value: string | Buffer): Buffer => {
  const digest = hash('sha256', value, 'buffer');
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), digest]), 'buffer').subarray(
    0,
    sealBytes,
  );
};
