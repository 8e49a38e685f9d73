import { unsure, type Reason } from '../../format/self-check.ts';
import { checkWords } from '../../i18n/enterprise.ts';
import type { Word } from '../../i18n/word.ts';

/** An answer as it is read back; options are the policy's own words. */
export const answerWord = ({ answer, question }: Pick<Reason, 'answer' | 'question'>): Word => {
  if (answer === null) return checkWords.notAnswered;
  if (answer === unsure) return checkWords.unsure;
  if (answer === 'yes') return checkWords.yes;
  if (answer === 'no') return checkWords.no;
  const unit = question?.answer.kind === 'number' ? ` ${question.answer.unit}` : '';
  return { zh: answer + unit, en: answer + unit };
};
