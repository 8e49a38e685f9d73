import { describe, expect, it } from 'vitest';
import { itemKinds } from './item.ts';
import { validityStates } from './validity.ts';
import { validityWord, validityWords } from './validity-words.ts';

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
  });

  it.each(['lookup', 'place', 'company', 'unit'] as const)('facts (%s) are out of date', (kind) => {
    expect(validityWord(own('expired'), kind).zh).toBe('已过期');
    expect(validityWord(own('expiring'), kind).zh).toBe('快过期');
  });

  it('only what ends is said differently: repeal and amendment are the same of everything', () => {
    for (const kind of itemKinds)
      for (const state of ['in-force', 'repealed', 'amended'] as const)
        expect(validityWord(own(state), kind)).toBe(validityWords[state]);
  });

  it('a state that was taken over is that of a rule, whatever carries it', () => {
    expect(validityWord({ state: 'expired', inherited: true }, 'notice').zh).toBe('已失效');
  });
});
