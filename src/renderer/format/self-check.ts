import type { CheckQuestion, CheckRule, PolicyDetails } from '../../shared/item-details.ts';

/**
 * 政策自测, computed here and nowhere else: answers in, a verdict out. Nothing of it leaves the page.
 */

export type Check = NonNullable<PolicyDetails['check']>;

/** By question id: `yes`, `no`, an option, digits, or `unsure`. */
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
    const answer = answers[rule.questionId] ?? null;
    const question = questions.find(({ id }) => id === rule.questionId) ?? null;
    return { rule, question, answer, state: stateOf(rule, answer) };
  });
  const sorted = reasons.toSorted((left, right) => order[left.state] - order[right.state]);
  const worst = sorted[0]?.state ?? 'ask';
  return { outcome: worst === 'met' ? 'fits' : worst, reasons: sorted };
};

/** The questions that more than one check asks: answered once, they sort all of those. */
export const sharedQuestions = (checks: readonly Check[]): readonly CheckQuestion[] => {
  const found = new Map<string, { question: CheckQuestion; count: number }>();
  for (const question of checks.flatMap(({ questions }) => questions))
    found.set(question.id, { question, count: (found.get(question.id)?.count ?? 0) + 1 });
  return [...found.values()].filter(({ count }) => count > 1).map(({ question }) => question);
};

/** Where a firm stands with a policy after some of its questions; `open`: how many are still to be answered. */
export interface Standing {
  readonly outcome: Outcome;
  readonly open: number;
}

export const standingOf = (check: Check, answers: Answers): Standing => {
  const open = check.questions.filter(({ id }) => answers[id] === undefined).length;
  const { reasons } = verdictOf(check, answers);
  const answered = reasons.filter(({ answer }) => answer !== null);
  const worst = answered[0]?.state ?? 'met';
  return { outcome: worst === 'met' ? 'fits' : worst, open };
};
