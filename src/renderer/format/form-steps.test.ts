import { describe, expect, it } from 'vitest';
import { definitions } from '../../shared/submission/definitions/all.ts';
import { answerText, placeOf, progressWord, toggled } from './form-steps.ts';
import { word } from '../i18n/word.ts';

const request = definitions['disclosure-request'];

describe('the steps of a form', () => {
  it('begin with the first', () => {
    const place = placeOf(request, {}, null);
    expect(place).toMatchObject({ number: 1, previous: null, next: 'identity' });
    expect(progressWord(place)).toEqual(word('第 1 步，共 8 步', 'Step 1 of 8'));
  });

  it('are more for an organisation', () => {
    const place = placeOf(request, { applicant: 'organisation' }, 'organisation');
    expect(place).toMatchObject({ number: 2, count: 9, previous: 'who', next: 'identity' });
  });

  it('lead back to the first when the one asked for is no longer asked', () => {
    expect(placeOf(request, { applicant: 'citizen' }, 'organisation').step.id).toBe('who');
  });

  it('end with the review', () => {
    expect(placeOf(request, {}, 'review')).toMatchObject({ number: 8, next: null });
  });

  it('are not counted when there is one', () => {
    expect(progressWord(placeOf(definitions.satisfaction, {}, null)).zh).toBe('只有这一步');
  });
});

describe('several choices', () => {
  it('are added and taken back, and never more than may be', () => {
    expect(toggled([], 'a', 2)).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
    expect(toggled(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
  });
});

describe('an answer that is read back', () => {
  const field = request.steps[0]!.fields[0]!;

  it('is in the words on the button', () => {
    expect(answerText(field, 'citizen', 'zh')).toBe('个人（公民）');
  });

  it('names all that was chosen', () => {
    const reasons = definitions.satisfaction.steps[0]!.fields[1]!;
    expect(answerText(reasons, ['outdated', 'printing'], 'zh')).toBe('内容旧了、打印不方便');
    expect(answerText(reasons, ['outdated', 'printing'], 'en')).toBe('Out of date, Printing');
  });

  it('is empty when nothing was said', () => {
    expect(answerText(field, undefined, 'zh')).toBe('');
  });
});
