import type { CompanyNewsDetails } from '../../shared/item-details.ts';
import { daysBetween } from './case-progress.ts';

/** Whether recruiting still runs; news of other topics never ends. */
export interface NewsState {
  readonly isOver: boolean;
  /** Null where there is no last day; 0 on the last day. */
  readonly daysLeft: number | null;
}

export const newsState = (
  { endsOn }: Pick<CompanyNewsDetails, 'endsOn'>,
  today: string,
): NewsState => {
  if (endsOn === null) return { isOver: false, daysLeft: null };
  return { isOver: today > endsOn, daysLeft: Math.max(0, daysBetween(today, endsOn)) };
};

interface Dated {
  readonly details: Pick<CompanyNewsDetails, 'endsOn'>;
  readonly item: { readonly publishedOn: string };
}

/** What still runs before what is over; each newest first. */
export const byNews =
  (today: string) =>
  (left: Dated, right: Dated): number => {
    const [one, other] = [left, right].map(({ details }) => newsState(details, today).isOver);
    if (one !== other) return one === true ? 1 : -1;
    return right.item.publishedOn.localeCompare(left.item.publishedOn);
  };
