import type { CalendarDay } from '../../src/shared/item.ts';
import type { FieldValues } from '../../src/shared/submission/definition.ts';
import { FieldValuesSchema } from '../../src/shared/submission/submission.ts';
import type { Database } from '../store/schema.ts';

/**
 * The end of keeping (个人信息保护法 Art. 19 and 47): of cases that ended, and to which nothing has happened since
 * before a day, everything that names a person goes, papers, words and the way to ask with a slip
 * included. Numbers, events and figures stay, so that reports of past years still add up; of
 * consultations the chosen options stay for that. Envelopes set aside before that day go whole: who is
 * named in them nobody here can tell.
 */
export const forgetPersons = (database: Database, before: CalendarDay): Promise<Forgotten> =>
  database.transaction().execute(async (transaction) => {
    const from = new Date(`${before}T00:00:00+08:00`).toISOString();
    const rows = await oldCases(transaction, before, from);
    if (rows.length > 0) await forgetCases(transaction, rows);
    return { cases: rows.length, envelopes: await forgetEnvelopes(transaction, from) };
  });

export interface Forgotten {
  readonly cases: number;
  readonly envelopes: number;
}

/** One statement takes some ten thousand parameters; whoever has more calls again. */
const mostAtOnce = 5_000;

/** No resident can give these four, and who has them has been forgotten. */
const noLastFour = '----';

interface OldCase {
  readonly number: string;
  readonly kind: string;
}

/** A suit that is pending keeps its case; one that ended counts like an event. */
const oldCases = (
  transaction: Database,
  before: CalendarDay,
  from: string,
): Promise<readonly OldCase[]> =>
  transaction
    .selectFrom('cases')
    .select(['number', 'kind'])
    .where('is_open', '=', false)
    .where('last_four', '<>', noLastFour)
    .where('arrived_at', '<', from)
    .where('number', 'not in', (of) =>
      of.selectFrom('case_events').select('number').where('at', '>=', from),
    )
    .where('number', 'not in', (of) =>
      of
        .selectFrom('case_disputes')
        .select('number')
        .where((row) => row.or([row('ended_on', 'is', null), row('ended_on', '>=', before)])),
    )
    .orderBy('number')
    .limit(mostAtOnce)
    .execute();

const forgetCases = async (transaction: Database, rows: readonly OldCase[]): Promise<void> => {
  const numbers = rows.map(({ number }) => number);
  const counted = rows.flatMap(({ number, kind }) => (kind === 'consultation' ? [number] : []));
  for (const number of counted) await keepOptionsOnly(transaction, number);
  const others = rows.flatMap(({ number, kind }) => (kind === 'consultation' ? [] : [number]));
  if (others.length > 0)
    await transaction.deleteFrom('case_persons').where('number', 'in', others).execute();
  await transaction.deleteFrom('case_files').where('number', 'in', numbers).execute();
  await transaction
    .updateTable('case_replies')
    .set({ text: '' })
    .where('number', 'in', numbers)
    .execute();
  await transaction
    .updateTable('case_events')
    .set({ note: '' })
    .where('number', 'in', numbers)
    .execute();
  await transaction
    .updateTable('cases')
    .set({ last_four: noLastFour, query_code_digest: null })
    .where('number', 'in', numbers)
    .execute();
};

/** An option is a number counted from 1; whatever else was written is somebody's words. */
const isOption = (value: string): boolean => /^[1-9]\d?$/.test(value);

const optionsOf = (fields: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const chosen = (typeof value === 'string' ? [value] : value).filter(isOption);
      return name.startsWith('q-') && chosen.length > 0 ? [[name, chosen]] : [];
    }),
  );

const keepOptionsOnly = async (transaction: Database, number: string): Promise<void> => {
  const row = await transaction
    .selectFrom('case_persons')
    .select('fields')
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return;
  const fields = optionsOf(FieldValuesSchema.parse(JSON.parse(row.fields)));
  await transaction
    .updateTable('case_persons')
    .set({
      fields: JSON.stringify(fields),
      identity: null,
      agent_identity: null,
      signature: null,
    })
    .where('number', '=', number)
    .execute();
};

const forgetEnvelopes = async (transaction: Database, from: string): Promise<number> => {
  const { numDeletedRows } = await transaction
    .deleteFrom('envelopes')
    .where('outcome', '=', 'set-aside')
    .where('received_at', '<', from)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};
