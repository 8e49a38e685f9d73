import { err, ok, type Result } from '../result.ts';
import type { ClockEvent } from './clock-events.ts';
import {
  askSupplementDays,
  type ClockFaultCode,
  type ClockState,
  type Inquiry,
  isCountable,
  isWaiting,
  maximumExtensionDays,
} from './clock-state.ts';
import { termOf } from './clock-term.ts';
import type { WorkingCalendar } from './working-days.ts';

type Step = Result<ClockState, ClockFaultCode>;
/**
 * `writing`: the event happens now, and the terms counted in working days are judged by the calendar of
 * the day. `reading`: it is history; a notice that came later cannot make unlawful what was lawful then.
 */
export type Purpose = 'writing' | 'reading';

interface Judging {
  readonly calendar: WorkingCalendar;
  readonly purpose: Purpose;
}

type EventOf<Kind extends ClockEvent['kind']> = Extract<ClockEvent, { kind: Kind }>;

const receive = (event: EventOf<'received'>): ClockState => ({
  receivedOn: event.on,
  startedOn: event.way === 'in-person' || event.way === 'signed-post' ? event.on : null,
  supplement: 'none',
  extensionDays: 0,
  inquiries: new Map(),
  end: null,
  lastOn: event.on,
});

const confirm = (state: ClockState, { on }: EventOf<'confirmed'>): Step =>
  state.startedOn === null ? ok({ ...state, startedOn: on }) : err('already-done');

const askSupplement = (
  state: ClockState,
  event: EventOf<'supplement-asked'>,
  { calendar, purpose }: Judging,
): Step => {
  if (state.startedOn === null) return err('out-of-order');
  if (state.supplement !== 'none') return err('already-done');
  const { day: last } = calendar.workingDayAfter(state.startedOn, askSupplementDays);
  if (purpose === 'writing' && event.on > last) return err('too-late');
  if (event.answerBy <= event.on) return err('bad-term');
  if (!isCountable(event.answerBy, calendar)) return err('day-out-of-range');
  return ok({ ...state, supplement: { askedOn: event.on, answerBy: event.answerBy } });
};

/**
 * One that comes after the term, before the office has drawn the consequence, is taken. Afterwards only
 * one that was handed in within the term: it was on its way, and nobody gave anything up.
 */
const supplement = (state: ClockState, { on, handedInOn = on }: EventOf<'supplemented'>): Step => {
  if (!isWaiting(state.supplement)) return err(state.end === null ? 'out-of-order' : 'ended');
  const { askedOn, answerBy } = state.supplement;
  if (handedInOn > on) return err('bad-term');
  const isInTime = handedInOn >= askedOn && handedInOn <= answerBy;
  if (state.end !== null && !isInTime) return err('ended');
  return ok({ ...state, supplement: 'given', startedOn: on, end: null });
};

const endSupplementTerm = (state: ClockState, { on }: EventOf<'supplement-term-over'>): Step => {
  if (!isWaiting(state.supplement)) return err('out-of-order');
  if (on <= state.supplement.answerBy) return err('too-early');
  return ok({ ...state, end: { stage: 'given-up', on } });
};

const sendInquiry = (state: ClockState, event: EventOf<'inquiry-sent'>): Step => {
  if (state.startedOn === null || isWaiting(state.supplement)) return err('out-of-order');
  if (state.inquiries.has(event.inquiry)) return err('already-done');
  const sent: Inquiry = { sentOn: event.on, deliveredOn: null, answeredOn: null };
  return ok({ ...state, inquiries: new Map([...state.inquiries, [event.inquiry, sent]]) });
};

const answerInquiry = (
  state: ClockState,
  event: EventOf<'inquiry-delivered' | 'inquiry-answered'>,
): Step => {
  const known = state.inquiries.get(event.inquiry);
  if (known === undefined) return err('unknown-inquiry');
  const field = event.kind === 'inquiry-delivered' ? 'deliveredOn' : 'answeredOn';
  if (known[field] !== null || known.answeredOn !== null) return err('already-done');
  const next = { ...known, [field]: event.on };
  return ok({ ...state, inquiries: new Map([...state.inquiries, [event.inquiry, next]]) });
};

/** Once, and while the term still runs, its last day included. */
const extend = (
  state: ClockState,
  event: EventOf<'extended'>,
  { calendar, purpose }: Judging,
): Step => {
  const term = termOf(state, calendar, event.on);
  if (state.startedOn === null || term === null) return err('out-of-order');
  if (state.extensionDays > 0) return err('already-done');
  if (purpose === 'writing' && event.on > term.dueOn) return err('too-late');
  const { workingDays } = event;
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > maximumExtensionDays)
    return err('bad-term');
  return ok({ ...state, extensionDays: workingDays });
};

const stop = (state: ClockState, event: EventOf<'replied' | 'closed'>): Step => {
  if (event.kind === 'closed') return ok({ ...state, end: { stage: 'closed', on: event.on } });
  if (state.startedOn === null) return err('out-of-order');
  return ok({ ...state, end: { stage: 'replied', on: event.on } });
};

const applyToOpen = (state: ClockState, event: ClockEvent, judging: Judging): Step => {
  switch (event.kind) {
    case 'received':
      return err('already-done');
    case 'confirmed':
      return confirm(state, event);
    case 'supplement-asked':
      return askSupplement(state, event, judging);
    case 'supplemented':
      return supplement(state, event);
    case 'supplement-term-over':
      return endSupplementTerm(state, event);
    case 'inquiry-sent':
      return sendInquiry(state, event);
    case 'inquiry-delivered':
    case 'inquiry-answered':
      return answerInquiry(state, event);
    case 'extended':
      return extend(state, event, judging);
    case 'replied':
    case 'closed':
      return stop(state, event);
  }
};

const applyToEnded = (
  state: ClockState,
  end: NonNullable<ClockState['end']>,
  event: ClockEvent,
): Step => {
  if (event.kind === 'supplemented' && end.stage === 'given-up') return supplement(state, event);
  return event.kind === 'closed' && end.stage !== 'closed'
    ? ok({ ...state, end: { ...end, stage: 'closed' } })
    : err('ended');
};

/** The state after one more event. `state` is null before the first. */
export const applyEvent = (
  state: ClockState | null,
  event: ClockEvent,
  calendar: WorkingCalendar,
  purpose: Purpose,
): Step => {
  if (!isCountable(event.on, calendar)) return err('day-out-of-range');
  if (state === null)
    return event.kind === 'received' ? ok(receive(event)) : err('nothing-received');
  if (event.on < state.lastOn) return err('went-back');
  const next =
    state.end === null
      ? applyToOpen(state, event, { calendar, purpose })
      : applyToEnded(state, state.end, event);
  return next.ok ? ok({ ...next.value, lastOn: event.on }) : next;
};
