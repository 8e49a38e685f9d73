import { describe, expect, it } from 'vitest';
import type { CheckQuestion, CheckRule } from '../../shared/policy-check.ts';
import {
  askedBy,
  firstOpen,
  mayBeNegative,
  sharedQuestions,
  standingOf,
  unsure,
  verdictOf,
  type Answers,
  type Check,
} from './self-check.ts';

const question = (id: string, answer: CheckQuestion['answer']): CheckQuestion => ({
  id,
  text: `${id}？`,
  hint: '',
  answer,
});
const yesNo = (id: string) => question(id, { kind: 'yes-no' });
const size = question('size', { kind: 'choice', options: ['小型', '微型', '大型'] });
const months = question('months', { kind: 'number', unit: '个月', highest: 600 });

type When = CheckRule['fulfilledWhen'];
const rule = (
  questionId: string,
  fulfilledWhen: When,
  otherwise: CheckRule['otherwise'] = 'unfit',
): CheckRule => ({ questionId, fulfilledWhen, otherwise, clause: `第${questionId}条` });

const checkOf = (questions: CheckQuestion[], rules: CheckRule[]): Check => ({ questions, rules });

const isYes: When = { kind: 'is', answers: ['yes'] };
const isSmall: When = { kind: 'is', answers: ['小型', '微型'] };
const year: When = { kind: 'at-least', value: 12 };
const atMostYear: When = { kind: 'at-most', value: 12 };

/** Answers by the ids of the questions. */
const given = ({ questions }: Check, answers: Record<string, string>): Answers =>
  Object.fromEntries(
    questions.flatMap((one) => {
      const answer = answers[one.id];
      return answer === undefined ? [] : [[askedBy(one), answer]];
    }),
  );
const verdict = (check: Check, answers: Record<string, string>) =>
  verdictOf(check, given(check, answers));
const standing = (check: Check, answers: Record<string, string>) =>
  standingOf(check, given(check, answers));

/** Of a check with this one rule. */
const outcomeOf = (one: CheckRule, answers: Record<string, string>) =>
  verdict(checkOf([yesNo('here'), size, months], [one]), answers).outcome;

describe('one rule of a self-check', () => {
  it.each([
    [isYes, 'here', 'yes', 'fits'],
    [isYes, 'here', 'no', 'unfit'],
    [isSmall, 'size', '微型', 'fits'],
    [isSmall, 'size', '大型', 'unfit'],
    [year, 'months', '12', 'fits'],
    [year, 'months', '11', 'unfit'],
    [year, 'months', '0', 'unfit'],
    [year, 'months', '12.5', 'fits'],
    [atMostYear, 'months', '12', 'fits'],
    [atMostYear, 'months', '13', 'unfit'],
    [atMostYear, 'months', '0', 'fits'],
  ] as const)('%o answered in %s with %s gives %s', (when, id, answer, outcome) => {
    expect(outcomeOf(rule(id, when), { [id]: answer })).toBe(outcome);
  });

  it.each([isYes, isSmall, year, atMostYear])('leaves it to a person when unsure: %o', (when) => {
    expect(outcomeOf(rule('here', when), { here: unsure })).toBe('ask');
    expect(outcomeOf(rule('here', when, 'ask'), { here: unsure })).toBe('ask');
  });

  it.each([isYes, isSmall, year, atMostYear])('and when nothing was answered: %o', (when) => {
    expect(outcomeOf(rule('here', when), {})).toBe('ask');
  });

  it.each(['', ' ', '很多', '1e999', 'NaN'])('and when the number cannot be read: "%s"', (text) => {
    expect(outcomeOf(rule('months', year), { months: text })).toBe('ask');
  });

  it('asks a person instead of refusing where the policy leaves room', () => {
    expect(outcomeOf(rule('here', isYes, 'ask'), { here: 'no' })).toBe('ask');
  });
});

