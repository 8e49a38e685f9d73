import { describe, expect, it } from 'vitest';
import type { Validity } from '../../shared/validity.ts';
import { validityAdvice, validitySentence } from './validity.ts';

const validity = (change: Partial<Validity>): Validity => ({
  state: 'in-force',
  day: null,
  by: null,
  inherited: false,
  ...change,
});

describe('validity in words', () => {
  it('says from which day a text is void', () => {
    expect(validitySentence(validity({ state: 'repealed', day: '2024-03-05' }), 'policy').zh).toBe(
      '本文件从2024年3月5日起已经废止。',
    );
  });

  it('speaks of the interpreted text when the state is inherited', () => {
    expect(validitySentence(validity({ state: 'expired', inherited: true }), 'policy').zh).toBe(
      '它解读的文件已经失效。',
    );
  });

  it('announces the last day of a text that is ending', () => {
    expect(validitySentence(validity({ state: 'expiring', day: '2026-12-31' }), 'policy').zh).toBe(
      '本文件有效期到2026年12月31日，到期后失效。',
    );
  });

  it('says from which day a text holds that does not hold yet, and what holds until then', () => {
    const pending = validity({ state: 'pending', day: '2027-01-01' });
    expect(validitySentence(pending, 'policy')).toEqual({
      zh: '本文件从2027年1月1日起施行，现在还没有施行。',
      en: 'This document is not yet in force; it comes into force on 1 January 2027.',
    });
    expect(validitySentence({ ...pending, inherited: true }, 'interpretation').zh).toBe(
      '它解读的文件从2027年1月1日起施行，现在还没有施行。',
    );
    expect(validitySentence(pending, 'notice').zh).toBe(
      '这件事从2027年1月1日起开始，现在还没有开始。',
    );
    expect(validityAdvice(pending, 'policy')?.zh).toContain('现在有效的规定');
    expect(validityAdvice(pending, 'notice')).toBeNull();
  });

  it('sends the reader to the successor when there is one, and warns when there is none', () => {
    expect(validityAdvice(validity({ state: 'repealed', by: 'new-one' }), 'policy')?.zh).toContain(
      '现在有效',
    );
    expect(validityAdvice(validity({ state: 'repealed' }), 'policy')?.zh).toContain('不要据此办事');
  });

  it('an activity is over and a list is out of date; neither was ever in force', () => {
    const over = validity({ state: 'expired', day: '2026-11-21' });
    expect(validitySentence(over, 'notice').zh).toBe('这件事已经结束。');
    expect(validitySentence(over, 'lookup').zh).toBe('这条信息从2026年11月21日起已经过期。');
    expect(validityAdvice(over, 'notice')?.zh).toBe('内容仅供参考。');
    expect(validitySentence(validity({ state: 'repealed' }), 'notice').zh).toBe('这件事已经废止。');
  });

  it('gives no advice on a text in force', () => {
    expect(validityAdvice(validity({}), 'policy')).toBeNull();
  });
});
