import { createHash } from 'node:crypto';
import type { Item } from './item.ts';

/**
 * The set hash: a sum of one digest per item, so that kiosk and center can compare everything they
 * hold after any sequence of changes, at the price of one addition a change.
 */

const modulus = 1n << 256n;

/** SHA-256 over `id \n revision \n JSON` (text, or its UTF-8), with the JSON's keys in the order of the `Item` schema (what parsing yields). */
export const itemDigest = (
  item: Pick<Item, 'id' | 'revision'>,
  json: string | Uint8Array,
): Buffer => createHash('sha256').update(`${item.id}\n${item.revision}\n`).update(json).digest();

const toNumber = (digest: Buffer): bigint => BigInt(`0x${digest.toString('hex')}`);

export class SetHash {
  #sum: bigint;

  constructor(hex = '0') {
    this.#sum = BigInt(`0x${hex}`);
  }

  add(digest: Buffer): void {
    this.#sum = (this.#sum + toNumber(digest)) % modulus;
  }

  remove(digest: Buffer): void {
    this.#sum = (this.#sum - toNumber(digest) + modulus) % modulus;
  }

  /** 64 lower-case hex digits. */
  hex(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
