import type { CalendarDay } from '../item.ts';
import { err, ok, type Result } from '../result.ts';

/** Tables 二 and 四 of the annual report (国办公开办函〔2021〕30号). */

/** 二 by 条例 Art. 20 (1): rules and normative documents, in pieces. */
export interface RuleFigures {
  readonly madeThisYear: number;
  readonly repealedThisYear: number;
  /** 现行有效件数, at the end of the year. */
  readonly inForce: number;
}

/** Table 二: what the office counts elsewhere and fills in. */
export interface TableTwo {
  /** 规章 */
  readonly rules: RuleFigures;
  /** 行政规范性文件 */
  readonly normativeDocuments: RuleFigures;
  /** 行政许可, 行政处罚, 行政强制: decisions of the year. */
  readonly licences: number;
  readonly penalties: number;
  readonly coercions: number;
  /** 行政事业性收费: yuan; cents are allowed. */
  readonly administrativeFeesYuan: number;
}

export type FiguresFault =
  /** Negative, or not whole where pieces are counted. */
  | { readonly code: 'not-a-count' }
  /** In force is not last year's, plus made, less repealed. */
  | { readonly code: 'does-not-follow'; readonly row: 'rules' | 'normativeDocuments' };

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

const follows = (now: RuleFigures, before: RuleFigures): boolean =>
  now.inForce === before.inForce + now.madeThisYear - now.repealedThisYear;

/** `lastYear`: the table as published, or null where there is none to compare with. */
export const checkTableTwo = (
  table: TableTwo,
  lastYear: TableTwo | null,
): Result<TableTwo, FiguresFault> => {
  const counts = [table.rules, table.normativeDocuments].flatMap((row) => Object.values(row));
  const decisions = [table.licences, table.penalties, table.coercions];
  const fees = table.administrativeFeesYuan;
  if (![...counts, ...decisions].every(isCount) || !Number.isFinite(fees) || fees < 0)
    return err({ code: 'not-a-count' });
  for (const row of ['rules', 'normativeDocuments'] as const)
    if (lastYear !== null && !follows(table[row], lastYear[row]))
      return err({ code: 'does-not-follow', row });
  return ok(table);
};

/** How a resident went against an answer: the three blocks of table 四. */
export const disputeWays = [
  'reconsideration',
  'direct-suit',
  'suit-after-reconsideration',
] as const;
export type DisputeWay = (typeof disputeWays)[number];

export const disputeOutcomes = [
  'upheld', // 结果维持
  'corrected', // 结果纠正
  'other', // 其他结果
] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export interface DisputeFacts {
  readonly way: DisputeWay;
  readonly filedOn: CalendarDay;
  readonly result: { readonly outcome: DisputeOutcome; readonly on: CalendarDay } | null;
}

/** `pending` is 尚未审结 at the end of the year. */
export type DisputeCounts = Readonly<Record<DisputeOutcome | 'pending' | 'total', number>>;
export type TableFour = Readonly<Record<DisputeWay, DisputeCounts>>;

/** Those that ended in the year by outcome, and those open at its end. */
const countDisputes = (disputes: readonly DisputeFacts[], year: number): DisputeCounts => {
  const counts = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  for (const { filedOn, result } of disputes) {
    const isOpen = result === null || result.on > `${year}-12-31`;
    if (filedOn > `${year}-12-31` || (!isOpen && result.on < `${year}-01-01`)) continue;
    counts[isOpen ? 'pending' : result.outcome] += 1;
    counts.total += 1;
  }
  return counts;
};

/** Table 四 of a year from all disputes the register holds. */
export const tableFour = (year: number, disputes: readonly DisputeFacts[]): TableFour => {
  const of = (way: DisputeWay): DisputeCounts =>
    countDisputes(
      disputes.filter((dispute) => dispute.way === way),
      year,
    );
  return {
    reconsideration: of('reconsideration'),
    'direct-suit': of('direct-suit'),
    'suit-after-reconsideration': of('suit-after-reconsideration'),
  };
};
