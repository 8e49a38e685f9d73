import { z } from 'zod';
import { CalendarDay, ItemId, type Item, type RelationKind } from './item.ts';

/**
 * 有效性, as shown wherever an item appears, on paper too. `pending` is 尚未施行: published, but the
 * 施行日期 is still to come. A rule names that day, as a rule 30 days after it was made public
 * (规章制定程序条例 Arts. 30 and 32, 行政法规制定程序条例 Art. 29).
 */
export const validityStates = [
  'in-force',
  'pending',
  'expiring',
  'expired',
  'repealed',
  'amended',
] as const;
export const ValidityState = z.enum(validityStates);
export type ValidityState = z.infer<typeof ValidityState>;

export const Validity = z.strictObject({
  state: ValidityState,
  /**
   * The day the state began (expired, repealed, amended), or the last day on which the text holds
   * (expiring), or the first (pending).
   */
  day: CalendarDay.nullable(),
  /** The item that caused it: the successor, the repealing or amending one. */
  by: ItemId.nullable(),
  /** True when the state is that of the document this item interprets. */
  inherited: z.boolean(),
});
export type Validity = z.infer<typeof Validity>;

/** The text binds nobody any more. */
export const isOver = (state: ValidityState): boolean =>
  state === 'expired' || state === 'repealed';

/** One can act on it today: it has begun and is not over. */
export const holdsNow = (state: ValidityState): boolean => state !== 'pending' && !isOver(state);

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

export type Dated = Pick<Item, 'effectiveOn' | 'expiresOn' | 'repealedOn'>;

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
 * Repeal outweighs expiry, for the reader must first learn that a text is dead; either outweighs that
 * it does not hold yet, which outweighs that it will soon end or has been amended. Without a 施行日期 it
 * holds since it is here. What takes its place does so from a day of its own: until then both are told
 * as they are, the old one in force and the new one pending.
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
  if (item.effectiveOn !== null && item.effectiveOn > today)
    return { state: 'pending', day: item.effectiveOn, by: null, inherited: false };
  if (item.expiresOn !== null && daysBetween(today, item.expiresOn) <= expiringWithinDays)
    return { state: 'expiring', day: item.expiresOn, by: null, inherited: false };
  const amendment = earliest(incoming, ['amends'], today);
  if (amendment)
    return { state: 'amended', day: amendment.from, by: amendment.source, inherited: false };
  return { state: 'in-force', day: null, by: null, inherited: false };
};

/**
 * An interpretation of a dead text is dead too, and one of a text that does not hold yet explains
 * what does not hold yet: it takes over the graver state of what it interprets.
 */
export const inheritValidity = (own: Validity, interpreted: readonly Validity[]): Validity => {
  if (isOver(own.state)) return own;
  const dead = interpreted.find(({ state }) => isOver(state));
  if (dead) return { ...dead, inherited: true };
  const pending = interpreted.find(({ state }) => state === 'pending');
  return pending && own.state !== 'pending' ? { ...pending, inherited: true } : own;
};
