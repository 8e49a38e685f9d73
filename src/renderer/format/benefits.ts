import type { CollectedItem } from '../../shared/content.ts';
import type { PolicyDetails } from '../../shared/item-details.ts';
import { holdsNow } from '../../shared/validity.ts';

type Policy = Omit<CollectedItem, 'details'> & { readonly details: PolicyDetails };

/** A policy that gives something. */
export interface Beneficial extends Policy {
  readonly benefit: NonNullable<PolicyDetails['benefit']>;
}

const ways = { automatic: 0, apply: 1 } as const;

/** What can be had now, of policies that hold today, in one column or in all (null): what comes by itself first, what ends soon before the rest. */
export const benefitsIn = (
  policies: readonly Policy[],
  column: string | null,
): readonly Beneficial[] =>
  policies
    .flatMap((policy) =>
      policy.details.benefit === null ? [] : [{ ...policy, benefit: policy.details.benefit }],
    )
    .filter(({ item, channels }) => {
      const isInColumn = column === null || channels.includes(column);
      return isInColumn && holdsNow(item.validity.state);
    })
    .toSorted((left, right) => {
      const byWay = ways[left.benefit.way] - ways[right.benefit.way];
      return byWay || Number(endsSoon(right)) - Number(endsSoon(left));
    });

const endsSoon = ({ item }: Policy): boolean => item.validity.state === 'expiring';
