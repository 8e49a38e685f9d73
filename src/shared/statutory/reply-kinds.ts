import type { Words } from '../submission/definition.ts';
import type { RemedyKind } from './remedies.ts';
import { refusals } from './reply-kinds-refused.ts';
import { unprocessed } from './reply-kinds-unprocessed.ts';
import type { ReportRowId } from './report-rows.ts';

/** How a request for disclosure may be answered (政府信息公开条例 Art. 30 and 35-39): a closed list. */

export const replyCodes = [
  'already-public',
  'provided',
  'partly-disclosed',
  'state-secret',
  'forbidden-by-law',
  'security-and-stability',
  'third-party-rights',
  'internal-affairs',
  'process-information',
  'enforcement-file',
  'administrative-inquiry',
  'does-not-exist',
  'other-agency',
  'needs-making',
  'still-unclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'confirm-again',
  'supplement-overdue',
  'fee-overdue',
  'withdrawn',
  'other',
] as const;
export type ReplyCode = (typeof replyCodes)[number];

export interface ReplyKind {
  /** The row of the annual report's table 三 it is counted in. */
  readonly reportRow: ReportRowId;
  /** As the document quotes it. */
  readonly basis: string;
  readonly documentTitle: string;
  /** What it means, to the resident. */
  readonly explanation: Words;
  readonly remedy: RemedyKind;
}

const disclosures = {
  'already-public': {
    reportRow: 'disclosed',
    basis: '《政府信息公开条例》第三十六条第（一）项',
    documentTitle: '政府信息公开告知书',
    explanation: {
      zh: '您要的信息已经公开了。答复里写明在哪里看、怎样拿到。',
      en: 'What you ask for is public already; the answer says where to find it.',
    },
    remedy: 'either',
  },
  provided: {
    reportRow: 'disclosed',
    basis: '《政府信息公开条例》第三十六条第（二）项',
    documentTitle: '政府信息公开告知书',
    explanation: {
      zh: '您要的信息可以公开，随答复提供给您，或者告诉您怎样、什么时候拿到。',
      en: 'What you ask for is given to you, or you are told how and when to get it.',
    },
    remedy: 'either',
  },
  'partly-disclosed': {
    reportRow: 'partly-disclosed',
    basis: '《政府信息公开条例》第三十七条',
    documentTitle: '政府信息部分公开答复书',
    explanation: {
      zh: '其中能公开的部分提供给您；不能公开的部分遮去，答复里写明理由。',
      en: 'One part is given to you; the other cannot be, and the answer says why.',
    },
    remedy: 'withheld-part',
  },
} as const satisfies Partial<Record<ReplyCode, ReplyKind>>;

export const replyKinds: Readonly<Record<ReplyCode, ReplyKind>> = {
  ...disclosures,
  ...refusals,
  ...unprocessed,
};
