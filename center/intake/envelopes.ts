import { z } from 'zod';
import { Envelope, open } from '../../src/shared/sealing.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import {
  StationNumber,
  Submission,
  SubmissionId,
  SubmissionNumber,
  submissionSchema,
} from '../../src/shared/submission/submission.ts';
import { enterSubmission } from '../cases/enter.ts';
import { placeOf } from '../error-place.ts';
import { sha256Of } from '../publish/tree.ts';
import { privateSealingKey } from '../services/sealing-keys.ts';
import type { Database } from '../store/schema.ts';
import { parseJson } from './body.ts';

/**
 * What came in. An envelope is on the disk before anybody looks into it, once, whatever is in it; then
 * it is opened and entered into the register, in one transaction that marks it done. What cannot be
 * opened or understood is set aside for staff and never tried by itself again.
 */

export interface EnvelopePlace {
  readonly database: Database;
  readonly keysFolder: string;
  readonly nowMs: () => number;
  /** Never anything of what was sent. */
  readonly log: (line: string) => void;
}

/** Why staff have to look at it. */
export const asideReasons = [
  'unknown-form', // the envelope itself is of no form this center knows: a newer kiosk
  'unknown-key', // sealed to a key that is not here
  'cannot-open', // altered, or sealed to another key of that name
  'not-a-submission', // opened, but not of the agreed form
  'differs', // what is inside names another id, number or station
  'other-station', // number or envelope belong to another station than the one that handed it in
  'number-taken', // the register has this number, for something else
] as const;
export type AsideReason = (typeof asideReasons)[number];
export type Outcome = 'accepted' | 'set-aside';

/** The little that must be readable for an envelope to be kept at all. */
export const KeptRequest = z.object({
  number: SubmissionNumber,
  envelope: z.looseObject({ id: SubmissionId, station: StationNumber }),
});
export type KeptRequest = z.infer<typeof KeptRequest>;

interface EnvelopeRow {
  readonly id: string;
  readonly number: string;
  readonly station: string;
  readonly json: string;
}

const digestFits = ({ document }: Submission): boolean =>
  document === null || sha256Of(Buffer.from(document.pdf, 'base64')) === document.sha256;

/** Number (`yyyy-ssss-…`) and envelope must be of one station, and that one of `senders`. */
const isOf = (senders: readonly string[], { number }: EnvelopeRow, envelope: Envelope): boolean =>
  senders.includes(envelope.station) && number.slice(5, 9) === envelope.station;

/** What is inside, or why it cannot be taken. */
const openSubmission = async (
  row: EnvelopeRow,
  senders: readonly string[],
  privateKey: (keyId: string) => string | null,
): Promise<Result<Submission, AsideReason>> => {
  const envelope = Envelope.safeParse(JSON.parse(row.json));
  if (!envelope.success || envelope.data.schema !== submissionSchema) return err('unknown-form');
  if (!isOf(senders, row, envelope.data)) return err('other-station');
  const key = privateKey(envelope.data.keyId);
  if (key === null) return err('unknown-key');
  const opened = await open(key, envelope.data);
  if (!opened.ok) return err(opened.error === 'unsupported' ? 'unknown-form' : 'cannot-open');
  const submission = Submission.safeParse(parseJson(opened.value.plaintext));
  if (!submission.success || !digestFits(submission.data)) return err('not-a-submission');
  const { id, number, station } = submission.data;
  const isSame = id === row.id && number === row.number && station === envelope.data.station;
  return isSame ? ok(submission.data) : err('differs');
};

