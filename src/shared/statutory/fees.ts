/**
 * 信息处理费, 国办函〔2020〕109号, in force since 2021-01-01. An agency takes one of the two readings for a
 * case, never both. Whole yuan. What is published proactively is no request and costs nothing.
 */

const freeCases = 10;
const firstTierCases = 30;
const stepCases = 10;
const stepYuan = 100;

const demandCount = (count: number): void => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
};

/** What the `number`th case of one applicant in one calendar month costs by itself. */
export const feeOfCaseYuan = (number: number): number => {
  demandCount(number);
  if (number <= freeCases) return 0;
  if (number <= firstTierCases) return stepYuan;
  return stepYuan * (2 + Math.floor((number - firstTierCases - 1) / stepCases));
};

/** By case: all cases of one applicant in one calendar month (Art. 4). */
export const feeByCasesYuan = (cases: number): number => {
  demandCount(cases);
  const firstTier = Math.max(0, Math.min(cases, firstTierCases) - freeCases) * stepYuan;
  const beyond = Math.max(0, cases - firstTierCases);
  const steps = Math.floor(beyond / stepCases);
  const fullSteps = stepCases * stepYuan * (2 * steps + (steps * (steps - 1)) / 2);
  return firstTier + fullSteps + (beyond % stepCases) * stepYuan * (2 + steps);
};

/** Up to and with `last`, each page costs `yuan`. */
const pageTiers = [
  { last: 30, yuan: 0 },
  { last: 100, yuan: 10 },
  { last: 200, yuan: 20 },
  { last: Infinity, yuan: 40 },
] as const;

/** By page (one side of A4), for one case alone (Art. 5). Not for an answer that only names a public source. */
export const feeByPagesYuan = (pages: number): number => {
  demandCount(pages);
  let fee = 0;
  let before = 0;
  for (const { last, yuan } of pageTiers) {
    fee += Math.max(0, Math.min(pages, last) - before) * yuan;
    before = last;
  }
  return fee;
};
