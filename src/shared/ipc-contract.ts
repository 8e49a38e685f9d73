import { z } from 'zod';
import {
  ChannelNode,
  CollectedItem,
  collectionPage,
  CollectionRequest,
  ItemDetail,
  ListPage,
  ListRequest,
  LocalWord,
  SearchPage,
  SearchRequest,
  Suggestion,
} from './content.ts';
import { DeviceBoard, DeviceFamily } from './devices.ts';
import { FeedStatus } from './feed.ts';
import { HelpStep, HelpView } from './help.ts';
import { ItemId } from './item.ts';
import { OfdFault, OfdReport, OfdReportRequest } from './ofd.ts';
import { PublicServices, RequestsView } from './services.ts';
import { Emergency, VenueKind, Zone } from './zone.ts';
import { PrintDocument } from './print-document.ts';
import {
  JobId,
  PageRange,
  PreparedPrint,
  PrepareFault,
  PrintJobView,
  PrintSource,
  Verification,
} from './printing.ts';
import { TakenSlip, TakenSlipOutcome } from './take-away.ts';
import { StationNumber } from './submission/submission.ts';
import {
  enrolmentFaults,
  PaperFamily,
  Pin,
  PinAnswer,
  PinLockView,
  TechnicianSnapshot,
} from './technician.ts';

/**
 * Everything that may pass between a window and main, and nothing else. Each call names its
 * direction, its parsed input and output, who may make it, and its bounds; one wrapper in main
 * enforces all of them, and the preloads build `window.kiosk`, `window.technician` and
 * `window.printPage` from this file.
 */

/** Who may look through `window.kiosk`. */
export type KioskAudience = 'resident';
/** `technician`: through `window.technician`; `print`: the hidden page that typesets. */
export type Audience = KioskAudience | 'technician' | 'print';

export interface Call<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Fault extends z.ZodType,
  Who extends Audience = KioskAudience,
> {
  readonly direction: 'call';
  readonly audiences: readonly Who[];
  readonly input: Input;
  readonly output: Output;
  /** The closed set of expected failures; `z.never()` when it cannot fail. */
  readonly fault: Fault;
  /** Token bucket: sustained calls a second, and how many may come at once. */
  readonly rate: { readonly perSecond: number; readonly burst: number };
  /** How large an answer may be, counted as `messageLimits.bytes` is. */
  readonly answerBytes: number;
}
/** How often is bounded by who pushes: snapshots once a frame, documents one after the other. */
export interface Push<Payload extends z.ZodType, Who extends Audience = KioskAudience> {
  readonly direction: 'push';
  readonly audiences: readonly Who[];
  readonly payload: Payload;
  readonly payloadBytes: number;
}

/** Main gives the page one end of a channel whose other end it gave away; main reads neither. */
export interface PortGift<Who extends Audience = KioskAudience> {
  readonly direction: 'port';
  readonly audiences: readonly Who[];
}

/** Bounds of one message from a page. Larger things are resources under `app://`. */
export const messageLimits = { bytes: 1_000_000, depth: 14 } as const;
/** A text of four million characters: some thousands of pages, more than anybody prints or reads here. */
const longTextBytes = 8_000_000;

const nothing = z.strictObject({});

const call = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  Fault extends z.ZodType = z.ZodNever,
>(
  input: Input,
  output: Output,
  fault?: Fault,
  rate = { perSecond: 20, burst: 40 },
): Call<Input, Output, Fault> => ({
  direction: 'call',
  audiences: ['resident'],
  input,
  output,
  fault: fault ?? (z.never() as unknown as Fault),
  rate,
  answerBytes: messageLimits.bytes,
});

const staffCall = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  Fault extends z.ZodType = z.ZodNever,
>(
  input: Input,
  output: Output,
  fault?: Fault,
): Call<Input, Output, Fault, 'technician'> => ({
  ...call(input, output, fault, { perSecond: 5, burst: 10 }),
  audiences: ['technician'],
});

export const VisitView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('active') }),
  /** No touch for a while: the visit ends at the countdown unless somebody says 我还在. */
  z.strictObject({ state: z.literal('warning'), secondsLeft: z.int().min(0) }),
]);
export type VisitView = z.infer<typeof VisitView>;

/** The whole truth of main as the screens need it. Pushed whole on every change, never in parts. */
export const KioskSnapshot = z.strictObject({
  venue: z.strictObject({
    name: z.string(),
    kind: VenueKind,
    district: z.string(),
    hotline: z.string(),
  }),
  /** Counts up when the zone changed: ask `zone` again. */
  zoneRevision: z.int().min(0),
  /** While it lasts, on every screen. */
  emergency: Emergency.nullable(),
  /** Version of the app and which runtime it runs on, for staff. */
  version: z.string(),
  visit: VisitView,
  feed: FeedStatus,
  devices: DeviceBoard,
  /** The visit's current or last job; null after it was dismissed. */
  print: PrintJobView.nullable(),
  /** Set while the verify screen waits for a code or shows a verdict. */
  verification: z
    .strictObject({ waiting: z.boolean(), result: Verification.nullable() })
    .nullable(),
  /** Whether anything can be handed in here, and what waits to be sent. */
  requests: RequestsView,
  /** 一键呼叫: the visit's call for staff. */
  help: HelpView,
});
export type KioskSnapshot = z.infer<typeof KioskSnapshot>;

