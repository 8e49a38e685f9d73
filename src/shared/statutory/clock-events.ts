import { z } from 'zod';
import { CalendarDay } from '../item.ts';

/**
 * What happens to one request for disclosure, as the register keeps it. Events are stored, dates never:
 * a notice that changes a holiday then changes every open date by itself.
 */

/** How the request came in. Over the Internet, by fax, by ordinary letter and from a kiosk the office must confirm it (Art. 31). */
export const receiptWays = ['in-person', 'signed-post', 'ordinary-post', 'online'] as const;

export const inquiryParties = ['third-party', 'other-agency'] as const;

export const closingReasons = ['withdrawn', 'fee-unpaid', 'other'] as const;

const on = CalendarDay;
/** Tells several letters of inquiry of one case apart. */
const inquiry = z.string().min(1).max(40);

export const ClockEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('received'), on, way: z.enum(receiptWays) }),
  /** Office and applicant agree that it has come in: the day of receipt for all ways that need it. */
  z.strictObject({ kind: z.literal('confirmed'), on }),
  /** 补正告知; `answerBy` is the last day of the term given to the applicant. */
  z.strictObject({ kind: z.literal('supplement-asked'), on, answerBy: CalendarDay }),
  /** `on`: it came in; `handedInOn`: the applicant gave it away, when that was earlier. */
  z.strictObject({
    kind: z.literal('supplemented'),
    on,
    handedInOn: CalendarDay.optional(),
  }),
  /** The office finds that the applicant has let the term pass without good reason. */
  z.strictObject({ kind: z.literal('supplement-term-over'), on }),
  /** A letter asks a third party (Art. 32) or another agency (Art. 34) for its opinion. */
  z.strictObject({ kind: z.literal('inquiry-sent'), on, inquiry, to: z.enum(inquiryParties) }),
  /** It reached them: their 15 working days begin. */
  z.strictObject({ kind: z.literal('inquiry-delivered'), on, inquiry }),
  z.strictObject({ kind: z.literal('inquiry-answered'), on, inquiry }),
  z.strictObject({ kind: z.literal('extended'), on, workingDays: z.int().min(1).max(20) }),
  z.strictObject({ kind: z.literal('replied'), on }),
  z.strictObject({ kind: z.literal('closed'), on, reason: z.enum(closingReasons) }),
]);
export type ClockEvent = z.infer<typeof ClockEvent>;

export const ClockEvents = z.array(ClockEvent).max(200);
