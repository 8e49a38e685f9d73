import { word, type Word } from '../i18n/word.ts';
import { daysBetween, daysLeftWord } from './case-progress.ts';
import { dayWord } from './dates.ts';

/** Whether something can be answered or applied for now. */
export interface SubjectWindow {
  readonly state: 'open' | 'soon' | 'closed';
  /** `还有 10 天`, `1月10日开始`, `9月1日截止`. */
  readonly text: Word;
}

const order: Record<SubjectWindow['state'], number> = { open: 0, soon: 1, closed: 2 };

const opensWord = ({ zh, en }: Word): Word => word(`${zh}开始`, `opens ${en}`);
const closedWord = ({ zh, en }: Word): Word => word(`${zh}截止`, `closed ${en}`);
const lastDay = word('今天是最后一天', 'last day today');

export const windowOf = (
  { opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
  today: string,
): SubjectWindow => {
  if (today < opensOn) return { state: 'soon', text: opensWord(dayWord(opensOn)) };
  if (today > closesOn) return { state: 'closed', text: closedWord(dayWord(closesOn)) };
  const left = daysBetween(today, closesOn);
  return { state: 'open', text: left === 0 ? lastDay : daysLeftWord(left) };
};

/** Open ones first, those that close soonest before the others; then the next to open; closed ones last, newest first. */
export const byWindow =
  (today: string) =>
  (
    left: { readonly opensOn: string; readonly closesOn: string },
    right: { readonly opensOn: string; readonly closesOn: string },
  ): number => {
    const [one, other] = [windowOf(left, today).state, windowOf(right, today).state];
    if (one !== other) return order[one] - order[other];
    if (one === 'closed') return right.closesOn.localeCompare(left.closesOn);
    return one === 'soon'
      ? left.opensOn.localeCompare(right.opensOn)
      : left.closesOn.localeCompare(right.closesOn);
  };

/** The one to point to among several: open if any is, else the next to open, else the last that closed. */
export const bestWindow = <Subject extends { readonly opensOn: string; readonly closesOn: string }>(
  subjects: readonly Subject[],
  today: string,
): { readonly subject: Subject; readonly window: SubjectWindow } | null => {
  const [subject] = subjects.toSorted(byWindow(today));
  return subject === undefined ? null : { subject, window: windowOf(subject, today) };
};
