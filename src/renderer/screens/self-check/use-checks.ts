import { holdsNow } from '../../../shared/validity.ts';
import type { Check } from '../../format/self-check.ts';
import { useCollection, type CollectedOf } from '../../kiosk/use-collection.ts';

/** A policy that can be checked. */
export type Checked = CollectedOf<'policy'> & { readonly check: Check };

/** All policies with a self-check that hold today: nobody can apply yet by one that is still to begin. */
export const useChecks = (): {
  readonly checks: readonly Checked[] | 'waiting' | 'failed';
  readonly retry: () => void;
} => {
  const { items, retry } = useCollection('policy');
  if (typeof items === 'string') return { checks: items, retry };
  const checks = items.flatMap((policy): Checked[] => {
    const { check } = policy.details;
    return check !== null && holdsNow(policy.item.validity.state) ? [{ ...policy, check }] : [];
  });
  return { checks, retry };
};
