import type { ReplyCode, ReplyKind } from './reply-kinds.ts';
import type { ReportRowId } from './report-rows.ts';

/** 无法提供, 不予处理 and 其他处理: nothing is there to give, or the request is not one the regulations know. */

const notGiven = (
  reportRow: ReportRowId,
  basis: string,
  documentTitle: string,
  zh: string,
  en: string,
): ReplyKind => ({
  reportRow,
  basis,
  documentTitle,
  explanation: { zh, en },
  remedy: 'either',
});

const regulation = '《政府信息公开条例》';
const notProcessedTitle = '政府信息公开申请不予处理告知书';

const unavailable = {
  'does-not-exist': notGiven(
    'not-held',
    `${regulation}第三十六条第（四）项`,
    '政府信息不存在告知书',
    '机关认真查找过，没有您要的这份信息。',
    'The agency has searched and holds no such information.',
  ),
  'other-agency': notGiven(
    'not-held',
    `${regulation}第三十六条第（五）项`,
    '非本机关政府信息告知书',
    '这份信息不归本机关管。能确定归哪个机关的，答复里写明它的名称和联系方式。',
    'Another agency is responsible; if it is known, the answer names it and how to reach it.',
  ),
  'needs-making': notGiven(
    'needs-making',
    `${regulation}第三十八条`,
    '政府信息无法提供告知书',
    '没有现成的信息，要另外加工、分析才有，机关可以不提供。',
    'It would have to be made first; the agency need not do that.',
  ),
  'still-unclear': notGiven(
    'still-unclear',
    `${regulation}第三十条`,
    '政府信息无法提供告知书',
    '补正以后，还是看不出您要的是哪一份信息，所以无法提供。您可以写清楚再申请。',
    'Even with the supplement it is not clear what you ask for; you may apply again.',
  ),
} satisfies Partial<Record<ReplyCode, ReplyKind>>;

const notProcessed = {
  petition: notGiven(
    'petition',
    `${regulation}第三十九条第一款`,
    notProcessedTitle,
    '您说的是信访、投诉或者举报，不属于申请信息公开。可以通过信访、投诉、举报的渠道提出。',
    'This is a petition or complaint, not a request for information; it has a channel of its own.',
  ),
  repeated: notGiven(
    'repeated',
    `${regulation}第三十六条第（六）项`,
    notProcessedTitle,
    '同一份信息您申请过，机关已经答复过，不再重复处理。',
    'You have asked for the same before and got an answer.',
  ),
  publication: notGiven(
    'publication',
    `${regulation}第三十九条第二款`,
    notProcessedTitle,
    '您要的是公报、报刊、书籍，可以直接取阅或者购买。答复里写明在哪里拿到。',
    'It is a gazette, newspaper or book; the answer says where to get it.',
  ),
  excessive: notGiven(
    'excessive',
    `${regulation}第三十五条`,
    notProcessedTitle,
    '申请的数量、次数明显超出合理范围，说明的理由不合理，所以不予处理。',
    'The number of requests is beyond reason, and the reasons given do not justify it.',
  ),
  /** A row of the report; no article names it. */
  'confirm-again': notGiven(
    'confirm-again',
    regulation,
    notProcessedTitle,
    '这份信息您已经拿到过，要求机关再确认或者重新出具，不属于申请信息公开。',
    'You have the information already; confirming or issuing it anew is no request for disclosure.',
  ),
} satisfies Partial<Record<ReplyCode, ReplyKind>>;

const otherwise = {
  'supplement-overdue': notGiven(
    'supplement-overdue',
    `${regulation}第三十条`,
    '政府信息公开申请视为放弃告知书',
    '机关请您补正，您到期没有补正，也没有说明理由，依法视为放弃这次申请。您可以重新申请。',
    'No supplement came in time, so the request counts as given up; you may apply again.',
  ),
  'fee-overdue': notGiven(
    'fee-overdue',
    '《政府信息公开信息处理费管理办法》',
    '政府信息公开申请视为放弃告知书',
    '到期没有缴纳信息处理费，这次申请不再处理。',
    'The fee was not paid in time, so the request is not processed further.',
  ),
  withdrawn: notGiven(
    'other',
    regulation,
    '政府信息公开申请终止告知书',
    '您撤回了申请，这件事到此结束。以后还可以再申请。',
    'You have withdrawn the request; you may apply again.',
  ),
  other: notGiven(
    'other',
    regulation,
    '政府信息公开申请告知书',
    '这次申请用别的方式办理了，答复里写明情况和理由。',
    'The request was handled in another way; the answer says how and why.',
  ),
} satisfies Partial<Record<ReplyCode, ReplyKind>>;

export const unprocessed = { ...unavailable, ...notProcessed, ...otherwise };