describe('the verdict', () => {
  const check = checkOf(
    [yesNo('here'), size, months],
    [rule('here', isYes), rule('size', isSmall, 'ask'), rule('months', year)],
  );

  it('fits only when every rule is fulfilled', () => {
    expect(verdict(check, { here: 'yes', size: '小型', months: '24' }).outcome).toBe('fits');
  });

  it('does not fit when one rule says so, whatever else a person should look at', () => {
    const { outcome, reasons } = verdict(check, { here: 'no', size: '大型', months: unsure });
    expect(outcome).toBe('unfit');
    expect(reasons.map(({ state }) => state)).toEqual(['unfit', 'ask', 'ask']);
  });

  it('gives every reason with its sentence, its question and the answer, deciding ones first', () => {
    const { reasons } = verdict(check, { here: 'yes', size: '小型', months: '3' });
    expect(
      reasons.map(({ rule: { clause }, question: asked, answer, state }) => [
        clause,
        asked?.id,
        answer,
        state,
      ]),
    ).toEqual([
      ['第months条', 'months', '3', 'unfit'],
      ['第here条', 'here', 'yes', 'met'],
      ['第size条', 'size', '小型', 'met'],
    ]);
  });

  it('says the same for every order of the rules', () => {
    const answers = { here: 'yes', size: '大型', months: '24' };
    const turned = { ...check, rules: check.rules.toReversed() };
    expect(verdict(turned, answers).outcome).toBe(verdict(check, answers).outcome);
  });

  it('is left to a person where the policy has no rule that was published', () => {
    expect(verdict(checkOf([yesNo('here')], []), { here: 'yes' }).outcome).toBe('ask');
  });
});

describe('policies for my firm', () => {
  const one = checkOf([yesNo('here'), size], [rule('here', isYes), rule('size', isSmall)]);
  const other = checkOf([yesNo('here'), months], [rule('here', isYes), rule('months', year)]);

  it('ask what several checks ask, once', () => {
    expect(sharedQuestions([one, other]).map(({ id }) => id)).toEqual(['here']);
    expect(sharedQuestions([one])).toEqual([]);
  });

  it('ask one by one what only has the same id', () => {
    const first = checkOf([question('q1', { kind: 'yes-no' })], [rule('q1', isYes)]);
    const words = { ...question('q1', { kind: 'yes-no' }), text: '企业有贷款逾期吗？' };
    const isNo: When = { kind: 'is', answers: ['no'] };
    const second = checkOf([words], [rule('q1', isNo)]);
    const options = checkOf([question('q1', { kind: 'choice', options: ['是', '否'] })], []);
    expect(sharedQuestions([first, second, options])).toEqual([]);
    const answers = given(first, { q1: 'yes' });
    expect(standingOf(second, answers)).toEqual({ outcome: 'fits', open: 1 });
    expect(verdictOf(second, answers).reasons[0]?.answer).toBeNull();
    expect(firstOpen(second, answers)).toBe(0);
    expect(firstOpen(first, answers)).toBe(1);
  });

  it('ask once what is asked in the same words under two ids', () => {
    const renamed = checkOf([{ ...yesNo('here'), id: 'q1' }], [rule('q1', isYes)]);
    expect(sharedQuestions([one, renamed]).map(({ id }) => id)).toEqual(['here']);
    expect(standingOf(renamed, given(one, { here: 'no' }))).toEqual({ outcome: 'unfit', open: 0 });
  });

  it('take numbers below zero only where one makes a difference', () => {
    const profit = question('profit', { kind: 'number', unit: '万元', highest: 1000 });
    const rules = (value: number) => [rule('profit', { kind: 'at-least', value })];
    const loss = checkOf([profit], rules(-50.5));
    expect(mayBeNegative([checkOf([profit], rules(0)), one], profit)).toBe(false);
    expect(mayBeNegative([checkOf([profit], rules(0)), loss], profit)).toBe(true);
    expect(mayBeNegative([loss], months)).toBe(false);
    expect(standing(loss, { profit: '-50.5' }).outcome).toBe('fits');
    expect(standing(loss, { profit: '-50.6' }).outcome).toBe('unfit');
  });

  it('do not share what one check asks twice', () => {
    expect(sharedQuestions([checkOf([yesNo('here'), yesNo('here')], []), one])).toHaveLength(1);
    expect(sharedQuestions([checkOf([size, size], [])])).toEqual([]);
  });

  it('stand well until an answer speaks against them, and say how many questions are left', () => {
    expect(standing(one, {})).toEqual({ outcome: 'fits', open: 2 });
    expect(standing(one, { here: 'yes' })).toEqual({ outcome: 'fits', open: 1 });
    expect(standing(one, { here: 'no' })).toEqual({ outcome: 'unfit', open: 1 });
    expect(standing(other, { here: unsure })).toEqual({ outcome: 'ask', open: 1 });
    expect(standing(other, { here: 'yes', months: '13' })).toEqual({ outcome: 'fits', open: 0 });
  });
});
