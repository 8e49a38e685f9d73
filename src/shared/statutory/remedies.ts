import type { Words } from '../submission/definition.ts';

/**
 * What a resident may do against an answer, in plain words, as the law stands since 2024-01-01, when the
 * revised 行政复议法 came into force: against a refusal (不予公开) reconsideration comes first (Art. 23).
 * Older forms that offer the court at once are wrong for refusals.
 */
export type RemedyKind =
  /** 不予公开 */
  | 'reconsideration-first'
  /** 部分公开: the same for the part held back. */
  | 'withheld-part'
  /** Everything else: reconsideration or court, as one likes. */
  | 'either'
  /** The term has passed without an answer. */
  | 'no-reply';

/** 行政复议法 Art. 20; 行政诉讼法 Art. 45 and 46. */
export const remedyTerms = {
  reconsiderationDays: 60,
  courtAfterReconsiderationDays: 15,
  directSuitMonths: 6,
} as const;

const afterReconsideration =
  '对复议决定不服的，可以在收到复议决定书之日起15日内向人民法院起诉；复议机关到期没有作出决定的，可以在复议期满之日起15日内起诉。';
const afterReconsiderationEnglish =
  'Within 15 days of the decision, or of the end of its term if none is made, you may go to court.';

export const remedies: Readonly<Record<RemedyKind, Words>> = {
  'reconsideration-first': {
    zh: `如果您对不予公开的决定不服，请先申请行政复议：自收到这份答复之日起60日内提出。法律规定这类决定要先经过行政复议，才能向法院起诉。${afterReconsideration}`,
    en: `If you disagree with the refusal, ask for administrative reconsideration first, within 60 days of receiving this answer; the law does not allow going to court before that. ${afterReconsiderationEnglish}`,
  },
  'withheld-part': {
    zh: `如果您对没有公开的那一部分不服，请先申请行政复议：自收到这份答复之日起60日内提出。法律规定不予公开的内容要先经过行政复议，才能向法院起诉。${afterReconsideration}`,
    en: `If you disagree with the part that was withheld, ask for administrative reconsideration first, within 60 days of receiving this answer; the law does not allow going to court before that. ${afterReconsiderationEnglish}`,
  },
  either: {
    zh: `如果您对这份答复不服，有两种办法，可以任选一种：一是自收到答复之日起60日内申请行政复议；二是自收到答复之日起6个月内直接向人民法院起诉。先申请了行政复议的，${afterReconsideration}`,
    en: `If you disagree with this answer, you may choose: administrative reconsideration within 60 days of receiving it, or a suit in court within 6 months. After reconsideration: ${afterReconsiderationEnglish}`,
  },
  'no-reply': {
    zh: '答复期限已过还没有收到答复的，可以向政府信息公开工作主管部门反映，也可以自期限届满之日起60日内申请行政复议。',
    en: 'If the term has passed without an answer, you may tell the office that supervises disclosure, or ask for administrative reconsideration within 60 days of its end.',
  },
};