export const ipcContract = {
  /** The snapshot now; every later one comes as a push. */
  snapshot: call(nothing, KioskSnapshot),
  /** A painted frame: main's watchdog counts these. */
  heartbeat: call(nothing, nothing),
  /** Somebody touched the screen: starts a visit or puts off its end. */
  touch: call(nothing, nothing),
  setUnhurried: call(z.strictObject({ on: z.boolean() }), nothing),
  /** 结束并清除. The window is destroyed; the answer may never arrive. */
  endVisit: call(nothing, nothing),

  channels: call(nothing, z.array(ChannelNode).max(500)),
  list: call(ListRequest, ListPage),
  search: call(SearchRequest, SearchPage, undefined, { perSecond: 30, burst: 60 }),
  /** Titles while typing. */
  suggest: call(
    z.strictObject({ query: z.string().max(120) }),
    z.array(Suggestion).max(8),
    undefined,
    {
      perSecond: 30,
      burst: 60,
    },
  ),
  /** Names and frequent words of the content, for the pinyin of the keyboard. */
  words: call(nothing, z.array(LocalWord).max(1_200)),
  /** A page of everything of a kind that has details, the last one shorter: points of the map, terms, look-ups, firms. */
  collection: {
    ...call(CollectionRequest, z.array(CollectedItem).max(collectionPage), undefined, {
      perSecond: 60,
      burst: 120,
    }),
    answerBytes: longTextBytes,
  },
  /** What the district says about its zone; asked anew when `zoneRevision` changes. */
  zone: call(nothing, Zone),
  item: {
    ...call(z.strictObject({ id: ItemId }), ItemDetail, z.enum(['not-found'])),
    answerBytes: longTextBytes,
  },

  /** What must be said of an OFD attachment; the first asking turns it into a PDF and may take seconds. */
  ofdReport: call(OfdReportRequest, OfdReport, OfdFault),

  /** Typesets; may take a second or two. The pages can be looked at under `app://kiosk/preview/<preparationId>`. */
  preparePrint: call(PrintSource, PreparedPrint, PrepareFault, { perSecond: 2, burst: 4 }),
  submitPrint: call(
    z.strictObject({ preparationId: JobId, range: PageRange, duplex: z.boolean() }),
    z.strictObject({ jobId: JobId }),
    z.enum(['unknown-preparation', 'busy', 'over-limit', 'printer-not-ready']),
    { perSecond: 1, burst: 3 },
  ),
  /** Ends the job; pages already on paper stay. */
  cancelPrint: call(z.strictObject({ jobId: JobId }), nothing, z.enum(['unknown-job'])),
  /** After the cause was mended: goes on at the page that did not come out. */
  resumePrint: call(
    z.strictObject({ jobId: JobId }),
    nothing,
    z.enum(['unknown-job', 'not-stopped']),
  ),
  /** Prints the slip once more when it could not be confirmed. */
  printSlip: call(z.strictObject({ jobId: JobId }), nothing, z.enum(['unknown-job', 'busy'])),
  dismissPrint: call(
    z.strictObject({ jobId: JobId }),
    nothing,
    z.enum(['unknown-job', 'still-running']),
  ),

  /** The signed short summary of an item, as a code for a phone. */
  signedSummary: call(
    z.strictObject({ itemId: ItemId }),
    z.strictObject({ text: z.string().max(900) }),
    z.enum(['not-found', 'not-enrolled']),
    { perSecond: 4, burst: 8 },
  ),
  /** Prints a slip with a way or a summary; answers when the printer has said what became of it. */
  printTakenSlip: call(TakenSlip, TakenSlipOutcome, z.enum(['not-found', 'not-enrolled', 'busy']), {
    perSecond: 1,
    burst: 3,
  }),

  /** Agencies, consultations, applications, printed matter; asked anew when `requests.servicesRevision` changes. */
  services: { ...call(nothing, PublicServices), answerBytes: longTextBytes },
  /** One copy fewer on this venue's shelf. `none-left`: the shelf is empty; `enough`: as many as one visit may take. */
  takePaper: call(
    z.strictObject({ materialId: ItemId }),
    z.strictObject({ left: z.int().min(0) }),
    z.enum(['no-visit', 'unknown', 'none-left', 'enough', 'disk']),
    { perSecond: 1, burst: 3 },
  ),
  /** The visit's vault, made when it is first asked for; the page gets a port to it as `vaultPort`. */
  openVault: call(nothing, nothing, z.enum(['no-visit']), { perSecond: 2, burst: 4 }),
  vaultPort: { direction: 'port', audiences: ['resident'] } as PortGift,
  /** The visit's voice, started when it is first asked for; the page gets a port to it as `speechPort`. */
  openSpeech: call(nothing, nothing, z.enum(['no-visit']), { perSecond: 2, burst: 4 }),
  speechPort: { direction: 'port', audiences: ['resident'] } as PortGift,

  /** 一键呼叫; what becomes of it is `help` of the snapshot. Calling again while one is open changes nothing. */
  callForHelp: call(z.strictObject({ step: HelpStep }), nothing, z.enum(['no-visit', 'too-many']), {
    perSecond: 1,
    burst: 3,
  }),
  /** Somebody is there, or it was a mistake. */
  endHelpCall: call(nothing, nothing),

  beginVerification: call(nothing, nothing),
  endVerification: call(nothing, nothing),

  /** Whether a PIN is taken now; for the pad behind the emblem. */
  technicianLock: call(nothing, PinLockView),
  /** `open` ends the visit and this page with it; the answer may never arrive. While no PIN is set, the first one becomes it. */
  openTechnician: call(z.strictObject({ pin: Pin }), PinAnswer, z.enum(['busy', 'unavailable']), {
    perSecond: 1,
    burst: 3,
  }),

  technicianSnapshot: staffCall(nothing, TechnicianSnapshot),
  /** Puts off the end of the technician's session. */
  technicianTouch: staffCall(nothing, nothing),
  /** Back to the residents. The window is destroyed; the answer may never arrive. */
  leaveTechnician: staffCall(nothing, nothing),
  startSelfTest: staffCall(
    z.strictObject({ family: DeviceFamily }),
    nothing,
    z.enum(['busy', 'not-testable']),
  ),
  /** The technician's own word on the test that asks for it. */
  answerSelfTest: staffCall(z.strictObject({ isGood: z.boolean() }), nothing),
  cancelSelfTest: staffCall(nothing, nothing),
  /** New paper is in: prints a test, and only when that passes is the amount written down. */
  testNewPaper: staffCall(
    z.strictObject({ family: PaperFamily, amount: z.int().min(1).max(5_000) }),
    nothing,
    z.enum(['busy', 'not-testable']),
  ),
  setPrintingPaused: staffCall(
    z.strictObject({ isPaused: z.boolean() }),
    nothing,
    z.enum(['unavailable']),
  ),
  /** Makes this machine a station of the center, with a one-time code. */
  enrolStation: staffCall(
    z.strictObject({ code: z.string().max(40) }),
    z.strictObject({ station: StationNumber }),
    z.enum(enrolmentFaults),
  ),
  /** Saves the readiness report and prints it. */
  makeReport: staffCall(nothing, nothing, z.enum(['busy'])),
  /** The last lines of the log, oldest first. */
  lastLogLines: staffCall(nothing, z.array(z.string().max(1_200)).max(200)),
  technicianChanged: {
    direction: 'push',
    audiences: ['technician'],
    payload: TechnicianSnapshot,
    payloadBytes: messageLimits.bytes,
  } as Push<typeof TechnicianSnapshot, 'technician'>,

  snapshotChanged: {
    direction: 'push',
    audiences: ['resident'],
    payload: KioskSnapshot,
    payloadBytes: messageLimits.bytes,
  } as Push<typeof KioskSnapshot>,

  /** The print page is given what to lay out ... */
  printDocument: {
    direction: 'push',
    audiences: ['print'],
    payload: PrintDocument,
    payloadBytes: longTextBytes,
  } as Push<typeof PrintDocument, 'print'>,
  /** ... and says that everything is laid out and every font is loaded. */
  printLaidOut: { ...call(nothing, nothing), audiences: ['print'] } as Call<
    typeof nothing,
    typeof nothing,
    z.ZodNever,
    'print'
  >,
} as const;

export type IpcContract = typeof ipcContract;

type NameOf<Direction extends 'call' | 'push' | 'port', Who extends Audience> = {
  [Name in keyof IpcContract]: IpcContract[Name] extends {
    readonly direction: Direction;
    readonly audiences: readonly (infer Allowed)[];
  }
    ? Extract<Allowed, Who> extends never
      ? never
      : Name
    : never;
}[keyof IpcContract];
/** The calls of `window.kiosk`, or of the page named. */
export type CallName<Who extends Audience = KioskAudience> = NameOf<'call', Who>;
export type PushName<Who extends Audience = KioskAudience> = NameOf<'push', Who>;

export type PortName<Who extends Audience = KioskAudience> = NameOf<'port', Who>;

export type CallInput<Name extends CallName<Audience>> = z.input<IpcContract[Name]['input']>;
export type CallOutput<Name extends CallName<Audience>> = z.output<IpcContract[Name]['output']>;
/** Refusals of the boundary itself; a screen shows its neutral words for them. */
export type BoundaryFault = 'refused' | 'invalid-request' | 'too-large' | 'too-many' | 'internal';
export type CallFault<Name extends CallName<Audience>> =
  z.output<IpcContract[Name]['fault']> | BoundaryFault;
