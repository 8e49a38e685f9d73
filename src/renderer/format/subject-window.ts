import type { PaperMaterial } from '../../shared/services.ts';
import { daysBetween } from './case-progress.ts';
import { dayText } from './dates.ts';

/** Whether something can be answered or applied for now. */
export interface SubjectWindow {
  readonly state: 'open' | 'soon' | 'closed';
  /** `还有 10 天`, `1月10日开始`, `9月1日截止`. */
  readonly text: string;
}

const order: Record<SubjectWindow['state'], number> = { open: 0, soon: 1, closed: 2 };

export const windowOf = (
  { opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
  today: string,
): SubjectWindow => {
  if (today < opensOn) return { state: 'soon', text: `${dayText(opensOn)}开始` };
  if (today > closesOn) return { state: 'closed', text: `${dayText(closesOn)}截止` };
  const left = daysBetween(today, closesOn);
  return { state: 'open', text: left === 0 ? '今天是最后一天' : `还有 ${left} 天` };
};

/** Open ones first, those that close soonest before the others; closed ones last, newest first. */
export const byWindow =
  (today: string) =>
  (
    left: { readonly opensOn: string; readonly closesOn: string },
    right: { readonly opensOn: string; readonly closesOn: string },
  ): number => {
    const [one, other] = [windowOf(left, today).state, windowOf(right, today).state];
    if (one !== other) return order[one] - order[other];
    return one === 'closed'
      ? right.closesOn.localeCompare(left.closesOn)
      : left.closesOn.localeCompare(right.closesOn);
  };

/** Where printed matter lies at this venue; null when there is none. */
export const shelfAt = (
  { shelves }: PaperMaterial,
  venue: string,
): { readonly shelf: string; readonly copies: number } | null =>
  shelves.find((one) => one.venue === venue && one.copies > 0) ?? null;
