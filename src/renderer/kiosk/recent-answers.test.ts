import { describe, expect, it } from 'vitest';
import { RecentAnswers } from './recent-answers.ts';

describe('answers that were just given', () => {
  it('are there for whoever asks the same, in their newest form', () => {
    const recent = new RecentAnswers();
    recent.keep('list 7', ['old']);
    recent.keep('list 7', ['new']);
    expect(recent.of('list 7')).toEqual(['new']);
    expect(recent.of('list 8')).toBeUndefined();
  });

  it('are few: the oldest goes', () => {
    const recent = new RecentAnswers();
    for (let number = 0; number <= 16; number += 1) recent.keep(`list ${number}`, number);
    expect(recent.of('list 0')).toBeUndefined();
    expect(recent.of('list 1')).toBe(1);
    expect(recent.of('list 16')).toBe(16);
  });
});
