import type { CalendarDay } from '../item.ts';
import { err, ok, type Result } from '../result.ts';
import { type ReplyCode, replyKinds } from './reply-kinds.ts';
import { type ReportRowId, reportRowIds } from './report-rows.ts';

/**
 * Table 三 of the annual report (政府信息公开条例 Art. 50; 国办公开办函〔2021〕30号): requests received and how
 * they ended, by class of applicant. Tables 二 and 四 stand in `annual-figures.ts`.
 */

/** The columns: 自然人, then the classes of 法人或其他组织. */
export const applicantClasses = [
  'citizen', // 自然人
  'business', // 商业企业
  'research', // 科研机构
  'charity', // 社会公益组织
  'legal-service', // 法律服务机构
  'other', // 其他
] as const;
export type ApplicantClass = (typeof applicantClasses)[number];

const columns = [...applicantClasses, 'total'] as const;
export type ReportColumn = (typeof columns)[number];
export type Counts = Readonly<Record<ReportColumn, number>>;

/** What the register knows of one request that has been received in the law's sense. */
export interface CaseFacts {
  readonly applicant: ApplicantClass;
  /** Day of receipt (Art. 31): the confirmed one. */
  readonly receivedOn: CalendarDay;
  /** How and when it ended; null while it is open. */
  readonly result: { readonly code: ReplyCode; readonly on: CalendarDay } | null;
}

export interface TableThree {
  /** 一、本年新收政府信息公开申请数量 */
  readonly received: Counts;
  /** 二、上年结转政府信息公开申请数量 */
  readonly carriedIn: Counts;
  /** 三、本年度办理结果 */
  readonly results: Readonly<Record<ReportRowId, Counts>>;
  /** 三（七）总计 */
  readonly resultsTotal: Counts;
  /** 四、结转下年度继续办理 */
  readonly carriedOut: Counts;
}

export type ReportFault =
  /** 一 + 二 is not 三 + 四 in this column. */
  | { readonly code: 'check-rule'; readonly column: ReportColumn }
  /** The rows of 三 do not add up to their total in this column. */
  | { readonly code: 'rows-do-not-add-up'; readonly column: ReportColumn }
  /** The classes do not add up to 总计. */
  | { readonly code: 'columns-do-not-add-up' }
  | { readonly code: 'not-a-count' }
  /** A request that ended before it was received. */
  | { readonly code: 'ended-before-received'; readonly index: number }
  /** 二 is not what last year's published report carried over. */
  | { readonly code: 'carry-differs'; readonly column: ReportColumn };

const countBy = (facts: readonly CaseFacts[]): Counts => {
  const counts: Record<ReportColumn, number> = {
    citizen: 0,
    business: 0,
    research: 0,
    charity: 0,
    'legal-service': 0,
    other: 0,
    total: facts.length,
  };
  for (const { applicant } of facts) counts[applicant] += 1;
  return counts;
};

const rowOf = ({ result }: CaseFacts): ReportRowId | null =>
  result === null ? null : replyKinds[result.code].reportRow;

const rowsOf = (ended: readonly CaseFacts[]): TableThree['results'] =>
  Object.fromEntries(
    reportRowIds.map((row) => [row, countBy(ended.filter((facts) => rowOf(facts) === row))]),
  ) as Record<ReportRowId, Counts>;

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** The rules of the form. Also for a table that was added up from several agencies or typed in. */
export const checkTableThree = (table: TableThree): Result<TableThree, ReportFault> => {
  const { received, carriedIn, results, resultsTotal, carriedOut } = table;
  const rows = reportRowIds.map((row) => results[row]);
  const all = [received, carriedIn, ...rows, resultsTotal, carriedOut];
  if (!all.every((counts) => columns.every((column) => isCount(counts[column]))))
    return err({ code: 'not-a-count' });
  const addsUp = (counts: Counts): boolean =>
    applicantClasses.reduce((sum, column) => sum + counts[column], 0) === counts.total;
  if (!all.every(addsUp)) return err({ code: 'columns-do-not-add-up' });
  for (const column of columns) {
    if (rows.reduce((sum, counts) => sum + counts[column], 0) !== resultsTotal[column])
      return err({ code: 'rows-do-not-add-up', column });
    if (received[column] + carriedIn[column] !== resultsTotal[column] + carriedOut[column])
      return err({ code: 'check-rule', column });
  }
  return ok(table);
};

/**
 * Table 三 of a year from all requests the register holds, older and younger ones included. With
 * `publishedCarry`, the 四 of last year's published report, the carry from it must be the same.
 */
export const tableThree = (
  year: number,
  facts: readonly CaseFacts[],
  publishedCarry: Counts | null,
): Result<TableThree, ReportFault> => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const backwards = facts.findIndex(
    ({ receivedOn, result }) => result !== null && result.on < receivedOn,
  );
  if (backwards >= 0) return err({ code: 'ended-before-received', index: backwards });
  const known = facts.filter(
    ({ receivedOn, result }) => receivedOn <= last && (result === null || result.on >= first),
  );
  const ended = known.filter(({ result }) => result !== null && result.on <= last);
  const carriedIn = countBy(known.filter(({ receivedOn }) => receivedOn < first));
  const differing = columns.find(
    (column) => publishedCarry !== null && publishedCarry[column] !== carriedIn[column],
  );
  if (differing !== undefined) return err({ code: 'carry-differs', column: differing });
  return checkTableThree({
    received: countBy(known.filter(({ receivedOn }) => receivedOn >= first)),
    carriedIn,
    results: rowsOf(ended),
    resultsTotal: countBy(ended),
    carriedOut: countBy(known.filter(({ result }) => result === null || result.on > last)),
  });
};
