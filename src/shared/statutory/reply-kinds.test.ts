import { describe, expect, it } from 'vitest';
import { remedies } from './remedies.ts';
import { type ReplyCode, replyCodes, replyKinds } from './reply-kinds.ts';
import { reportRows } from './report-rows.ts';

const groupOf = (code: ReplyCode): string => reportRows[replyKinds[code].reportRow].group;

describe('kinds of reply', () => {
  it.each(replyCodes)('%s tells its basis, its document and what it means', (code) => {
    const { basis, documentTitle, explanation } = replyKinds[code];
    expect(basis).toMatch(/^《[^》]+》/);
    expect(documentTitle).toMatch(/书$/);
    expect(explanation.zh).toMatch(/^[^A-Za-z]{10,60}。$/);
    expect(explanation.en).toMatch(/^[A-Z].*\.$/);
  });

  it('a refusal needs reconsideration first, the withheld part of an answer too, nothing else does', () => {
    for (const code of replyCodes) {
      const { remedy } = replyKinds[code];
      if (groupOf(code) === '（三）不予公开') expect(remedy).toBe('reconsideration-first');
      else expect(remedy).toBe(code === 'partly-disclosed' ? 'withheld-part' : 'either');
    }
  });

  it('every refusal bears the title of one', () => {
    for (const code of replyCodes.filter((each) => groupOf(each) === '（三）不予公开'))
      expect(replyKinds[code].documentTitle).toBe('政府信息不予公开告知书');
  });
});

describe('remedies since 2024', () => {
  it.each(['reconsideration-first', 'withheld-part'] as const)(
    '%s: 60 days for reconsideration, then 15 days for the court, and no direct suit',
    (kind) => {
      expect(remedies[kind].zh).toMatch(/先申请行政复议.*60日内.*才能向法院起诉.*15日内/);
      expect(remedies[kind].zh).not.toContain('6个月');
      expect(remedies[kind].en).toMatch(/first, within 60 days.*15 days/);
      expect(remedies[kind].en).not.toContain('6 months');
    },
  );

  it('either: 60 days for reconsideration or 6 months for the court', () => {
    expect(remedies.either.zh).toMatch(/60日内申请行政复议.*6个月内直接向人民法院起诉.*15日内/);
    expect(remedies.either.en).toMatch(/within 60 days.*within 6 months.*15 days/);
  });

  it('no reply: the supervising office or reconsideration', () => {
    expect(remedies['no-reply'].zh).toMatch(/主管部门.*60日内申请行政复议/);
  });
});
