import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/shared/item.ts';
import { relate, type Statute } from './relations.ts';
import { parseStatute } from './statute.ts';

const statute = (path: string, title: string, header: string[], text: string): Statute => {
  const markdown = [`# ${title}`, ...header, '<!-- INFO END -->', text].join('\n\n');
  const parsed = parseStatute(path, markdown);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

const passed = (day: string): string[] => [
  `${day} 示例市第一届人民代表大会常务委员会第一次会议通过`,
];

describe('a statute file', () => {
  it('becomes an item with its days, agency, subject and area', () => {
    const path = join('DLC', '示例地方法规', '示例', '示例市公园条例(2020-05-14).md');
    const { draft } = statute(
      path,
      '示例市公园条例',
      passed('2019年1月2日'),
      '第一条 为了建好公园，制定本条例。以下略。\n\n第二条 本条例自2020年7月1日起施行。',
    );
    expect(draft).toMatchObject({
      kind: 'statute',
      title: '示例市公园条例',
      agency: '示例市人民代表大会常务委员会',
      publishedOn: '2020-05-14',
      effectiveOn: '2020-07-01',
      subject: '示例地方法规',
      area: '示例',
      summary: '为了建好公园，制定本条例。',
    });
  });

  it('without a day of passing is listed under the day it comes into force, or the latest it names', () => {
    const path = join('法律', '示例规定.md');
    const forced = statute(path, '示例规定', [], '第二条 本规定自2020年7月1日起施行。').draft;
    expect(forced).toMatchObject({ publishedOn: '2020-07-01', writtenOn: null });
    const named = '2018年3月4日，甲起诉乙。2019年5月6日，判决生效。';
    expect(statute(path, '示例案', [], named).draft).toMatchObject({
      publishedOn: '2019-05-06',
      writtenOn: null,
    });
  });

  it('keeps its id when its text changes', () => {
    const path = join('法律', '示例法(2001-01-01).md');
    const [first, second] = ['甲', '乙'].map((text) => statute(path, '示例法', [], text).draft);
    expect(first?.id).toBe(second?.id);
  });

  it('names the book of a code in its title', () => {
    const { draft } = statute(
      '民法/物权.md',
      '示例法典\n\n# 物权编',
      passed('2020年5月28日'),
      '略。',
    );
    expect(draft.title).toBe('示例法典 物权编');
  });

  const draftOf = (path: string, markdown: string) => {
    const parsed = parseStatute(path, markdown);
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value.draft;
  };

  it('is left out when it names no day at all', () => {
    for (const markdown of ['# 随笔\n\n<!-- INFO END -->\n\n略。', '# 随笔\n\n略。'])
      expect(parseStatute('其他/随笔.md', markdown)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/no day/) as string,
      });
  });

  it.each([
    ['', 'it is empty'],
    ['\n\n', 'it is empty'],
    ['# 示例条例', 'it has no text'],
    ['# 示例条例\n\n2001年1月1日公布\n\n<!-- INFO END -->\n\n', 'it has no text'],
    [`# ${'长'.repeat(301)}\n\n第一条 略。`, 'its title is longer'],
    ['第一条 略。\n\n'.repeat(5_001), 'it has more than 5000 paragraphs'],
    [`第一条 ${'长'.repeat(3_000_000)}`, 'it is larger than the 8 MB'],
  ])('that no item can hold is left out with the reason', (markdown, reason) => {
    expect(parseStatute('其他/示例(2001-01-01).md', markdown)).toMatchObject({
      ok: false,
      error: expect.stringContaining(reason) as string,
    });
  });

  it.each([
    '示例办法(2002-02-02).md',
    '示例办法（2002年2月2日）.MD',
    '示例办法_20020202.markdown',
    '示例办法 (2002-2-2).md',
  ])('takes title and day from a name like %s', (path) => {
    const draft = draftOf(path, '第一条 略。');
    expect(draft).toMatchObject({ title: '示例办法', publishedOn: '2002-02-02' });
  });

  it('has a folder of any name as its kind', () => {
    expect(draftOf(join('长'.repeat(60), '示例(2002-02-02).md'), '略。').subject).toHaveLength(30);
    expect(draftOf(join('地方法规', '示例(2002-02-02).md'), '略。').area).toBe('全国');
  });

  it.each(['## 总则', '第一章 总则', '第一条 略。', '**第一条** 略。'])(
    'without a mark has its header before %s',
    (start) => {
      const markdown = `# 示例条例\n\n2001年1月1日 国务院令第9号公布\n\n${start}\n\n完。`;
      const draft = draftOf('其他/示例.md', markdown);
      expect(draft).toMatchObject({ title: '示例条例', publishedOn: '2001-01-01' });
      expect(draft.documentNumber).toBe('国务院令第9号');
      expect(plainText(draft.body)).toMatch(/^2001年1月1日 国务院令第9号公布\n.*\n完。$/);
    },
  );

  it('without a mark and without articles is all text', () => {
    const draft = draftOf('其他/示例.md', '# 示例通知\n\n2001年1月1日起放假。');
    expect(draft).toMatchObject({ title: '示例通知', publishedOn: '2001-01-01' });
    expect(draft.body).toEqual([{ kind: 'paragraph', text: '2001年1月1日起放假。' }]);
  });

  it('without a title is called as its file, without the day', () => {
    const marked = '2001年1月1日 发布\n<!-- INFO END -->\n略。';
    expect(draftOf('其他/示例办法(2002-02-02).md', marked).title).toBe('示例办法');
    expect(draftOf('其他/示例办法（2002-02-02）.md', '第一条 略。').title).toBe('示例办法');
  });

  it('that lies in no folder has a kind all the same', () => {
    expect(draftOf('示例办法(2002-02-02).md', '第一条 略。').subject).toBe('法律法规');
  });
});

