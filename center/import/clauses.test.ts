import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/item.ts';
import { repealClauses, statedExpiry, statedForce } from './clauses.ts';
import { parseHeader } from './header.ts';

const body = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

describe('the header', () => {
  it('tells days, agency, number and first day of force', () => {
    expect(
      parseHeader([
        '2007年3月21日 国务院第171次常务会议通过',
        '2007年3月31日 中华人民共和国国务院令第491号公布',
        '2007年5月1日 施行',
      ]),
    ).toEqual({
      eventDays: ['2007-03-21', '2007-03-31'],
      effectiveOn: '2007-05-01',
      agency: '国务院',
      documentNumber: '中华人民共和国国务院令第491号',
    });
  });

  it('names the place of a local congress without its term', () => {
    const { agency } = parseHeader([
      '2015年9月24日 示例市第十四届人民代表大会常务委员会第二十三次会议通过',
    ]);
    expect(agency).toBe('示例市人民代表大会常务委员会');
  });

  it('takes the day of publication where the text says so', () => {
    const header = parseHeader(['2001年2月3日 国务院发布', '公布之日施行']);
    expect(header.effectiveOn).toBe('2001-02-03');
  });

  it('finds nothing where nothing is', () => {
    expect(parseHeader(['摘自某处'])).toEqual({
      eventDays: [],
      effectiveOn: null,
      agency: null,
      documentNumber: null,
    });
  });

  it('does not believe in a day that no calendar has', () => {
    expect(parseHeader(['2001年2月30日 国务院发布']).eventDays).toEqual([]);
  });
});

describe('what a text says of its own force', () => {
  it('is taken when it names one day', () => {
    expect(statedForce(body('第九条 本办法自2021年3月1日起施行。'))).toBe('2021-03-01');
    expect(statedForce(body('《旧法》自2001年1月1日起施行。'))).toBeNull();
    expect(
      statedForce(body('本办法自2021年3月1日起施行。', '本规定自2022年3月1日起施行。')),
    ).toBeNull();
  });

  it('ends on the day it names, or with the years it gives itself', () => {
    const until = body('本办法自2021年3月1日起施行，有效期至2026年2月28日。');
    expect(statedExpiry(until, '2021-03-01')).toBe('2026-02-28');
    expect(statedExpiry(body('本办法自2021年3月1日起施行，有效期5年。'), '2021-03-01')).toBe(
      '2026-02-28',
    );
    expect(statedExpiry(body('本办法自2021年3月1日起施行，有效期五年。'), '2021-03-01')).toBe(
      '2026-02-28',
    );
    expect(statedExpiry(body('许可证有效期五年。'), '2021-03-01')).toBeNull();
  });
});

describe('a closing clause that repeals', () => {
  it('names each text, and the day by which it is known', () => {
    expect(
      repealClauses(
        body(
          '第五十条 本条例自2007年5月1日起施行。1994年8月18日国务院发布的《示例保护条例》同时废止。',
        ),
      ),
    ).toEqual([{ title: '示例保护条例', days: ['1994-08-18'] }]);
    expect(
      repealClauses(
        body(
          '本法自2020年1月1日起施行，《甲办法》、《乙办法》（示政发〔2001〕3号）和《丙办法》同时废止。',
        ),
      ).map(({ title }) => title),
    ).toEqual(['甲办法', '乙办法', '丙办法']);
  });

  it('does not take its own first day for the other text', () => {
    expect(repealClauses(body('本法自2020年1月1日起施行，《甲办法》同时废止。'))).toEqual([
      { title: '甲办法', days: [] },
    ]);
  });

  it('keeps a title inside a title together', () => {
    expect(repealClauses(body('《示例市实施《种子法》办法》同时废止。'))).toEqual([
      { title: '示例市实施《种子法》办法', days: [] },
    ]);
  });

  it('is not every sentence with the word in it', () => {
    for (const text of [
      '有关部门可以修改或者废止《甲办法》。',
      '《甲办法》第三条同时废止。',
      '《甲办法》中的部分条款同时废止。',
      '《甲办法》同时废止，但第五条继续有效。',
      '与本条例不一致的规定同时废止。',
      '《甲办法》自行废止。',
    ])
      expect(repealClauses(body(text)), text).toEqual([]);
  });
});
