import type { FeedFault } from '../../../shared/feed.ts';
import { err, type Err } from '../../../shared/result.ts';

/** Why a step did not succeed: the word everybody knows and one technical line for staff. */
export interface FeedProblem {
  readonly fault: FeedFault;
  readonly detail: string;
}

const detailLimit = 300;

export const problem = (fault: FeedFault, detail: string): Err<FeedProblem> =>
  err({ fault, detail: detail.slice(0, detailLimit) });

/** Message and system code of whatever was thrown. */
export const described = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code} ` : '';
  return `${code}${error.message}`;
};

/**
 * Carries a problem out of an iteration that a sink is driving. The sink rolls back and lets it pass,
 * as it would any exception; the feed client catches it right outside.
 */
export class OperationsRefused extends Error {
  readonly problem: FeedProblem;

  constructor(fault: FeedFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.problem = { fault, detail: detail.slice(0, detailLimit) };
  }
}
