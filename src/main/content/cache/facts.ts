import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Channel, Sha256 } from '../../../shared/item.ts';
import { FeedDistrict } from '../../../shared/feed.ts';
import { DamageError } from '../search/posting-codec.ts';
import { sealOf } from './seal.ts';

/** What is true of the whole cache, as sealed JSON by name. */
const shapes = {
  /** How far the content has come; see `ContentTarget`. `asOf` is null before the first content. */
  position: z.strictObject({
    sequence: z.int().min(0),
    asOf: z.iso.datetime({ offset: true }).nullable(),
    itemCount: z.int().min(0),
    setHash: Sha256,
    district: FeedDistrict.nullable(),
  }),
  channels: z.array(Channel),
  /** Postings in the file, and the numbers given so far. */
  index: z.strictObject({
    segments: z.array(z.strictObject({ number: z.int(), first: z.int(), documents: z.int() })),
    nextSegment: z.int(),
    nextDocument: z.int(),
  }),
} as const;

type Shapes = typeof shapes;
export type FactName = keyof Shapes;
export type Fact<Name extends FactName> = z.infer<Shapes[Name]>;
export type Position = Fact<'position'>;

export const emptyFacts: { readonly [Name in FactName]: Fact<Name> } = {
  position: {
    sequence: 0,
    asOf: null,
    itemCount: 0,
    setHash: '0'.repeat(64),
    district: null,
  },
  channels: [],
  index: { segments: [], nextSegment: 0, nextDocument: 1 },
};

export const writeFact = <Name extends FactName>(
  database: Database,
  name: Name,
  fact: Fact<Name>,
): void => {
  const value = JSON.stringify(fact);
  database
    .prepare('INSERT OR REPLACE INTO facts (name, value, seal) VALUES (?, ?, ?)')
    .run(name, value, sealOf(name, value));
};

interface Sealed {
  readonly value: string;
  readonly seal: number;
}

/** Throws `DamageError` when the fact is missing or not what was written. */
export const readFact = <Name extends FactName>(database: Database, name: Name): Fact<Name> => {
  const row = database
    .prepare<[string], Sealed>('SELECT value, seal FROM facts WHERE name = ?')
    .get(name);
  if (!row || sealOf(name, row.value) !== row.seal) throw new DamageError(`fact ${name}`);
  return shapes[name].parse(JSON.parse(row.value)) as Fact<Name>;
};
