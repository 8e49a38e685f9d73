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
    expect(validitySentence(validity({ state: 'repealed', day: '2024-03-05' })).zh).toBe(
      '本文件从2024年3月5日起已经废止。',
    );
  });

  it('speaks of the interpreted text when the state is inherited', () => {
    expect(validitySentence(validity({ state: 'expired', inherited: true })).zh).toBe(
      '它解读的文件已经失效。',
    );
  });

  it('announces the last day of a text that is ending', () => {
    expect(validitySentence(validity({ state: 'expiring', day: '2026-12-31' })).zh).toBe(
      '本文件有效期到2026年12月31日，到期后失效。',
    );
  });

  it('sends the reader to the successor when there is one, and warns when there is none', () => {
    expect(validityAdvice(validity({ state: 'repealed', by: 'new-one' }))?.zh).toContain(
      '现在有效',
    );
    expect(validityAdvice(validity({ state: 'repealed' }))?.zh).toContain('不要据此办事');
  });

  it('gives no advice on a text in force', () => {
    expect(validityAdvice(validity({}))).toBeNull();
  });
});