describe('relations between statutes', () => {
  it('let the newer edition supersede the older from its own day or its first day of force', () => {
    const old = statute('法律/示例法(2001-01-01).md', '示例法', [], '本法自2001年3月1日起施行。');
    const young = statute(
      '法律/示例法(2020-01-01).md',
      '中华人民共和国示例法',
      [],
      '本法自2020年6月1日起施行。',
    );
    const { drafts, superseded } = relate([young, old]);
    expect(superseded).toBe(1);
    expect(drafts.find(({ id }) => id === young.draft.id)?.relations).toEqual([
      { kind: 'supersedes', target: old.draft.id, from: '2020-06-01' },
    ]);
  });

  it('do not decide between two texts of one day', () => {
    const one = statute('甲/示例法(2001-01-01).md', '示例法', [], '甲。');
    const other = statute('乙/示例法(2001-01-01).md', '示例法', [], '乙。');
    const { drafts, doubts } = relate([one, other]);
    expect(drafts.flatMap(({ relations }) => relations)).toEqual([]);
    expect(doubts).toHaveLength(1);
  });

  it('let a closing clause repeal the edition it means', () => {
    const old = statute('条例/旧条例(1994-08-18).md', '旧条例', [], '略。');
    const repealing = statute(
      '条例/新条例(2007-03-31).md',
      '新条例',
      ['2007年5月1日 施行'],
      '第九条 本条例自2007年5月1日起施行。1994年8月18日国务院发布的《旧条例》同时废止。',
    );
    const { drafts, repealed } = relate([old, repealing]);
    expect(repealed).toBe(1);
    expect(drafts[1]?.relations).toEqual([{ kind: 'repeals', target: old.draft.id }]);
    expect(drafts[0]?.repealedOn).toBeNull();
  });

  it('leave open what the clause does not mean for certain', () => {
    const sameTitle = statute('条例/旧条例(2000-01-01).md', '旧条例', [], '略。');
    const repealing = statute(
      '条例/新条例(2007-03-31).md',
      '新条例',
      [],
      '1994年8月18日国务院发布的《旧条例》同时废止。',
    );
    const { drafts, doubts } = relate([sameTitle, repealing]);
    expect(drafts.flatMap(({ relations }) => relations)).toEqual([]);
    expect(doubts).toHaveLength(1);
  });

  it('never repeal a text that is younger than the clause', () => {
    const younger = statute('条例/旧条例(2015-01-01).md', '旧条例', [], '略。');
    const repealing = statute('条例/新条例(2007-03-31).md', '新条例', [], '《旧条例》同时废止。');
    expect(relate([younger, repealing]).repealed).toBe(0);
  });
});
