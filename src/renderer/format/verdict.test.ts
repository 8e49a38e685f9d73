import { describe, expect, it } from 'vitest';
import type { Verification } from '../../shared/printing.ts';
import { verdictWords } from './verdict.ts';

const genuine = {
  verdict: 'genuine',
  itemId: 'a',
  title: '示例文件',
  documentNumber: null,
  newestEdition: true,
  validity: 'in-force',
  printedOn: '2026-11-20',
} satisfies Verification;

describe('what a scanned page turns out to be', () => {
  it('is good only when genuine, newest and in force', () => {
    expect(verdictWords(genuine).tone).toBe('good');
    expect(verdictWords({ ...genuine, newestEdition: false }).tone).toBe('caution');
    expect(verdictWords({ ...genuine, validity: 'repealed' }).tone).toBe('caution');
  });

  it('warns of acting on a genuine but repealed text', () => {
    expect(verdictWords({ ...genuine, validity: 'repealed' }).lines.join('')).toContain('已废止');
  });

  it('calls an older edition neither genuine nor altered', () => {
    const { verdict: _verdict, newestEdition: _newest, ...rest } = genuine;
    const words = verdictWords({ verdict: 'older-edition', ...rest });
    expect(words.tone).toBe('caution');
    expect(words.lines.join('')).toContain('不能核对');
  });

  it('tells an altered page from an unknown one and from a foreign code', () => {
    const titles = (['altered', 'unknown-item', 'not-ours'] as const).map(
      (verdict) => verdictWords({ verdict }).title.zh,
    );
    expect(new Set(titles).size).toBe(3);
    expect(verdictWords({ verdict: 'altered' }).tone).toBe('bad');
  });
});
