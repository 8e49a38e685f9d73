import { describe, expect, it } from 'vitest';
import {
  checkFaults,
  type CheckQuestion,
  type CheckRule,
  type PolicyCheck,
} from './policy-check.ts';

const question = (id: string, answer: CheckQuestion['answer']): CheckQuestion => ({
  id,
  text: `${id}？`,
  hint: '',
  answer,
});
const questions = [
  question('here', { kind: 'yes-no' }),
  question('size', { kind: 'choice', options: ['小型', '微型', '大型'] }),
  question('months', { kind: 'number', unit: '个月', highest: 600 }),
];
const rule = (questionId: string, fulfilledWhen: CheckRule['fulfilledWhen']): CheckRule => ({
  questionId,
  fulfilledWhen,
  otherwise: 'unfit',
  clause: '示例区条文',
});
const is = (...answers: string[]): CheckRule['fulfilledWhen'] => ({ kind: 'is', answers });

const faults = (check: PolicyCheck): string[] =>
  checkFaults(check).map(({ path, message }) => `${path.join('.')}: ${message}`);
const ruleFaults = (...rules: CheckRule[]) => faults({ questions, rules });

describe('a self-check', () => {
  it('takes rules that fit their questions', () => {
    expect(
      ruleFaults(
        rule('here', is('yes')),
        rule('here', is('no')),
        rule('size', is('小型', '微型')),
        rule('months', { kind: 'at-least', value: 600 }),
        rule('months', { kind: 'at-most', value: -1.5 }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['heer', is('yes'), 'there is no question heer'],
    ['here', is('yes', '是'), 'question here: a yes-no question has no answer "是"'],
    ['here', is('unsure'), 'question here: a yes-no question has no answer "unsure"'],
    [
      'here',
      { kind: 'at-least', value: 1 },
      'question here: a yes-no question is compared by "at-least"',
    ],
    ['size', is('小型', '中型'), 'question size: a choice has no answer "中型"'],
    ['size', { kind: 'at-most', value: 1 }, 'question size: a choice is compared by "at-most"'],
    ['months', is('12'), 'question months: a number is compared by "is"'],
    [
      'months',
      { kind: 'at-least', value: 601 },
      'question months: at least 601 is more than its highest',
    ],
  ] as const)('names the question whose rule does not fit: %s', (id, when, fault) => {
    const misfit = rule(id, when as CheckRule['fulfilledWhen']);
    expect(ruleFaults(rule('here', is('yes')), misfit)).toEqual([`rules.1: ${fault}`]);
  });

  it('uses the id of a question once', () => {
    const doubled = {
      questions: [...questions, ...questions.slice(0, 1)],
      rules: [rule('here', is('yes'))],
    };
    expect(faults(doubled)).toEqual(['questions.3: question here: its id is used twice']);
  });
});
