import type { DeviceFamily } from '../../shared/devices.ts';
import type { SelfTestResult, SelfTestView } from '../../shared/technician.ts';

/** The life of one self-test, pure: what the device said, what the technician said, what it comes to. */

export type DeviceWord =
  | { readonly said: 'confirmed' }
  | { readonly said: 'unconfirmed' }
  | { readonly said: 'failed'; readonly cause: string };

export type SelfTestEvent =
  | { readonly event: 'device'; readonly word: DeviceWord }
  | { readonly event: 'answer'; readonly isGood: boolean }
  | { readonly event: 'cancel' };

export interface RunningTest extends Pick<SelfTestView, 'family' | 'step' | 'deviceSaid'> {
  /** Paper has to be looked at; a code that was read has not. */
  readonly asks: boolean;
}
export type EndedTest = Omit<SelfTestResult, 'at'>;

export type SelfTestStep =
  | { readonly state: 'running'; readonly test: RunningTest }
  | { readonly state: 'ended'; readonly result: EndedTest };

export const beginTest = (family: DeviceFamily, asks: boolean): RunningTest => ({
  family,
  asks,
  step: 'device',
  deviceSaid: 'none',
});

const ended = (
  { family, deviceSaid }: RunningTest,
  outcome: EndedTest['outcome'],
  technicianSaid: EndedTest['technicianSaid'],
  cause: string | null = null,
): SelfTestStep => ({
  state: 'ended',
  result: { family, outcome, deviceSaid, technicianSaid, cause },
});

const heard = (test: RunningTest, word: DeviceWord): SelfTestStep => {
  const now = { ...test, deviceSaid: word.said };
  if (word.said === 'failed') return ended(now, 'failed', 'unasked', word.cause.slice(0, 40));
  if (test.asks) return { state: 'running', test: { ...now, step: 'question' } };
  return word.said === 'confirmed'
    ? ended(now, 'passed', 'unasked')
    : ended(now, 'failed', 'unasked', 'unconfirmed');
};

/** Events that do not fit the step change nothing: a word that comes twice, an answer nobody asked for. */
export const stepTest = (test: RunningTest, event: SelfTestEvent): SelfTestStep => {
  if (event.event === 'cancel') return ended(test, 'cancelled', 'unasked');
  if (event.event === 'device' && test.step === 'device') return heard(test, event.word);
  if (event.event === 'answer' && test.step === 'question')
    return event.isGood ? ended(test, 'passed', 'yes') : ended(test, 'failed', 'no', 'not-good');
  return { state: 'running', test };
};
