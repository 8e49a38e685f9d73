import type { PolicyDetails } from '../../../src/shared/item-details.ts';
import { benefits } from './policy-benefits.ts';
import { checks } from './policy-checks.ts';

/** Undefined for an item that has neither a benefit nor a self-check. */
export const policyDetails = (itemId: string): PolicyDetails | undefined => {
  const benefit = benefits[itemId] ?? null;
  const check = checks[itemId] ?? null;
  return benefit === null && check === null ? undefined : { kind: 'policy', benefit, check };
};
