import type { PageNotes } from '../../../shared/vault-contract.ts';
import type { Verdict } from '../../format/self-check.ts';
import { checkWords, outcomeHints, outcomeWords } from '../../i18n/enterprise.ts';
import { answerWord } from './answer-word.ts';
import type { Checked } from './use-checks.ts';

const stateWords = {
  met: checkWords.met,
  unfit: checkWords.unmet,
  ask: checkWords.unclear,
} as const;

/** A result as it stands on paper; papers are Chinese. */
export const resultNotes = (
  { item, details }: Pick<Checked, 'item' | 'details'>,
  { outcome, reasons }: Verdict,
): PageNotes => ({
  basis: 'own-answers',
  title: `政策自测结果：${outcomeWords[outcome].zh}`,
  sections: [
    {
      title: '测的是哪条政策',
      rows: [
        { label: '政策', value: item.title },
        ...(details.benefit === null
          ? []
          : [{ label: '咨询', value: `${details.benefit.from} ${details.benefit.phone}` }]),
      ],
    },
    ...reasons.map((reason, index) => ({
      title: `第 ${index + 1} 条：${stateWords[reason.state].zh}`,
      rows: [
        {
          label: '问题',
          value: `${reason.question?.text ?? ''} ${checkWords.answered.zh}：${answerWord(reason).zh}`,
        },
        { label: checkWords.clause.zh, value: reason.rule.clause },
      ],
    })),
  ],
  notes: [outcomeHints[outcome].zh, '结果按使用人自己的回答算出，没有上传，不是单位的决定。'],
});