/** Keeps the envelope; what is there already under this id stays. */
const keep = async (
  { database, nowMs }: EnvelopePlace,
  station: string,
  { number, envelope }: KeptRequest,
): Promise<void> => {
  await database
    .insertInto('envelopes')
    .values({
      id: envelope.id,
      number,
      station,
      received_at: new Date(nowMs()).toISOString(),
      json: JSON.stringify(envelope),
      outcome: 'pending',
      reason: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
};

const mark = async (
  transaction: Database,
  id: string,
  outcome: Outcome,
  reason: AsideReason | null,
): Promise<Outcome> => {
  // Entered, its content stands in the register: a second copy would only be one more to lose.
  const json = outcome === 'accepted' ? { json: '' } : {};
  await transaction
    .updateTable('envelopes')
    .set({ outcome, reason, ...json })
    .where('id', '=', id)
    .execute();
  return outcome;
};

/** Opens outside the transaction, enters inside; of several at once the first decides and the others read it. */
const decide = async (
  place: EnvelopePlace,
  row: EnvelopeRow,
  from: 'pending' | 'set-aside',
  senders: readonly string[] = [row.station],
): Promise<Outcome> => {
  const keyOf = (keyId: string): string | null => privateSealingKey(place.keysFolder, keyId);
  const submission = await openSubmission(row, senders, keyOf);
  return settle(place, row, from, submission).catch((error: unknown) => {
    // A value the database refuses will be refused tomorrow too: it must not come back for ever.
    if (!isRefusedValue(error)) throw error;
    return settle(place, row, from, err('not-a-submission'));
  });
};

/** PostgreSQL's class 22, data exception (its manual, appendix A). */
const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');

const settle = (
  place: EnvelopePlace,
  row: EnvelopeRow,
  from: 'pending' | 'set-aside',
  submission: Result<Submission, AsideReason>,
): Promise<Outcome> =>
  place.database.transaction().execute(async (transaction) => {
    const { outcome } = await transaction
      .selectFrom('envelopes')
      .select('outcome')
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (outcome !== 'pending' && outcome !== from) return outcome;
    if (!submission.ok) return mark(transaction, row.id, 'set-aside', submission.error);
    const entered = await enterSubmission(transaction, submission.value, place.nowMs());
    return entered.ok
      ? mark(transaction, row.id, 'accepted', null)
      : mark(transaction, row.id, 'set-aside', entered.error);
  });

/** `other-number`: this id came before, under another number: no station of ours does that. */
export const takeIn = async (
  place: EnvelopePlace,
  station: string,
  request: KeptRequest,
): Promise<Result<Outcome, 'other-number'>> => {
  await keep(place, station, request);
  const row = await rowOf(place.database, request.envelope.id);
  if (row === undefined) throw new Error('an envelope that was kept is not there');
  if (row.number !== request.number || row.station !== station) return err('other-number');
  return ok(row.outcome === 'pending' ? await decide(place, row, 'pending') : row.outcome);
};

/** Oldest first; ids alone, for an envelope may have twelve megabytes. */
const idsOf = async (
  database: Database,
  outcome: 'pending' | 'set-aside',
): Promise<readonly string[]> => {
  const query = database.selectFrom('envelopes').select('id').where('outcome', '=', outcome);
  return (await query.orderBy('received_at').execute()).map(({ id }) => id);
};

const rowOf = (database: Database, id: string) =>
  database.selectFrom('envelopes').selectAll().where('id', '=', id).executeTakeFirst();

/** Decides them one after the other; one that fails stays as it is and stops no other. */
const decideAll = async (
  place: EnvelopePlace,
  from: 'pending' | 'set-aside',
): Promise<{ readonly tried: number; readonly outcomes: readonly Outcome[] }> => {
  const ids = await idsOf(place.database, from);
  const outcomes: Outcome[] = [];
  for (const id of ids)
    try {
      const row = await rowOf(place.database, id);
      if (row !== undefined) outcomes.push(await decide(place, row, from));
    } catch (error) {
      place.log(`an envelope stays ${from}: ${placeOf(error)}`);
    }
  return { tried: ids.length, outcomes };
};

/** Those that a power cut left between arrival and decision. Returns how many were decided. */
export const finishPending = async (place: EnvelopePlace): Promise<number> =>
  (await decideAll(place, 'pending')).outcomes.length;

/** Tries those set aside once more, with the keys and the release of today. Returns how many were entered. */
export const retrySetAside = async (
  place: EnvelopePlace,
): Promise<{ readonly tried: number; readonly entered: number }> => {
  const { tried, outcomes } = await decideAll(place, 'set-aside');
  return { tried, entered: outcomes.filter((outcome) => outcome === 'accepted').length };
};

/**
 * Somebody of the staff answers for the sender: a machine that was revoked and enrolled anew hands in under
 * its new number what it took in under the old one. Everything else must still agree, and the number
 * inside must be of a station of ours. Null when nothing of this id waits for that.
 */
export const takeFromOtherStation = async (
  place: EnvelopePlace,
  id: string,
): Promise<{ readonly number: string; readonly reason: string | null } | null> => {
  const { database } = place;
  const row = await rowOf(database, id);
  if (row?.outcome !== 'set-aside' || row.reason !== 'other-station') return null;
  const stations = await database.selectFrom('stations').select('number').execute();
  const senders = stations.map(({ number }) => number);
  await decide(place, row, 'set-aside', senders);
  const { reason } = (await rowOf(database, id)) ?? row;
  return { number: row.number, reason };
};

export const listSetAside = (database: Database) =>
  database
    .selectFrom('envelopes')
    .select(['id', 'number', 'station', 'received_at', 'reason'])
    .where('outcome', '=', 'set-aside')
    .orderBy('received_at', 'desc')
    .limit(500)
    .execute();
