import type { Ids } from '../../src/shared/clock.ts';

export interface BackoffPlan {
  /** The delay before each further attempt; the last one repeats. */
  readonly delaysMs: readonly number[];
  /** Share of the delay by which it may be shorter or longer, so that many kiosks do not knock at once. */
  readonly jitter: number;
}

export const backoffDelayMs = (plan: BackoffPlan, attempt: number, ids: Ids): number => {
  const index = Math.min(attempt, plan.delaysMs.length - 1);
  const base = plan.delaysMs[index] ?? 0;
  return Math.round(base * (1 + plan.jitter * (2 * ids.fraction() - 1)));
};
