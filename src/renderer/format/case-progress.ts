import type { CaseStage, CaseView } from '../../shared/submission/question.ts';
import { word, type Word } from '../i18n/word.ts';

/** Where a case stands, as a line of what happened with the days it took. */

export interface CaseStep {
  readonly stage: CaseStage;
  readonly on: string;
  /** Calendar days, the day of handing in being the first. */
  readonly day: number;
  readonly note: string;
  /** What happened last. */
  readonly isLast: boolean;
}

const dayMs = 86_400_000;

/** Whole days from one calendar day to another; negative when it lies before. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

export const caseSteps = ({ events, submittedOn }: CaseView): readonly CaseStep[] =>
  events.map(({ stage, on, note }, index) => ({
    stage,
    on,
    note,
    day: daysBetween(submittedOn, on) + 1,
    isLast: index === events.length - 1,
  }));

export interface DueWords {
  readonly text: Word;
  readonly isLate: boolean;
}

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** `还有 7 天`, `7 days left`. */
export const daysLeftWord = (days: number): Word => word(`还有 ${days} 天`, `${daysOf(days)} left`);

const lateWord = (days: number): Word =>
  word(
    `已经过了 ${days} 天，可以打电话问受理单位`,
    `${daysOf(days)} late: you may telephone the agency`,
  );

/** What is still to come and by when; null when it came, or when no clock runs. */
export const dueWords = ({ due, reply, stage }: CaseView, today: string): DueWords | null => {
  if (due === null || reply !== null || stage === 'closed') return null;
  const left = daysBetween(today, due.on);
  if (left < 0) return { text: lateWord(-left), isLate: true };
  return { text: left === 0 ? word('就在今天', 'today') : daysLeftWord(left), isLate: false };
};
