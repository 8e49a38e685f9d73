import { describe, expect, it } from 'vitest';
import { validityStates } from '../../shared/validity.ts';
import { parseSummary, summaryLimit } from '../../shared/signed-summary.ts';
import { makeStationKeys } from '../requests/signing.ts';
import { isSignedBy, signSummary } from './summary.ts';
import { detailOf, itemOf } from './test-items.ts';

const keys = makeStationKeys();
const detail = detailOf(itemOf({ id: 'bicycle-rules', revision: 3 }));
const at = { nowMs: Date.parse('2026-11-24T10:00:00+08:00'), phone: '0000-0012345' };
const taken = signSummary(detail, { station: '0007', ...keys }, at);

describe('the signed short summary', () => {
  it('says what it is of, its state that day, whom to call, and who signed', () => {
    const parsed = parseSummary(taken.text);
    expect(parsed?.claims).toMatchObject({
      itemId: 'bicycle-rules',
      revision: 3,
      day: '2026-11-24',
      validity: detail.validity.state,
      station: '0007',
    });
    expect(parsed?.lines[0]).toBe(detail.item.title);
    expect(parsed?.lines).toContain('咨询电话 0000-0012345');
  });

  it.each(validityStates)('carries %s there and back', (state) => {
    const validity = { state, day: null, by: null, inherited: false };
    const { text, compact } = signSummary(
      detailOf(itemOf(), { validity }),
      { station: '0007', ...keys },
      at,
    );
    for (const code of [text, compact]) {
      const parsed = parseSummary(code)!;
      expect(parsed.claims.validity).toBe(state);
      expect(isSignedBy(parsed, keys.publicKey)).toBe(true);
    }
  });

  it('keeps the marks that codes on paper carry: they are read for years', () => {
    const marked = (mark: string) =>
      parseSummary(taken.compact.replace(':VALID:', `:${mark}:`))?.claims.validity;
    const marks = ['VALID', 'PENDING', 'ENDING', 'EXPIRED', 'REPEALED', 'AMENDED'];
    expect(marks.map(marked)).toEqual(validityStates);
    expect(marked('LATER')).toBeUndefined();
  });

  it('tells whoever takes a text before its first day when that is', () => {
    const next = detailOf(itemOf({ effectiveOn: '2027-01-01' }));
    const { text } = signSummary(next, { station: '0007', ...keys }, at);
    expect(text).toContain(':PENDING:');
    expect(parseSummary(text)?.lines).toContain('尚未施行，2027年1月1日起施行（2026年11月24日查）');
  });

  it('is good with the key of its station only', () => {
    for (const code of [taken.text, taken.compact]) {
      const parsed = parseSummary(code)!;
      expect(isSignedBy(parsed, keys.publicKey)).toBe(true);
      expect(isSignedBy(parsed, makeStationKeys().publicKey)).toBe(false);
    }
  });

  it('is good no longer when any word for people or any claim was changed', () => {
    const changed = [
      taken.text.replace(detail.item.title, `${detail.item.title}（新）`),
      taken.text.replace('0000-0012345', '0000-0012346'),
      taken.text.replace(':VALID:', ':REPEALED:'),
      taken.text.replace('GK2:BICYCLE', 'GK2:TRICYCLE'),
      taken.compact.replace('20261124', '20261125'),
    ];
    for (const code of changed) {
      const parsed = parseSummary(code);
      expect(parsed).not.toBeNull();
      expect(isSignedBy(parsed!, keys.publicKey)).toBe(false);
    }
  });

  it('alone is plain ASCII that a slip can carry', () => {
    expect(taken.compact).toMatch(/^[0-9A-Z:-]{1,250}$/);
    const longest = itemOf({ id: `a${'b-'.repeat(39)}z`, revision: 999_999_999 });
    const { compact, text } = signSummary(detailOf(longest), { station: '9999', ...keys }, at);
    expect(compact.length).toBeLessThanOrEqual(250);
    expect(text.length).toBeLessThan(summaryLimit);
  });

  it('is not mistaken for anything else', () => {
    for (const text of ['', 'GK2:', 'http://example.org/', taken.compact.slice(0, -1)])
      expect(parseSummary(text)).toBeNull();
  });
});
