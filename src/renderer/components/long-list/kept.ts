import type { ListModel } from './model.ts';

interface Kept {
  readonly question: string;
  readonly model: unknown;
}

/** As long as the way through the visit. */
const most = 60;

/** By the visit's own scroll places, so that what one saw goes when the visit goes. */
const visits = new WeakMap<ReadonlyMap<number, number>, Map<number, Kept>>();

/**
 * The list of a step in the history: the one that was there when nothing else is asked, or a new one.
 * A step without a scroll place is new, or was never scrolled.
 */
export const keptModel = <Row>(
  visit: ReadonlyMap<number, number>,
  step: number,
  question: string,
  make: () => ListModel<Row>,
): ListModel<Row> => {
  const steps = visits.get(visit) ?? new Map<number, Kept>();
  visits.set(visit, steps);
  const kept = steps.get(step);
  // A question is asked for rows of one form only, so what it gave has this form.
  if (kept?.question === question && visit.has(step)) return kept.model as ListModel<Row>;
  const model = make();
  steps.delete(step);
  steps.set(step, { question, model });
  for (const oldest of [...steps.keys()].slice(0, Math.max(0, steps.size - most)))
    steps.delete(oldest);
  return model;
};
