import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsNow,
  inheritValidity,
  validityOf,
  validityStates,
  type IncomingRelation,
  type Validity,
} from './validity.ts';

const today = '2026-11-23';
const plain = { effectiveOn: null, expiresOn: null, repealedOn: null };
const incoming = (
  kind: IncomingRelation['kind'],
  from: string,
  source = 'other',
): IncomingRelation => ({ kind, source, from });

describe('validity', () => {
  it('is in force when nothing speaks against it', () => {
    expect(validityOf(plain, [], today)).toEqual({
      state: 'in-force',
      day: null,
      by: null,
      inherited: false,
    });
  });

  it.each([
    ['2026-11-22', 'expired', '2026-11-23'],
    ['2026-11-23', 'expiring', '2026-11-23'],
    ['2027-02-21', 'expiring', '2027-02-21'],
    ['2027-02-22', 'in-force', null],
    ['2024-12-31', 'expired', '2025-01-01'],
  ])('a text in force until %s is %s today', (expiresOn, state, day) => {
    expect(validityOf({ ...plain, expiresOn }, [], today)).toMatchObject({ state, day });
  });

  it.each([
    ['2026-11-22', 'in-force', null],
    ['2026-11-23', 'in-force', null],
    ['2026-11-24', 'pending', '2026-11-24'],
    ['2027-01-01', 'pending', '2027-01-01'],
  ])('a text that holds from %s on is %s today', (effectiveOn, state, day) => {
    expect(validityOf({ ...plain, effectiveOn }, [], today)).toEqual({
      state,
      day,
      by: null,
      inherited: false,
    });
  });

  it('tells that a text is dead before that it has not begun, and that before its end or amendment', () => {
    const begins = { ...plain, effectiveOn: '2026-12-01' };
    const state = (dates: Partial<typeof begins> | object, acts: IncomingRelation[] = []) =>
      validityOf({ ...begins, ...dates }, acts, today).state;
    expect(state({}, [incoming('repeals', '2026-11-20')])).toBe('repealed');
    expect(state({ repealedOn: '2026-11-20' })).toBe('repealed');
    expect(state({ expiresOn: '2026-11-20' })).toBe('expired');
    expect(state({ expiresOn: '2026-12-31' })).toBe('pending');
    expect(state({}, [incoming('amends', '2026-11-20')])).toBe('pending');
  });

  it('leaves the old text in force until the day of the one that takes its place', () => {
    const day = '2027-01-01';
    const pair = (on: string) => [
      validityOf(plain, [incoming('supersedes', day)], on).state,
      validityOf({ ...plain, effectiveOn: day }, [], on).state,
    ];
    expect(pair('2026-12-31')).toEqual(['in-force', 'pending']);
    expect(pair('2027-01-01')).toEqual(['repealed', 'in-force']);
  });

  it('can be acted on from its first day to its last', () => {
    expect(validityStates.filter(holdsNow)).toEqual(['in-force', 'expiring', 'amended']);
  });

  it.each(['repeals', 'supersedes'] as const)(
    'is repealed by an item that %s it, from its day on',
    (kind) => {
      expect(validityOf(plain, [incoming(kind, '2026-11-23')], today)).toEqual({
        state: 'repealed',
        day: '2026-11-23',
        by: 'other',
        inherited: false,
      });
      expect(validityOf(plain, [incoming(kind, '2026-11-24')], today).state).toBe('in-force');
    },
  );

  it('is repealed by an authority’s own date', () => {
    expect(validityOf({ ...plain, repealedOn: today }, [], today)).toMatchObject({
      state: 'repealed',
      day: today,
      by: null,
    });
    expect(validityOf({ ...plain, repealedOn: '2026-11-24' }, [], today).state).toBe('in-force');
  });

  it('tells of repeal before expiry and of expiry before amendment', () => {
    const dated = { ...plain, expiresOn: '2026-01-01' };
    expect(
      validityOf(
        dated,
        [incoming('repeals', '2026-05-01'), incoming('amends', '2025-01-01')],
        today,
      ).state,
    ).toBe('repealed');
    expect(validityOf(dated, [incoming('amends', '2025-01-01')], today).state).toBe('expired');
    expect(validityOf(plain, [incoming('amends', '2025-01-01')], today)).toMatchObject({
      state: 'amended',
      by: 'other',
    });
  });

  it('names the first of several repeals', () => {
    const twice = [
      incoming('repeals', '2026-05-01', 'late'),
      incoming('supersedes', '2026-04-01', 'early'),
    ];
    expect(validityOf(plain, twice, today)).toMatchObject({ day: '2026-04-01', by: 'early' });
  });

  it('is not touched by interpretations, implementing rules and mere relations', () => {
    const harmless = (['interprets', 'implements', 'related'] as const).map((kind) =>
      incoming(kind, '2020-01-01'),
    );
    expect(validityOf(plain, harmless, today).state).toBe('in-force');
  });

  it('begins once and never comes back to life as days go by', () => {
    const rank = { pending: -1, 'in-force': 0, amended: 0, expiring: 1, expired: 2, repealed: 2 };
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((offset) => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.option(day),
        fc.option(day),
        fc.option(day),
        fc.array(fc.tuple(fc.constantFrom('repeals' as const, 'amends' as const), day)),
        day,
        day,
        (effectiveOn, expiresOn, repealedOn, acts, one, two) => {
          const relations = acts.map(([kind, from]) => incoming(kind, from));
          const [earlier, later] = one <= two ? [one, two] : [two, one];
          const dates = { effectiveOn, expiresOn, repealedOn };
          const before = validityOf(dates, relations, earlier);
          const after = validityOf(dates, relations, later);
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
        },
      ),
    );
  });
});

describe('validity of an interpretation', () => {
  const alive: Validity = { state: 'in-force', day: null, by: null, inherited: false };
  const dead: Validity = { state: 'repealed', day: '2026-01-01', by: 'new', inherited: false };

  it('is that of a dead text it interprets, and says so', () => {
    expect(inheritValidity(alive, [alive, dead])).toEqual({ ...dead, inherited: true });
  });

  it('explains what does not hold yet while that is so, unless what it explains is dead as well', () => {
    const pending: Validity = { state: 'pending', day: '2027-01-01', by: null, inherited: false };
    const amended: Validity = { ...alive, state: 'amended', day: '2026-01-01', by: 'other' };
    expect(inheritValidity(alive, [alive, pending])).toEqual({ ...pending, inherited: true });
    expect(inheritValidity(amended, [pending])).toEqual({ ...pending, inherited: true });
    expect(inheritValidity(alive, [pending, dead])).toEqual({ ...dead, inherited: true });
    expect(inheritValidity(pending, [{ ...pending, day: '2028-01-01' }])).toEqual(pending);
    expect(inheritValidity(pending, [dead])).toEqual({ ...dead, inherited: true });
    expect(inheritValidity(dead, [pending])).toEqual(dead);
  });

  it('is its own while what it interprets lives, or when it is dead itself', () => {
    expect(inheritValidity(alive, [alive])).toEqual(alive);
    expect(inheritValidity(dead, [{ ...dead, by: 'another' }])).toEqual(dead);
  });
});
