import { chinaDay, chinaMoment } from '../../shared/calendar.ts';
import type { HolidayNotice } from '../../shared/statutory/holiday-notice.ts';
import { firstDates } from '../../shared/statutory/clock.ts';
import { calendarWith } from '../../shared/statutory/calendar-with.ts';
import { groupedQueryCode } from '../../shared/submission/number.ts';
import type { SubmissionDefinition } from '../../shared/submission/definition.ts';
import type { SentView } from '../../shared/vault-contract.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import type { HandedIn } from './hand-in.ts';

/** What was handed in last, as long as the resident looks at it. Nothing of what was written is in it but the paper itself. */
export interface Sent {
  readonly handedIn: HandedIn;
  readonly definition: SubmissionDefinition;
  readonly title: string;
  readonly dates: SentView['dates'];
  readonly delivery: SentView['delivery'];
  readonly slip: SentView['slip'];
  /** A slip was sent that may have come out. */
  readonly mayBeOut: boolean;
}

/** Counted from the day of handing in; null without the statutory clock, or for a day outside all calendars. */
const datesFrom = (
  { hasStatutoryClock }: SubmissionDefinition,
  submittedAtMs: number,
  notices: readonly HolidayNotice[],
): SentView['dates'] => {
  if (!hasStatutoryClock) return null;
  const day = chinaDay(submittedAtMs);
  const calendar = calendarWith(notices);
  if (!calendar.covers(day)) return null;
  const { askSupplementBy, replyBy, extendedReplyBy } = firstDates(day, calendar);
  const dated = (at: { readonly day: string; readonly isEstimated: boolean }) => ({
    on: at.day,
    isEstimated: at.isEstimated,
  });
  return {
    supplementBy: dated(askSupplementBy),
    replyBy: dated(replyBy),
    extendedBy: dated(extendedReplyBy),
  };
};

export const sentOf = (
  handedIn: HandedIn,
  { definition, title }: OpenDraft,
  notices: readonly HolidayNotice[],
): Sent => ({
  handedIn,
  definition,
  title,
  dates: datesFrom(definition, handedIn.submittedAtMs, notices),
  delivery: 'sending',
  slip: 'none',
  mayBeOut: false,
});

export const sentView = ({ handedIn, title, dates, delivery, slip }: Sent): SentView => ({
  kind: handedIn.kind,
  title,
  number: handedIn.number,
  queryCode: handedIn.queryCode === null ? null : groupedQueryCode(handedIn.queryCode),
  lastFourOf: handedIn.lastFourOf,
  submittedAt: chinaMoment(handedIn.submittedAtMs),
  delivery,
  dates,
  slip,
  hasDocument: handedIn.pdf !== null,
});
