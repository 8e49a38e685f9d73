import { z } from 'zod';
import { CalendarDay, ItemId, type Item, type RelationKind } from './item.ts';

/** 有效性, as shown wherever an item appears, on paper too. */
export const validityStates = ['in-force', 'expiring', 'expired', 'repealed', 'amended'] as const;
export const ValidityState = z.enum(validityStates);
export type ValidityState = z.infer<typeof ValidityState>;

export const Validity = z.strictObject({
  state: ValidityState,
  /** The day the state began (expired, repealed, amended) or will end (expiring). */
  day: CalendarDay.nullable(),
  /** The item that caused it: the successor, the repealing or amending one. */
  by: ItemId.nullable(),
  /** True when the state is that of the document this item interprets. */
  inherited: z.boolean(),
});
export type Validity = z.infer<typeof Validity>;

/** 将失效: how long before its last day a text is announced as ending. */
const expiringWithinDays = 90;

/** What other items do to this one. */
export interface IncomingRelation {
  readonly kind: RelationKind;
  readonly source: ItemId;
  /** First day of the effect. */
  readonly from: CalendarDay;
}

const dayMs = 86_400_000;
const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (Date.parse(to) - Date.parse(from)) / dayMs;

const nextDay = (day: CalendarDay): CalendarDay =>
  new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

type Dated = Pick<Item, 'expiresOn' | 'repealedOn'>;

const earliest = (
  incoming: readonly IncomingRelation[],
  kinds: readonly RelationKind[],
  today: CalendarDay,
): IncomingRelation | undefined =>
  incoming
    .filter((relation) => kinds.includes(relation.kind) && relation.from <= today)
    .toSorted((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : a.source < b.source ? -1 : 1,
    )[0];

/**
 * The validity of an item on `today`, from its own dates and from what other items do to it.
 * Repeal outweighs expiry, expiry outweighs amendment: the reader must first learn that a text is dead.
 */
export const validityOf = (
  item: Dated,
  incoming: readonly IncomingRelation[],
  today: CalendarDay,
): Validity => {
  const repeal = earliest(incoming, ['repeals', 'supersedes'], today);
  if (repeal) return { state: 'repealed', day: repeal.from, by: repeal.source, inherited: false };
  if (item.repealedOn !== null && item.repealedOn <= today)
    return { state: 'repealed', day: item.repealedOn, by: null, inherited: false };
  if (item.expiresOn !== null && item.expiresOn < today)
    return { state: 'expired', day: nextDay(item.expiresOn), by: null, inherited: false };
  if (item.expiresOn !== null && daysBetween(today, item.expiresOn) <= expiringWithinDays)
    return { state: 'expiring', day: item.expiresOn, by: null, inherited: false };
  const amendment = earliest(incoming, ['amends'], today);
  if (amendment)
    return { state: 'amended', day: amendment.from, by: amendment.source, inherited: false };
  return { state: 'in-force', day: null, by: null, inherited: false };
};

/** An interpretation of a dead text is dead too: it takes over the graver state of what it interprets. */
export const inheritValidity = (own: Validity, interpreted: readonly Validity[]): Validity => {
  const dead = interpreted.find(({ state }) => state === 'repealed' || state === 'expired');
  return dead && own.state !== 'repealed' && own.state !== 'expired'
    ? { ...dead, inherited: true }
    : own;
};
