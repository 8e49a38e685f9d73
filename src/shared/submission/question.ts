import { z } from 'zod';
import { CalendarDay, Sha256 } from '../item.ts';
import { submissionKinds } from './kinds.ts';
import { queryCodeForm } from './number.ts';
import { SubmissionNumber } from './submission.ts';

/** What a resident asks about a case, and what the center answers: both sealed between vault and center. */

/** The schema's name in an envelope. */
export const questionSchema = 'question/1';

const access = {
  code: z.string().regex(queryCodeForm),
  lastFour: z.string().regex(/^[0-9A-Z]{4}$/),
};

export const Question = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('case'), ...access }),
  /** One document of the reply, by the sha256 that `CaseView` names. */
  z.strictObject({ ask: z.literal('document'), ...access, sha256: Sha256 }),
]);
export type Question = z.infer<typeof Question>;

/** Where a case stands, in the order residents see it. */
export const caseStages = [
  'received', // 已收到
  'confirmed', // 收到日已确认
  'supplement', // 等待补正
  'third-party', // 征求第三方意见
  'extended', // 已延期
  'replied', // 已答复
  'closed', // 已办结
] as const;
export type CaseStage = (typeof caseStages)[number];

const text = z.string().max(8_000);

export const CaseDocument = z.strictObject({
  sha256: Sha256,
  name: z.string().min(1).max(200),
  pages: z.int().min(1).max(2_000),
  sizeBytes: z.int().min(1).max(20_000_000),
});
export type CaseDocument = z.infer<typeof CaseDocument>;

export const CaseView = z.strictObject({
  number: SubmissionNumber,
  kind: z.enum(submissionKinds),
  title: z.string().max(300),
  stage: z.enum(caseStages),
  submittedOn: CalendarDay,
  /** 收到日; null until the office has confirmed it. */
  receivedOn: CalendarDay.nullable(),
  /** The day by which the reply is due; null where no clock runs. */
  due: z.strictObject({ on: CalendarDay, isEstimated: z.boolean() }).nullable(),
  /** What happened, oldest first. */
  events: z
    .array(z.strictObject({ on: CalendarDay, stage: z.enum(caseStages), note: text }))
    .max(60),
  agency: z.strictObject({ name: z.string().max(100), phone: z.string().max(40) }),
  /** What is to be made clearer, and by when. */
  supplement: z.strictObject({ points: text, by: CalendarDay }).nullable(),
  reply: z
    .strictObject({
      on: CalendarDay,
      /** Code of the reply kind (`src/shared/statutory/reply-kinds.ts`), or `answer` for kinds without the statutory clock. */
      kind: z.string().max(40),
      title: z.string().max(100),
      text,
      documents: z.array(CaseDocument).max(20),
      /** 救济途径, by kind of reply. */
      remedy: text.nullable(),
    })
    .nullable(),
  /** 救济途径 when the term has passed without a reply; null as long as there is one, or time for it. */
  overdueRemedy: text.nullable().default(null),
});
export type CaseView = z.infer<typeof CaseView>;

/** `unknown`: no case has this code and these four; `locked`: too many wrong tries, see staff. */
export const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('case'), case: CaseView }),
  z.strictObject({ answer: z.literal('document'), pdf: z.base64().max(28_000_000) }),
  z.strictObject({ answer: z.literal('refused'), why: z.enum(['unknown', 'locked']) }),
]);
export type Answer = z.infer<typeof Answer>;
