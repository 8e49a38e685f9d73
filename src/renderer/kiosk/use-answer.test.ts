import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/result.ts';
import { toAnswer, type Held } from './use-answer.ts';

const held = (question: string): Held<'item'> => ({ question, result: err('not-found') });
const channels: Held<'channels'> = { question: 'old', result: ok([]) };

describe('an answer on the screen', () => {
  it('is waited for when nothing has come yet', () => {
    expect(toAnswer(null, 'new')).toEqual({ state: 'waiting' });
  });

  it('stays, marked stale, while the next question is under way', () => {
    expect(toAnswer(channels, 'new')).toEqual({ state: 'ready', value: [], stale: true });
    expect(toAnswer(channels, 'old')).toEqual({ state: 'ready', value: [], stale: false });
  });

  it('is not a failure of the new question when the old one failed', () => {
    expect(toAnswer(held('old'), 'new')).toEqual({ state: 'waiting' });
    expect(toAnswer(held('new'), 'new')).toEqual({ state: 'failed', fault: 'not-found' });
  });
});
