import { describe, expect, it } from 'vitest';
import { PageNotes } from '../../shared/vault-contract.ts';
import { benefitNotes } from './benefit-notes.ts';
import type { Validity } from '../../shared/validity.ts';
import type { Beneficial } from './benefits.ts';

const inForce: Validity = { state: 'in-force', day: null, by: null, inherited: false };

const policy = (
  gives: string,
  way: 'automatic' | 'apply' = 'apply',
  validity: Validity = inForce,
): Beneficial =>
  ({
    item: { title: '示例区扶持办法', kind: 'policy', validity },
    benefit: {
      gives,
      receivers: '小微企业',
      from: '示例区科技局',
      within: '审核后 30 个工作日内',
      way,
      phone: '0000-0000101',
    },
  }) as Beneficial;

describe('兑现清单 on paper', () => {
  it('says of each what one gets, how, from whom, by when and by which policy', () => {
    const notes = benefitNotes([policy('奖励 10 万元', 'automatic')], '人才政策', null);
    expect(PageNotes.safeParse(notes).success).toBe(true);
    expect(notes.title).toBe('惠企政策兑现清单：人才政策');
    expect(notes.sections[0]?.title).toBe('1. 奖励 10 万元');
    expect(notes.sections[0]?.rows.map(({ value }) => value)).toEqual([
      '小微企业',
      '示例区科技局 0000-0000101',
      '免申即享（不用申请，单位主动给）；审核后 30 个工作日内',
      '示例区扶持办法',
    ]);
  });

  it('says so when a policy ends soon', () => {
    const ends = policy('奖励 10 万元', 'apply', { ...inForce, state: 'expiring' });
    const [section] = benefitNotes([ends], null, null).sections;
    expect(section?.rows.at(-1)).toEqual({ label: '有效性', value: '将失效' });
  });

  it('stays within a paper of notes, and says what is left out', () => {
    const notes = benefitNotes(
      Array.from({ length: 43 }, () => policy('长'.repeat(120))),
      null,
      '2026-11-26T02:00:00Z',
    );
    expect(PageNotes.safeParse(notes).success).toBe(true);
    expect(notes.sections).toHaveLength(40);
    expect(notes.notes[0]).toContain('还有 3 条');
    expect(notes.notes.at(-1)).toBe('资料截至 2026年11月26日 10:00。');
  });
});
