import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTableTwo, type DisputeFacts, tableFour, type TableTwo } from './annual-figures.ts';
import {
  applicantClasses,
  type CaseFacts,
  checkTableThree,
  type Counts,
  type TableThree,
  tableThree,
} from './annual-report.ts';
import { dayNumber, dayOf } from './day-number.ts';
import { type ReplyCode, replyCodes, replyKinds } from './reply-kinds.ts';
import { reportRowIds } from './report-rows.ts';

const facts = (
  receivedOn: string,
  code: ReplyCode | null = null,
  on = '',
  applicant: CaseFacts['applicant'] = 'citizen',
): CaseFacts => ({ applicant, receivedOn, result: code === null ? null : { code, on } });

const table = (
  year: number,
  all: readonly CaseFacts[],
  carry: Counts | null = null,
): TableThree => {
  const result = tableThree(year, all, carry);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const register: readonly CaseFacts[] = [
  facts('2024-11-01', 'provided', '2024-12-31'),
  facts('2024-12-20', 'already-public', '2025-01-10'),
  facts('2024-12-25', null),
  facts('2025-01-01', 'provided', '2025-01-01', 'business'),
  facts('2025-03-01', 'partly-disclosed', '2025-03-20'),
  facts('2025-03-01', 'does-not-exist', '2025-03-21', 'legal-service'),
  facts('2025-03-01', 'other-agency', '2025-03-21'),
  facts('2025-12-31', 'state-secret', '2026-01-05'),
  facts('2026-01-01', 'provided', '2026-01-02'),
];

describe('table 三', () => {
  it('counts what came in, was carried in, ended and is carried over', () => {
    const { received, carriedIn, results, resultsTotal, carriedOut } = table(2025, register);
    expect(received).toMatchObject({ citizen: 3, business: 1, 'legal-service': 1, total: 5 });
    expect(carriedIn).toMatchObject({ citizen: 2, total: 2 });
    expect(results.disclosed).toMatchObject({ citizen: 1, business: 1, total: 2 });
    expect(results['not-held']).toMatchObject({ citizen: 1, 'legal-service': 1, total: 2 });
    expect(results['partly-disclosed'].total).toBe(1);
    expect(results['state-secret'].total).toBe(0);
    expect(resultsTotal.total).toBe(5);
    expect(carriedOut.total).toBe(2);
  });

  it('of a published year: 66 new and 2 carried in are 66 ended and 2 carried over', () => {
    const published = [
      ...Array.from({ length: 2 }, () => facts('2023-12-20', 'provided', '2024-01-15')),
      ...Array.from({ length: 64 }, () => facts('2024-05-06', 'provided', '2024-05-20')),
      ...Array.from({ length: 2 }, () => facts('2024-12-30')),
    ];
    const { received, carriedIn, resultsTotal, carriedOut } = table(2024, published);
    expect([received, carriedIn, resultsTotal, carriedOut].map(({ total }) => total)).toEqual([
      66, 2, 66, 2,
    ]);
  });

  it('must carry in what the last one carried over', () => {
    const last = table(2024, register).carriedOut;
    expect(tableThree(2025, register, last).ok).toBe(true);
    expect(tableThree(2025, register, { ...last, citizen: 1, total: 1 })).toEqual({
      ok: false,
      error: { code: 'carry-differs', column: 'citizen' },
    });
  });

  it('refuses a request that ended before it came', () => {
    const wrong = [...register, facts('2025-06-02', 'provided', '2025-06-01')];
    expect(tableThree(2025, wrong, null)).toEqual({
      ok: false,
      error: { code: 'ended-before-received', index: register.length },
    });
  });

  const right = table(2025, register);
  const more = (counts: Counts, by: number): Counts => ({
    ...counts,
    citizen: counts.citizen + by,
    total: counts.total + by,
  });

  it.each<[string, TableThree, unknown]>([
    [
      'that breaks 一 + 二 = 三 + 四',
      { ...right, received: more(right.received, 1) },
      { code: 'check-rule', column: 'citizen' },
    ],
    [
      'whose rows are not their total',
      { ...right, resultsTotal: more(right.resultsTotal, 1), received: more(right.received, 1) },
      { code: 'rows-do-not-add-up', column: 'citizen' },
    ],
    [
      'whose classes are not 总计',
      { ...right, carriedOut: { ...right.carriedOut, other: 1 } },
      { code: 'columns-do-not-add-up' },
    ],
    [
      'with half a request',
      { ...right, received: more(right.received, 0.5) },
      { code: 'not-a-count' },
    ],
    [
      'with less than none',
      { ...right, carriedIn: more(right.carriedIn, -9) },
      { code: 'not-a-count' },
    ],
  ])('%s is refused', (_, wrong, error) => {
    expect(checkTableThree(wrong)).toEqual({ ok: false, error });
  });

  it('of generated years holds its rule, and every year carries on the one before', () => {
    const generated = fc
      .record({
        applicant: fc.constantFrom(...applicantClasses),
        received: fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2027-12-31') }),
        after: fc.option(fc.nat(500), { nil: null }),
        code: fc.constantFrom(...replyCodes),
      })
      .map(({ applicant, received, after, code }): CaseFacts => {
        const result = after === null ? null : { code, on: dayOf(received + after) };
        return { applicant, receivedOn: dayOf(received), result };
      });
    fc.assert(
      fc.property(fc.array(generated, { maxLength: 300 }), (all) => {
        let carry: Counts | null = null;
        let ended = 0;
        for (let year = 2022; year <= 2030; year += 1) {
          const one: TableThree = table(year, all, carry);
          carry = one.carriedOut;
          ended += one.resultsTotal.total;
          expect(one.received.total + one.carriedIn.total).toBe(
            one.resultsTotal.total + one.carriedOut.total,
          );
        }
        expect(ended + (carry?.total ?? 0)).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rows of table 三', () => {
  it('each take at least one kind of reply', () => {
    const taken = new Set(replyCodes.map((code) => replyKinds[code].reportRow));
    expect([...taken].toSorted()).toEqual([...reportRowIds].toSorted());
  });
});

describe('table 二', () => {
  const lastYear: TableTwo = {
    rules: { madeThisYear: 0, repealedThisYear: 0, inForce: 0 },
    normativeDocuments: { madeThisYear: 3, repealedThisYear: 1, inForce: 20 },
    licences: 100,
    penalties: 5,
    coercions: 0,
    administrativeFeesYuan: 1_234.5,
  };
  const thisYear: TableTwo = {
    ...lastYear,
    normativeDocuments: { madeThisYear: 4, repealedThisYear: 2, inForce: 22 },
  };

  it('follows from the last one', () => {
    expect(checkTableTwo(thisYear, lastYear).ok).toBe(true);
    expect(checkTableTwo(thisYear, null).ok).toBe(true);
    expect(
      checkTableTwo({ ...thisYear, normativeDocuments: lastYear.normativeDocuments }, lastYear),
    ).toEqual({ ok: false, error: { code: 'does-not-follow', row: 'normativeDocuments' } });
  });

  it.each([{ licences: -1 }, { penalties: 0.5 }, { administrativeFeesYuan: Number.NaN }])(
    'refuses %j',
    (change) => {
      expect(checkTableTwo({ ...thisYear, ...change }, lastYear)).toEqual({
        ok: false,
        error: { code: 'not-a-count' },
      });
    },
  );
});

describe('table 四', () => {
  it('counts what ended in the year by outcome and what is open at its end', () => {
    const disputes: DisputeFacts[] = [
      {
        way: 'reconsideration',
        filedOn: '2024-12-01',
        result: { outcome: 'upheld', on: '2024-12-31' },
      },
      {
        way: 'reconsideration',
        filedOn: '2024-12-01',
        result: { outcome: 'upheld', on: '2025-01-01' },
      },
      {
        way: 'reconsideration',
        filedOn: '2025-12-01',
        result: { outcome: 'corrected', on: '2026-01-20' },
      },
      { way: 'direct-suit', filedOn: '2025-05-01', result: null },
      { way: 'direct-suit', filedOn: '2026-01-01', result: null },
      {
        way: 'suit-after-reconsideration',
        filedOn: '2025-05-01',
        result: { outcome: 'other', on: '2025-09-01' },
      },
    ];
    expect(tableFour(2025, disputes)).toEqual({
      reconsideration: { upheld: 1, corrected: 0, other: 0, pending: 1, total: 2 },
      'direct-suit': { upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 },
      'suit-after-reconsideration': { upheld: 0, corrected: 0, other: 1, pending: 0, total: 1 },
    });
  });
});
