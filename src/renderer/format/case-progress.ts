import type { CaseStage, CaseView } from '../../shared/submission/question.ts';

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
  readonly text: string;
  readonly isLate: boolean;
}

/** What is still to come and by when; null when it came, or when no clock runs. */
export const dueWords = ({ due, reply, stage }: CaseView, today: string): DueWords | null => {
  if (due === null || reply !== null || stage === 'closed') return null;
  const left = daysBetween(today, due.on);
  if (left < 0) return { text: `已经过了 ${-left} 天，可以打电话问受理单位`, isLate: true };
  return { text: left === 0 ? '就在今天' : `还有 ${left} 天`, isLate: false };
};
