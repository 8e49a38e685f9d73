import type { CheckQuestion, CheckRule, PolicyCheck } from '../../shared/policy-check.ts';

/**
 * 政策自测, computed here and nowhere else: answers in, a verdict out. Nothing of it leaves the page.
 */

export type Check = PolicyCheck;

/** By what is asked (`askedBy`): `yes`, `no`, an option, a number as it was typed, or `unsure`. */
export type Answers = Readonly<Record<string, string>>;

export const unsure = 'unsure';

/** 符合, 不符合, 需人工. */
export type Outcome = 'fits' | 'unfit' | 'ask';

export interface Reason {
  readonly rule: CheckRule;
  readonly question: CheckQuestion | null;
  /** As it was answered; null when it was not. */
  readonly answer: string | null;
  /** What follows from it: fulfilled, not fulfilled, or for a person to look at. */
  readonly state: 'met' | 'unfit' | 'ask';
}

export interface Verdict {
  readonly outcome: Outcome;
  /** Those that decide come first. */
  readonly reasons: readonly Reason[];
}

/**
 * All that a resident is asked: words, hint, kind and options. Questions equal in all of it are one
 * question, in whatever policies; an id is only a policy's own name for its question and means
 * nothing in another's.
 */
export const askedBy = ({ text, hint, answer }: CheckQuestion): string =>
  JSON.stringify([text, hint, answer]);

const isFulfilled = ({ fulfilledWhen }: CheckRule, answer: string): boolean | null => {
  if (fulfilledWhen.kind === 'is') return fulfilledWhen.answers.includes(answer);
  const value = answer.trim() === '' ? NaN : Number(answer);
  if (!Number.isFinite(value)) return null;
  return fulfilledWhen.kind === 'at-least'
    ? value >= fulfilledWhen.value
    : value <= fulfilledWhen.value;
};

/** What one rule makes of the answers. Not answered, unsure or unreadable: a person must look. */
const stateOf = (rule: CheckRule, answer: string | null): Reason['state'] => {
  if (answer === null || answer === unsure) return 'ask';
  const fulfilled = isFulfilled(rule, answer);
  if (fulfilled === null) return 'ask';
  return fulfilled ? 'met' : rule.otherwise;
};

const order: Record<Reason['state'], number> = { unfit: 0, ask: 1, met: 2 };

/** One sentence of the policy that does not fit decides; else one that nobody can judge here does. */
export const verdictOf = ({ questions, rules }: Check, answers: Answers): Verdict => {
  const reasons = rules.map((rule): Reason => {
    const question = questions.find(({ id }) => id === rule.questionId) ?? null;
    const answer = question === null ? null : (answers[askedBy(question)] ?? null);
    return { rule, question, answer, state: stateOf(rule, answer) };
  });
  const sorted = reasons.toSorted((left, right) => order[left.state] - order[right.state]);
  const worst = sorted[0]?.state ?? 'ask';
  return { outcome: worst === 'met' ? 'fits' : worst, reasons: sorted };
};

/** Whether a number below zero makes a difference to some check that asks this. */
export const mayBeNegative = (checks: readonly Check[], question: CheckQuestion): boolean => {
  const asked = askedBy(question);
  return checks.some(({ questions, rules }) => {
    const ids = questions.filter((one) => askedBy(one) === asked).map(({ id }) => id);
    return rules.some(
      ({ questionId, fulfilledWhen }) =>
        ids.includes(questionId) && fulfilledWhen.kind !== 'is' && fulfilledWhen.value < 0,
    );
  });
};

/** The questions that more than one check asks: answered once, they sort all of those. */
export const sharedQuestions = (checks: readonly Check[]): readonly CheckQuestion[] => {
  const found = new Map<string, { question: CheckQuestion; checks: Set<Check> }>();
  for (const check of checks)
    for (const question of check.questions) {
      const asked = askedBy(question);
      const same = found.get(asked) ?? { question, checks: new Set() };
      found.set(asked, { ...same, checks: same.checks.add(check) });
    }
  return [...found.values()].filter((one) => one.checks.size > 1).map(({ question }) => question);
};

/** The first question that is still to be answered; behind the last one where none is. */
export const firstOpen = ({ questions }: Check, answers: Answers): number => {
  const open = questions.findIndex((question) => answers[askedBy(question)] === undefined);
  return open === -1 ? questions.length : open;
};

/** Where a firm stands with a policy after some of its questions; `open`: how many are still to be answered. */
export interface Standing {
  readonly outcome: Outcome;
  readonly open: number;
}

export const standingOf = (check: Check, answers: Answers): Standing => {
  const open = check.questions.filter((one) => answers[askedBy(one)] === undefined).length;
  const { reasons } = verdictOf(check, answers);
  const answered = reasons.filter(({ answer }) => answer !== null);
  const worst = answered[0]?.state ?? 'met';
  return { outcome: worst === 'met' ? 'fits' : worst, open };
};
