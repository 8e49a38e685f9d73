import type { Scorecard } from '../../shared/zone.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const newest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** All units together, under the district's name; requests stay unknown where nobody counts them. */
export const districtCard = (name: string, cards: readonly Scorecard[]): Scorecard => {
  const requests = cards.map((card) => card.requests).filter((each) => each !== null);
  const total = (figure: (card: Scorecard) => number): number => sum(cards.map(figure));
  return {
    agency: name,
    items: total(({ items }) => items),
    itemsThisYear: total(({ itemsThisYear }) => itemsThisYear),
    lastPublishedOn: newest(cards.map(({ lastPublishedOn }) => lastPublishedOn)),
    onTime: total(({ onTime }) => onTime),
    dated: total(({ dated }) => dated),
    explained: total(({ explained }) => explained),
    policies: total(({ policies }) => policies),
    requests:
      requests.length === 0
        ? null
        : {
            received: sum(requests.map(({ received }) => received)),
            answered: sum(requests.map(({ answered }) => answered)),
            overdue: sum(requests.map(({ overdue }) => overdue)),
          },
    overdue: cards.flatMap(({ overdue }) => overdue),
  };
};

/** Sections and requests that are past their day. */
export const late = ({ overdue, requests }: Scorecard): number =>
  overdue.length + (requests?.overdue ?? 0);

/** Who is late comes first, then who publishes most: nobody's lateness hides at the end. */
export const lateFirst = (cards: readonly Scorecard[]): Scorecard[] =>
  cards.toSorted(
    (one, other) => late(other) - late(one) || other.itemsThisYear - one.itemsThisYear,
  );

/** In whole per cent, never rounded up to a full hundred; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part >= whole ? 100 : Math.min(99, Math.round((part / whole) * 100));
