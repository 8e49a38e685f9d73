import type { Chance } from '../../script/benchmarks/search/chance.ts';

/** What goes wrong with files on worn disks: what a read brings is not what was written. */

export interface Mutation {
  /** In words, for whoever has to play it again. */
  readonly what: string;
  readonly bytes: Buffer;
}

const pageBytes = 4_096;

type Damage = (bytes: Buffer, chance: Chance) => Mutation;

const copyOf = (bytes: Buffer): Buffer => Buffer.from(bytes);
const pageAt = (bytes: Buffer, page: number): Buffer =>
  bytes.subarray(page * pageBytes, (page + 1) * pageBytes);
const anyPage = (bytes: Buffer, chance: Chance): number =>
  chance.between(0, Math.floor(bytes.length / pageBytes));

const flippedBits: Damage = (bytes, chance) => {
  const damaged = copyOf(bytes);
  const count = chance.between(1, 9);
  for (let flipped = 0; flipped < count; flipped += 1) {
    const at = chance.between(0, bytes.length);
    damaged[at] = damaged[at]! ^ (1 << chance.between(0, 8));
  }
  return { what: `${count} bits flipped`, bytes: damaged };
};

const overwritten: Damage = (bytes, chance) => {
  const damaged = copyOf(bytes);
  const from = chance.between(0, bytes.length);
  const length = Math.min(chance.between(1, 2_000), bytes.length - from);
  for (let at = from; at < from + length; at += 1) damaged[at] = chance.between(0, 256);
  return { what: `${length} bytes overwritten from ${from}`, bytes: damaged };
};

const swappedPages: Damage = (bytes, chance) => {
  const damaged = copyOf(bytes);
  const [one, other] = [anyPage(bytes, chance), anyPage(bytes, chance)];
  pageAt(bytes, other).copy(damaged, one * pageBytes);
  pageAt(bytes, one).copy(damaged, other * pageBytes);
  return { what: `pages ${one} and ${other} swapped`, bytes: damaged };
};

const repeatedPage: Damage = (bytes, chance) => {
  const damaged = copyOf(bytes);
  const [one, other] = [anyPage(bytes, chance), anyPage(bytes, chance)];
  pageAt(bytes, one).copy(damaged, other * pageBytes);
  return { what: `page ${one} written over page ${other}`, bytes: damaged };
};

const truncated: Damage = (bytes, chance) => {
  const length = chance.between(0, bytes.length);
  return { what: `cut off at ${length}`, bytes: copyOf(bytes.subarray(0, length)) };
};

const zeroedPage: Damage = (bytes, chance) => {
  const damaged = copyOf(bytes);
  const page = anyPage(bytes, chance);
  pageAt(damaged, page).fill(0);
  return { what: `page ${page} zeroed`, bytes: damaged };
};

const damages = [flippedBits, overwritten, swappedPages, repeatedPage, truncated, zeroedPage];

export const mutationOf = (bytes: Buffer, chance: Chance): Mutation =>
  chance.of(damages)(bytes, chance);
