import { describe, expect, it } from 'vitest';
import { itemKinds } from './item.ts';
import { validityStates } from './validity.ts';
import { validityLine, validityTaken, validityWord, validityWords } from './validity-words.ts';

const own = (state: (typeof validityStates)[number]) => ({ state, inherited: false });

describe('validity in one word', () => {
  it.each(['policy', 'statute', 'interpretation', 'guide', 'gazette'] as const)(
    'a %s that ended is 已失效, in the words of the catalogue',
    (kind) => {
      for (const state of validityStates)
        expect(validityWord(own(state), kind)).toBe(validityWords[state]);
    },
  );

  it.each(['notice', 'company-news'] as const)('what took place (%s) is merely over', (kind) => {
    expect(validityWord(own('expired'), kind).zh).toBe('已结束');
    expect(validityWord(own('expiring'), kind).zh).toBe('快结束');
    expect(validityWord(own('pending'), kind).zh).toBe('尚未开始');
  });

  it.each(['lookup', 'place', 'company', 'unit'] as const)('facts (%s) are out of date', (kind) => {
    expect(validityWord(own('expired'), kind).zh).toBe('已过期');
    expect(validityWord(own('expiring'), kind).zh).toBe('快过期');
    expect(validityWord(own('pending'), kind).zh).toBe('尚未启用');
  });

  it('only beginning and end are said differently: repeal and amendment are the same of everything', () => {
    for (const kind of itemKinds)
      for (const state of ['in-force', 'repealed', 'amended'] as const)
        expect(validityWord(own(state), kind)).toBe(validityWords[state]);
  });

  it('what is taken away before its first day carries that day', () => {
    const pending = { ...own('pending'), day: '2027-01-01' };
    expect(validityTaken(pending, 'policy')).toBe('尚未施行，2027年1月1日起施行');
    expect(validityTaken(pending, 'notice')).toBe('尚未开始，2027年1月1日起开始');
    expect(validityLine(pending, 'policy')).toBe('尚未施行，2027年1月1日起施行 Not yet in force');
    expect(validityLine({ ...own('in-force'), day: null }, 'policy')).toBe('有效 In force');
    expect(validityTaken({ ...own('expired'), day: '2026-01-01' }, 'policy')).toBe('已失效');
  });

  it('a state that was taken over is that of a rule, whatever carries it', () => {
    expect(validityWord({ state: 'expired', inherited: true }, 'notice').zh).toBe('已失效');
  });
});
