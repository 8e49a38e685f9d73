import { createHash, randomBytes, randomInt } from 'node:crypto';
import { err, ok, type Result } from '../../src/shared/result.ts';
import type { EnrolmentAnswer, EnrolmentRequest } from '../../src/shared/station-protocol.ts';
import { exclusively } from '../store/lock.ts';
import type { Database, Tables } from '../store/schema.ts';

/** The machines that may hand in: enrolled with a code that works once, known by their key from then on. */

export type Station = Tables['stations'];

const codeCharacters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeHours = 24;
const hourMs = 3_600_000;

const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex');

const newCode = (): string =>
  Array.from({ length: 12 }, () => codeCharacters[randomInt(codeCharacters.length)]).join('');

/** A code for one machine at this venue, for a day. Only its digest is kept. */
export const makeEnrolmentCode = async (
  database: Database,
  venue: string,
  nowMs: number,
): Promise<string> => {
  const code = newCode();
  await database
    .insertInto('enrolment_codes')
    .values({
      digest: digestOf(code),
      venue,
      expires_at: new Date(nowMs + codeHours * hourMs).toISOString(),
      station: null,
    })
    .execute();
  return code;
};

/** `ABCD-EFGH-JKLM`, as a technician reads it. */
export const groupedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');

const newStation = async (
  transaction: Database,
  { publicKey, venue }: EnrolmentRequest,
  nowMs: number,
): Promise<Station> => {
  const newest = await transaction
    .selectFrom('stations')
    .select('number')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const number = String(Number(newest?.number ?? 0) + 1).padStart(4, '0');
  if (number.length > 4) throw new RangeError('all station numbers are given');
  const station: Station = {
    number,
    key_id: `station-${number}-${randomBytes(4).toString('hex')}`,
    public_key: publicKey,
    venue,
    enrolled_at: new Date(nowMs).toISOString(),
    revoked_at: null,
  };
  await transaction.insertInto('stations').values(station).execute();
  return station;
};

const answerOf = ({ number, key_id }: Station): EnrolmentAnswer => ({
  station: number,
  keyId: key_id,
});

/** The station that used this code before, if it is the one asking again: its first answer was lost on the way. */
const enrolledBefore = async (
  transaction: Database,
  number: string,
  publicKey: string,
): Promise<Station | undefined> =>
  transaction
    .selectFrom('stations')
    .selectAll()
    .where('number', '=', number)
    .where('public_key', '=', publicKey)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** The code must be known, not expired, unused, and of this venue. */
export const enrol = (
  database: Database,
  request: EnrolmentRequest,
  nowMs: number,
): Promise<Result<EnrolmentAnswer, 'code-refused'>> =>
  exclusively(database, async (transaction) => {
    const digest = digestOf(request.code);
    const code = await transaction
      .selectFrom('enrolment_codes')
      .selectAll()
      .where('digest', '=', digest)
      .executeTakeFirst();
    if (!code || code.venue !== request.venue) return err('code-refused');
    if (code.station !== null) {
      const same = await enrolledBefore(transaction, code.station, request.publicKey);
      return same ? ok(answerOf(same)) : err('code-refused');
    }
    if (Date.parse(code.expires_at) <= nowMs) return err('code-refused');
    const station = await newStation(transaction, request, nowMs);
    await transaction
      .updateTable('enrolment_codes')
      .set({ station: station.number })
      .where('digest', '=', digest)
      .execute();
    return ok(answerOf(station));
  });

export const stationByKey = async (database: Database, keyId: string): Promise<Station | null> =>
  (await database
    .selectFrom('stations')
    .selectAll()
    .where('key_id', '=', keyId)
    .executeTakeFirst()) ?? null;

export const listStations = (database: Database): Promise<Station[]> =>
  database.selectFrom('stations').selectAll().orderBy('number').execute();

/** Nothing of this station is taken from now on. False when there is no such station, or it is revoked already. */
export const revokeStation = async (
  database: Database,
  number: string,
  nowMs: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('stations')
    .set({ revoked_at: new Date(nowMs).toISOString() })
    .where('number', '=', number)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};
