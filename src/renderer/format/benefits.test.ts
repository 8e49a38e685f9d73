import { describe, expect, it } from 'vitest';
import type { ValidityState } from '../../shared/validity.ts';
import { benefitsIn } from './benefits.ts';

const policy = (
  id: string,
  state: ValidityState,
  way: 'automatic' | 'apply' | null,
  channels: string[] = ['tax'],
) => ({
  item: {
    id,
    kind: 'policy' as const,
    title: id,
    documentNumber: null,
    agency: '示例区财政局',
    publishedOn: '2026-01-01',
    level: 'district' as const,
    area: '示例区',
    summary: '',
    source: '示例数据',
    validity: { state, day: null, by: null, inherited: false },
    attachments: 0,
  },
  channels,
  audiences: [],
  details: {
    kind: 'policy' as const,
    benefit:
      way === null
        ? null
        : { gives: '奖励', receivers: '企业', from: '财政局', within: '60 日', way, phone: '' },
    check: null,
  },
});

const idsIn = (policies: Parameters<typeof benefitsIn>[0], column: string | null) =>
  benefitsIn(policies, column).map(({ item }) => item.id);

describe('what firms can get', () => {
  it('is what policies give that hold today', () => {
    const policies = [
      policy('holds', 'in-force', 'apply'),
      policy('over', 'expired', 'apply'),
      policy('void', 'repealed', 'apply'),
      policy('next-year', 'pending', 'automatic'),
      policy('changed', 'amended', 'apply'),
      policy('nothing', 'in-force', null),
    ];
    expect(idsIn(policies, null)).toEqual(['holds', 'changed']);
  });

  it('is narrowed to a column', () => {
    const policies = [
      policy('tax', 'in-force', 'apply', ['tax', 'notice']),
      policy('land', 'in-force', 'apply', ['land']),
    ];
    expect(idsIn(policies, 'land')).toEqual(['land']);
  });

  it('begins with what comes by itself, and with what ends soon', () => {
    const policies = [
      policy('later', 'in-force', 'apply'),
      policy('soon', 'expiring', 'apply'),
      policy('itself', 'in-force', 'automatic'),
    ];
    expect(idsIn(policies, null)).toEqual(['itself', 'soon', 'later']);
  });
});
