import { describe, expect, it } from 'vitest';
import { termFinder, type Term } from './term-marks.ts';

const term = (id: string, ...forms: string[]): Term => ({
  id,
  title: forms[0] ?? id,
  forms,
  meaning: `${id} 的意思`,
  basis: '',
});
const find = termFinder([
  term('open', '政府信息公开', '信息公开'),
  term('request', '依申请公开'),
  term('norm', '行政规范性文件', '规范性文件'),
]);
const marks = (text: string) =>
  find(text)
    .map(({ text: part, term: found }) => (found === null ? part : `[${part}]`))
    .join('');

describe('terms in a text', () => {
  it('are marked where they stand, and the text stays whole', () => {
    const text = '依申请公开是政府信息公开的一种。';
    expect(marks(text)).toBe('[依申请公开]是[政府信息公开]的一种。');
    expect(
      find(text)
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });

  it('are marked in their longest form', () => {
    expect(marks('清理行政规范性文件')).toBe('清理[行政规范性文件]');
  });

  it('are marked once in a text, whatever form comes again', () => {
    expect(marks('规范性文件和行政规范性文件，规范性文件')).toBe(
      '[规范性文件]和行政规范性文件，规范性文件',
    );
  });

  it('leave a text without any alone', () => {
    expect(find('今天天气好')).toEqual([{ text: '今天天气好', term: null }]);
    expect(find('')).toEqual([]);
  });

  it('are found in a document of a hundred thousand characters before anybody notices', () => {
    const many = termFinder(
      Array.from({ length: 500 }, (_, index) => term(`t${index}`, `示例词${index}`, `词${index}`)),
    );
    const text = '一个示例词300在这里，示例词42也在。'.repeat(5_600);
    const startedMs = performance.now();
    expect(many(text).filter((one) => one.term !== null)).toHaveLength(2);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});
