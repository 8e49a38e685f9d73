import { describe, expect, it } from 'vitest';
import { beginTest, stepTest, type RunningTest, type SelfTestEvent } from './self-test-machine.ts';

const device = (said: 'confirmed' | 'unconfirmed'): SelfTestEvent => ({
  event: 'device',
  word: { said },
});
const run = (test: RunningTest, ...events: SelfTestEvent[]): unknown => {
  let now = test;
  for (const event of events) {
    const step = stepTest(now, event);
    if (step.state === 'ended') return step.result;
    now = step.test;
  }
  return now;
};
const answer = (isGood: boolean): SelfTestEvent => ({ event: 'answer', isGood });

describe('a self-test', () => {
  it('of a printer passes only when the technician likes what came out', () => {
    const test = beginTest('a4', true);
    expect(run(test, device('confirmed'))).toMatchObject({ step: 'question' });
    expect(run(test, device('confirmed'), answer(true))).toMatchObject({
      outcome: 'passed',
      deviceSaid: 'confirmed',
      technicianSaid: 'yes',
    });
    expect(run(test, device('confirmed'), answer(false))).toMatchObject({
      outcome: 'failed',
      cause: 'not-good',
    });
  });

  it('keeps apart what the device did not confirm and the technician saw all the same', () => {
    expect(run(beginTest('receipt', true), device('unconfirmed'), answer(true))).toMatchObject({
      outcome: 'passed',
      deviceSaid: 'unconfirmed',
      technicianSaid: 'yes',
    });
  });

  it('of a scanner passes by the device alone, and not without its word', () => {
    const test = beginTest('scanner', false);
    expect(run(test, device('confirmed'))).toMatchObject({
      outcome: 'passed',
      technicianSaid: 'unasked',
    });
    expect(run(test, device('unconfirmed'))).toMatchObject({ outcome: 'failed' });
  });

  it('fails with the cause the device names, without a question', () => {
    const word = { said: 'failed', cause: 'paper-out' } as const;
    expect(run(beginTest('a4', true), { event: 'device', word })).toMatchObject({
      outcome: 'failed',
      deviceSaid: 'failed',
      technicianSaid: 'unasked',
      cause: 'paper-out',
    });
  });

  it('takes no answer before the device has spoken', () => {
    const test = beginTest('a4', true);
    expect(run(test, answer(true))).toEqual(test);
  });

  it('can be broken off at any step, and then says nothing about the device', () => {
    expect(run(beginTest('a4', true), { event: 'cancel' })).toMatchObject({ outcome: 'cancelled' });
    expect(run(beginTest('a4', true), device('confirmed'), { event: 'cancel' })).toMatchObject({
      outcome: 'cancelled',
    });
  });
});
