import type { Result } from '../../src/shared/result.ts';
import {
  tableFour,
  type DisputeFacts,
  type DisputeOutcome,
  type DisputeWay,
  type TableFour,
} from '../../src/shared/statutory/annual-figures.ts';
import {
  tableThree,
  type CaseFacts,
  type ReportFault,
  type TableThree,
} from '../../src/shared/statutory/annual-report.ts';
import { replyCodes, type ReplyCode } from '../../src/shared/statutory/reply-kinds.ts';
import type { Database, Tables } from '../store/schema.ts';
import { eventsOf, type LoggedEvent } from './events.ts';
import { receivedDayOf } from './view.ts';

/** Tables 三 and 四 of the annual report, from the register. */

/** How a case ended that has no reply in the register. */
const endWithoutReply = (events: readonly LoggedEvent[]): CaseFacts['result'] => {
  // A supplement that was on its way takes giving up back.
  const supplementAt = events.findLastIndex(({ event }) => event.kind === 'supplemented');
  for (const { event } of events.slice(supplementAt + 1)) {
    if (event.kind === 'supplement-term-over') return { code: 'supplement-overdue', on: event.on };
    if (event.kind !== 'closed') continue;
    const codes = { withdrawn: 'withdrawn', 'fee-unpaid': 'fee-overdue', other: 'other' } as const;
    return { code: codes[event.reason], on: event.on };
  }
  return null;
};

const codeOf = (kind: string): ReplyCode => replyCodes.find((code) => code === kind) ?? 'other';

/** Requests whose receipt the office has confirmed: the others have not been received in the law's sense. */
const factsOf = async (database: Database): Promise<CaseFacts[]> => {
  const rows = await database
    .selectFrom('cases')
    .leftJoin('case_replies', 'case_replies.number', 'cases.number')
    .select([
      'cases.number',
      'cases.applicant',
      'case_replies.kind as reply',
      'case_replies.replied_on',
    ])
    .where('cases.kind', '=', 'disclosure-request')
    .orderBy('cases.number')
    .execute();
  const events = await eventsOf(
    database,
    rows.map(({ number }) => number),
  );
  return rows.flatMap(({ number, applicant, reply, replied_on: on }): CaseFacts[] => {
    const own = events.get(number) ?? [];
    const receivedOn = receivedDayOf(own);
    if (receivedOn === null) return [];
    const replied = reply === null || on === null ? null : { code: codeOf(reply), on };
    return [{ applicant, receivedOn, result: replied ?? endWithoutReply(own) }];
  });
};

/** Checked by 一 + 二 = 三 + 四; the fault names the column. */
export const annualTableThree = async (
  database: Database,
  year: number,
): Promise<Result<TableThree, ReportFault>> => tableThree(year, await factsOf(database), null);

type DisputeRow = Tables['case_disputes'];

const disputeOf = ({ way, filed_on, outcome, ended_on }: DisputeRow): DisputeFacts => ({
  way,
  filedOn: filed_on,
  result: outcome === null || ended_on === null ? null : { outcome, on: ended_on },
});

export const annualTableFour = async (database: Database, year: number): Promise<TableFour> => {
  const rows = await database.selectFrom('case_disputes').selectAll().execute();
  return tableFour(year, rows.map(disputeOf));
};

export const disputesOf = (database: Database, number: string): Promise<DisputeRow[]> =>
  database
    .selectFrom('case_disputes')
    .selectAll()
    .where('number', '=', number)
    .orderBy('filed_on')
    .execute();

/** A reconsideration or a suit over this case; entered again with its outcome once it has ended. */
export const enterDispute = async (
  database: Database,
  number: string,
  way: DisputeWay,
  filedOn: string,
  end: { readonly outcome: DisputeOutcome; readonly on: string } | null,
): Promise<void> => {
  const ended = { outcome: end?.outcome ?? null, ended_on: end?.on ?? null };
  await database
    .insertInto('case_disputes')
    .values({ number, way, filed_on: filedOn, ...ended })
    .onConflict((conflict) => conflict.columns(['number', 'way', 'filed_on']).doUpdateSet(ended))
    .execute();
};
