import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { Result } from '../../shared/result.ts';
import { StationNumber } from '../../shared/submission/submission.ts';
import { SealedTable } from './sealed-table.ts';
import type { StationDatabase, WriteFault } from './station-database.ts';

/**
 * As whom this station speaks to the center. It stands in the same file as the count of numbers that were
 * given: a station whose records are lost must enrol anew, gets another number, and gives none twice.
 */
const StoredIdentity = z.strictObject({
  position: z.int(),
  station: StationNumber,
  keyId: z.string(),
  /** Ed25519, PKCS #8, base64. Whoever has the disk has it: the center can revoke it. */
  privateKey: z.string(),
  enrolledAtMs: z.int(),
});
export type StationIdentity = Omit<z.infer<typeof StoredIdentity>, 'position'>;

export const identityTable = (sqlite: Database) =>
  new SealedTable(sqlite, 'stationIdentity', StoredIdentity);

export class Identities {
  readonly #station: StationDatabase;
  readonly #table: SealedTable<z.infer<typeof StoredIdentity>>;
  readonly #clock: Clock;

  constructor(station: StationDatabase, clock: Clock) {
    this.#station = station;
    this.#table = identityTable(station.sqlite);
    this.#clock = clock;
  }

  /** The one this station was enrolled with last; null before the first. */
  current(): StationIdentity | null {
    const [row] = this.#table.where('position = (SELECT max(position) FROM stationIdentity)');
    if (row === undefined) return null;
    const { position: _, ...identity } = row;
    return identity;
  }

  enrolled(identity: Omit<StationIdentity, 'enrolledAtMs'>): Result<void, WriteFault> {
    return this.#station.write(() =>
      this.#table.insert({
        ...identity,
        position: this.#table.nextPosition(),
        enrolledAtMs: this.#clock.nowMs(),
      }),
    );
  }
}
