import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../shared/submission/question.ts';
import { caseSteps, dueWords } from './case-progress.ts';
import { word } from '../i18n/word.ts';

const view: CaseView = {
  number: '2026-0001-000012-6',
  kind: 'disclosure-request',
  title: '示例',
  stage: 'confirmed',
  submittedOn: '2026-02-27',
  receivedOn: '2026-02-28',
  due: { on: '2026-03-27', isEstimated: false },
  events: [
    { on: '2026-02-27', stage: 'received', note: '' },
    { on: '2026-03-02', stage: 'confirmed', note: '示例' },
  ],
  agency: { name: '示例局', phone: '' },
  supplement: null,
  reply: null,
  overdueRemedy: null,
};

describe('where a case stands', () => {
  it('counts the days from the day it was handed in, over the end of a month', () => {
    expect(caseSteps(view)).toEqual([
      { stage: 'received', on: '2026-02-27', day: 1, note: '', isLast: false },
      { stage: 'confirmed', on: '2026-03-02', day: 4, note: '示例', isLast: true },
    ]);
  });

  it('says how long the reply may still take', () => {
    expect(dueWords(view, '2026-03-20')).toEqual({
      text: word('还有 7 天', '7 days left'),
      isLate: false,
    });
    expect(dueWords(view, '2026-03-27')?.text.zh).toBe('就在今天');
  });

  it('says plainly when it is late', () => {
    expect(dueWords(view, '2026-03-30')).toMatchObject({
      text: { zh: '已经过了 3 天，可以打电话问受理单位' },
      isLate: true,
    });
  });

  it('says nothing of a term that is over or was none', () => {
    expect(dueWords({ ...view, due: null }, '2026-03-20')).toBeNull();
    expect(dueWords({ ...view, stage: 'closed' }, '2026-03-20')).toBeNull();
    const reply = {
      on: '2026-03-10',
      kind: 'answer',
      title: '答复',
      text: '',
      documents: [],
      remedy: null,
    };
    expect(dueWords({ ...view, reply }, '2026-03-20')).toBeNull();
  });
});
