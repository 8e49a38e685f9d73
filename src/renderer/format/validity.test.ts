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
