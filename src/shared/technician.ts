import { z } from 'zod';
import { AttachedView } from './attached.ts';
import { DeviceFamily } from './devices.ts';
import { FeedStatus } from './feed.ts';
import { RequestsView } from './services.ts';
import { StationNumber } from './submission/submission.ts';

/** What the technician's page asks of main and what it is given. Nothing in it tells of a resident. */

const iso = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** Six to twelve digits. */
export const Pin = z.string().regex(/^\d{6,12}$/);

/** How the way in stands: `unset` until somebody chooses the first PIN. */
export const PinLockView = z.strictObject({
  pin: z.enum(['set', 'unset']),
  /** Until the next attempt is taken; 0 when one is. */
  secondsLeft: count,
});
export type PinLockView = z.infer<typeof PinLockView>;

export const PinAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('open') }),
  z.strictObject({ answer: z.literal('wrong'), attemptsLeft: count }),
  z.strictObject({ answer: z.literal('locked'), secondsLeft: count }),
]);
export type PinAnswer = z.infer<typeof PinAnswer>;

/** One device of any family, flattened: the page needs no knowledge of the families' causes. */
export const DeviceView = z.strictObject({
  family: DeviceFamily,
  /** Where it is configured to be; null when the station has none. */
  place: z.string().nullable(),
  state: z.enum(['disabled', 'connecting', 'ready', 'busy', 'stopped']),
  cause: z.string().nullable(),
  warnings: z.array(z.string()).max(8),
  since: iso,
  detail: z.string(),
  /** Process of its driver; null between two. */
  pid: z.int().nullable(),
  /** Whether there is a self-test for it. */
  testable: z.boolean(),
});
export type DeviceView = z.infer<typeof DeviceView>;

/** What the device itself said of a test; `none` when it never came to that. */
export const deviceWords = ['confirmed', 'unconfirmed', 'failed', 'none'] as const;
export const technicianWords = ['yes', 'no', 'unasked'] as const;
export const selfTestOutcomes = ['passed', 'failed', 'cancelled'] as const;

export const SelfTestResult = z.strictObject({
  family: DeviceFamily,
  outcome: z.enum(selfTestOutcomes),
  deviceSaid: z.enum(deviceWords),
  technicianSaid: z.enum(technicianWords),
  cause: z.string().max(40).nullable(),
  at: iso,
});
export type SelfTestResult = z.infer<typeof SelfTestResult>;

export const SelfTestView = z.strictObject({
  family: DeviceFamily,
  /** `device`: the device is at work or waited for; `question`: the technician is asked. */
  step: z.enum(['device', 'question']),
  deviceSaid: z.enum(deviceWords),
  /** True when passing it also records new paper. */
  refills: z.boolean(),
});
export type SelfTestView = z.infer<typeof SelfTestView>;

export const PaperFamily = z.enum(['a4', 'receipt']);
export type PaperFamily = z.infer<typeof PaperFamily>;

/** Paper by counting since somebody said how much was put in: an estimate, not a sensor. */
export const PaperView = z.strictObject({
  family: PaperFamily,
  /** Sheets, or slips of usual length; null before the first refill was recorded. */
  loaded: count.nullable(),
  left: count.nullable(),
  refilledAt: iso.nullable(),
});
export type PaperView = z.infer<typeof PaperView>;

export const CounterView = z.strictObject({ name: z.string().max(80), value: count });
export type CounterView = z.infer<typeof CounterView>;

export const StorageView = z.strictObject({
  dataFolder: z.string(),
  freeBytes: count,
  totalBytes: count,
  recordsBytes: count,
  contentBytes: count,
  logBytes: count,
  /** False when the disk had no room for the reserve of the records. */
  hasReserve: z.boolean(),
});
export type StorageView = z.infer<typeof StorageView>;

/** An entry of the audit trail that tells of trouble. */
export const TroubleView = z.strictObject({
  at: iso,
  event: z.string().max(40),
  subject: z.string().max(40),
  code: z.string().max(60),
});
export type TroubleView = z.infer<typeof TroubleView>;

export const ReportView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('making') }),
  z.strictObject({ state: z.literal('printing'), file: z.string() }),
  z.strictObject({
    state: z.literal('ended'),
    /** Null when it could not be made or saved. */
    file: z.string().nullable(),
    paper: z.enum(['confirmed', 'unconfirmed', 'failed']),
    cause: z.string().nullable(),
  }),
]);
export type ReportView = z.infer<typeof ReportView>;

/** How this machine stands with the center it hands in to. */
export const CenterLinkView = z.strictObject({
  /** Null: the station file names no intake. */
  intake: z.string().max(300).nullable(),
  /** Null until the machine is enrolled. */
  station: StationNumber.nullable(),
  state: RequestsView.shape.state,
  waiting: count,
  /** What the center last said instead of taking an envelope. */
  lastFault: z.string().max(40).nullable(),
});
export type CenterLinkView = z.infer<typeof CenterLinkView>;

export const enrolmentFaults = [
  'code-form',
  'code-refused',
  'unreachable',
  'too-many',
  'busy',
  'disk',
  'refused-otherwise',
] as const;

/** Everything the page shows, whole; pushed on every change. */
export const TechnicianSnapshot = z.strictObject({
  venue: z.strictObject({ name: z.string(), district: z.string() }),
  version: z.string(),
  startedAt: iso,
  schemaVersion: count,
  feed: FeedStatus,
  storage: StorageView,
  devices: z.array(DeviceView).max(10),
  center: CenterLinkView,
  attached: AttachedView,
  printingPaused: z.boolean(),
  selfTest: SelfTestView.nullable(),
  /** What the scanner is to be shown: on the screen, the test slip and the test page. */
  testCode: z.strictObject({ text: z.string(), rows: z.array(z.string()).max(60) }),
  /** The last of each family. */
  results: z.array(SelfTestResult).max(10),
  paper: z.array(PaperView).max(2),
  counters: z.array(CounterView).max(200),
  troubles: z.array(TroubleView).max(30),
  report: ReportView,
});
export type TechnicianSnapshot = z.infer<typeof TechnicianSnapshot>;
