import type { PageNotes } from '../../shared/vault-contract.ts';
import { benefitWords } from '../i18n/enterprise.ts';
import { instantWord } from './dates.ts';
import type { Beneficial } from './benefits.ts';
import { validityWord } from '../../shared/validity-words.ts';

/** So many sections has a paper of notes. */
const mostListed = 40;

const wayOf = ({ way }: Beneficial['benefit']): string =>
  way === 'automatic'
    ? `${benefitWords.automatic.zh}（${benefitWords.automaticHint.zh}）`
    : benefitWords.apply.zh;

/**
 * 兑现清单 as it stands on paper; papers are Chinese. `column`: the name of the column that is shown; `asOf`:
 * the instant the content stands at.
 */
export const benefitNotes = (
  policies: readonly Beneficial[],
  column: string | null,
  asOf: string | null,
): PageNotes => {
  const listed = policies.slice(0, mostListed);
  const left = policies.length - listed.length;
  return {
    basis: 'published',
    title: column === null ? benefitWords.title.zh : `${benefitWords.title.zh}：${column}`,
    sections: listed.map(({ item, benefit }, index) => ({
      title: `${index + 1}. ${benefit.gives}`.slice(0, 100),
      rows: [
        { label: benefitWords.receivers.zh, value: benefit.receivers },
        { label: benefitWords.from.zh, value: `${benefit.from} ${benefit.phone}`.trim() },
        { label: benefitWords.way.zh, value: `${wayOf(benefit)}；${benefit.within}` },
        { label: benefitWords.policy.zh, value: item.title },
        ...(item.validity.state === 'in-force'
          ? []
          : [{ label: '有效性', value: validityWord(item.validity, item.kind).zh }]),
      ],
    })),
    notes: [
      ...(left > 0 ? [`还有 ${left} 条没有印在这里，请在终端上分栏目打印。`] : []),
      '能不能拿到，以政策原文和单位审核为准。',
      ...(asOf === null ? [] : [`资料截至 ${instantWord(asOf).zh}。`]),
    ],
  };
};
