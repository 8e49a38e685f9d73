/**
 * The rows of table 三 of the annual report (政府信息公开工作年度报告格式, 国办公开办函〔2021〕30号): how a
 * request ended. Order and words are those of the form.
 */

export const reportRowIds = [
  'disclosed',
  'partly-disclosed',
  'state-secret',
  'forbidden-by-law',
  'security-and-stability',
  'third-party-rights',
  'internal-affairs',
  'process-information',
  'enforcement-file',
  'administrative-inquiry',
  'not-held',
  'needs-making',
  'still-unclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'confirm-again',
  'supplement-overdue',
  'fee-overdue',
  'other',
] as const;
export type ReportRowId = (typeof reportRowIds)[number];

export interface ReportRow {
  /** The heading it stands under; equal to the label where the heading has no rows of its own. */
  readonly group: string;
  readonly label: string;
}

const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const unprocessed = '（五）不予处理';
const otherwise = '（六）其他处理';

export const reportRows: Readonly<Record<ReportRowId, ReportRow>> = {
  disclosed: { group: '（一）予以公开', label: '（一）予以公开' },
  'partly-disclosed': {
    group: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  'state-secret': { group: refused, label: '1.属于国家秘密' },
  'forbidden-by-law': { group: refused, label: '2.其他法律行政法规禁止公开' },
  'security-and-stability': { group: refused, label: '3.危及“三安全一稳定”' },
  'third-party-rights': { group: refused, label: '4.保护第三方合法权益' },
  'internal-affairs': { group: refused, label: '5.属于三类内部事务信息' },
  'process-information': { group: refused, label: '6.属于四类过程性信息' },
  'enforcement-file': { group: refused, label: '7.属于行政执法案卷' },
  'administrative-inquiry': { group: refused, label: '8.属于行政查询事项' },
  'not-held': { group: unavailable, label: '1.本机关不掌握相关政府信息' },
  'needs-making': { group: unavailable, label: '2.没有现成信息需要另行制作' },
  'still-unclear': { group: unavailable, label: '3.补正后申请内容仍不明确' },
  petition: { group: unprocessed, label: '1.信访举报投诉类申请' },
  repeated: { group: unprocessed, label: '2.重复申请' },
  publication: { group: unprocessed, label: '3.要求提供公开出版物' },
  excessive: { group: unprocessed, label: '4.无正当理由大量反复申请' },
  'confirm-again': { group: unprocessed, label: '5.要求行政机关确认或重新出具已获取信息' },
  'supplement-overdue': {
    group: otherwise,
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  'fee-overdue': {
    group: otherwise,
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  other: { group: otherwise, label: '3.其他' },
};
