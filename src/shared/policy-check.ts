import { z } from 'zod';
import { ItemReference, text } from './item-parts.ts';

/** 政策自测: what is asked, and what each answer means. */

/** One question of a self-check. `unsure` is always a possible answer. */
export const CheckQuestion = z.strictObject({
  /** The policy's own name for it, used once; rules refer to it. */
  id: ItemReference,
  text: text(120),
  /** How to find the answer, in plain words. */
  hint: z.string().max(200),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yes-no') }),
    z.strictObject({ kind: z.literal('choice'), options: z.array(text(40)).min(2).max(12) }),
    z.strictObject({ kind: z.literal('number'), unit: text(20), highest: z.number().positive() }),
  ]),
});
export type CheckQuestion = z.infer<typeof CheckQuestion>;

/** What the answer to one question means; `clause` is the policy's own sentence, shown as the reason. */
export const CheckRule = z.strictObject({
  questionId: ItemReference,
  fulfilledWhen: z.discriminatedUnion('kind', [
    /** Of a yes-no question `yes` or `no`, of a choice some of its options. */
    z.strictObject({ kind: z.literal('is'), answers: z.array(text(40)).min(1).max(12) }),
    z.strictObject({ kind: z.literal('at-least'), value: z.number() }),
    z.strictObject({ kind: z.literal('at-most'), value: z.number() }),
  ]),
  /** When it is not fulfilled: the policy does not fit, or a person must look at it. */
  otherwise: z.enum(['unfit', 'ask']),
  clause: text(400),
});
export type CheckRule = z.infer<typeof CheckRule>;

const yesNo: readonly string[] = ['yes', 'no'];

const kindNames: Record<CheckQuestion['answer']['kind'], string> = {
  'yes-no': 'a yes-no question',
  choice: 'a choice',
  number: 'a number',
};

/** Why no answer to the question can be judged by the rule, or null. */
const misfit = ({ answer }: CheckQuestion, { fulfilledWhen }: CheckRule): string | null => {
  const name = kindNames[answer.kind];
  if (fulfilledWhen.kind !== 'is') {
    if (answer.kind !== 'number') return `${name} is compared by "${fulfilledWhen.kind}"`;
    const isReachable = fulfilledWhen.kind === 'at-most' || fulfilledWhen.value <= answer.highest;
    return isReachable ? null : `at least ${fulfilledWhen.value} is more than its highest`;
  }
  if (answer.kind === 'number') return `${name} is compared by "is"`;
  const possible = answer.kind === 'choice' ? answer.options : yesNo;
  const other = fulfilledWhen.answers.find((one) => !possible.includes(one));
  return other === undefined ? null : `${name} has no answer "${other}"`;
};

const ruleFault = (questions: readonly CheckQuestion[], rule: CheckRule): string | null => {
  const question = questions.find(({ id }) => id === rule.questionId);
  if (question === undefined) return `there is no question ${rule.questionId}`;
  const fault = misfit(question, rule);
  return fault === null ? null : `question ${rule.questionId}: ${fault}`;
};

/** The questions of a policy and its rules; whether each rule fits its question, `checkFaults` tells. */
export const PolicyCheck = z.strictObject({
  questions: z.array(CheckQuestion).min(3).max(10),
  rules: z.array(CheckRule).min(1).max(30),
});
export type PolicyCheck = z.infer<typeof PolicyCheck>;

/** What is wrong, and where in the check. */
export interface CheckFault {
  readonly path: readonly [part: 'questions' | 'rules', index: number];
  readonly message: string;
}

/**
 * Ids that are used twice, and rules that fit no question. The center refuses them where content comes
 * in; the feed's schema does not, for what was published before must stay readable.
 */
export const checkFaults = ({ questions, rules }: PolicyCheck): readonly CheckFault[] => [
  ...questions.flatMap(({ id }, index): CheckFault[] =>
    questions.findIndex((one) => one.id === id) === index
      ? []
      : [{ path: ['questions', index], message: `question ${id}: its id is used twice` }],
  ),
  ...rules.flatMap((rule, index): CheckFault[] => {
    const message = ruleFault(questions, rule);
    return message === null ? [] : [{ path: ['rules', index], message }];
  }),
];
