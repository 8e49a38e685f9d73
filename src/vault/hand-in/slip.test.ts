import { describe, expect, it } from 'vitest';
import type { ReceiptLine } from '../../shared/receipt.ts';
import { ReceiptLines } from '../../shared/receipt.ts';
import { groupedQueryCode, queryCodeOf, scannedQueryCode } from '../../shared/submission/number.ts';
import { definitions } from '../../shared/submission/definitions/all.ts';
import { emptyDraft } from '../draft/draft.ts';
import { sentOf, type Sent } from './sent.ts';
import { slipLines } from './slip.ts';

const code = queryCodeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);

const sentAt = (moment: string, kind: 'disclosure-request' | 'message' | 'supplement'): Sent =>
  sentOf(
    {
      kind,
      id: '0'.repeat(32),
      number: '2026-0007-000123-4',
      queryCode: kind === 'supplement' ? null : code,
      lastFourOf: kind === 'disclosure-request' ? 'identity' : 'number',
      submittedAtMs: Date.parse(moment),
      pdf: null,
    },
    {
      definition: definitions[kind],
      title: definitions[kind].words.zh,
      draft: emptyDraft(kind, null, null),
    },
    [],
  );
const occasion = {
  venue: '示例区政务服务大厅专区',
  hotline: '0000-12345',
  agency: { name: '示例区住房和城乡建设局', phone: '0000-0000114' },
};
const words = (line: ReceiptLine): string => {
  switch (line.kind) {
    case 'text':
      return `${line.size === 'large' ? '# ' : ''}${line.text}`;
    case 'pair':
      return `${line.label} | ${line.value}`;
    case 'rule':
      return '---';
    case 'space':
      return '';
    case 'drawing':
      return '';
    case 'qr':
      return `[${line.data}] ${line.caption}`;
  }
};
const written = (sent: Sent): string[] =>
  ReceiptLines.parse(slipLines(sent, occasion)).map((line) => words(line));

describe('the slip of a disclosure request', () => {
  it('says what was received and when, by which code it is asked for, and what the law promises', () => {
    const sent: Sent = {
      ...sentAt('2026-10-30T16:30:00+08:00', 'disclosure-request'),
      delivery: 'accepted',
    };
    expect(written(sent)).toEqual([
      '# 提交回执',
      'Receipt',
      '依申请公开 Request information',
      '示例区政务服务大厅专区',
      '---',
      '编号 No. | 2026-0007-000123-4',
      '时间 Time | 2026年10月30日 16:30',
      '状态 Status | 已受理',
      '后台已收到。编号不会再变。',
      'Taken over by the office. The number is final.',
      '---',
      '办件查询码 Query code',
      `# ${groupedQueryCode(code)}`,
      `[GKQ1:${code}] 到终端扫码查进度 Scan at a kiosk`,
      '查询时还要输入：申请人（或经办人）证件号码的后四位。',
      "Also asked: last four of the applicant's document number.",
      '---',
      '法定期限 By law',
      '通知补正 7个工作日内 | 2026年11月10日',
      '答复 20个工作日内 | 2026年11月27日',
      '延期后 再加20个工作日 | 2026年12月25日',
      '收到日以确认为准；补正或者征求第三方意见时，日期会变。',
      'Working days, counted once receipt is confirmed.',
      '---',
      '承办单位 | 示例区住房和城乡建设局',
      '电话 Tel. | 0000-0000114',
      '咨询电话 Hotline | 0000-12345',
      '',
      '请保管好这张小票，凭它查询结果',
      'Please keep this slip.',
    ]);
  });

  it('calls a day estimated that no notice has fixed', () => {
    const sent = sentAt('2026-12-21T09:00:00+08:00', 'disclosure-request');
    const reply = written(sent).find((line) => line.startsWith('答复'));
    expect(reply).toMatch(/^答复 20个工作日内 \| 预计 2027年1月\d+日$/);
  });

  it('says of one that waits that it goes by itself, and that its number is final all the same', () => {
    const text = written({
      ...sentAt('2026-10-30T16:30:00+08:00', 'disclosure-request'),
      delivery: 'waiting',
    }).join('\n');
    expect(text).toContain('待上传');
    expect(text).toContain('编号不会再变');
    expect(text).not.toContain('已受理');
  });

  it('has a symbol that the scanner takes for its code', () => {
    const line = slipLines(sentAt('2026-10-30T16:30:00+08:00', 'message'), occasion).find(
      ({ kind }) => kind === 'qr',
    );
    expect(line?.kind === 'qr' && /^[\x21-\x7e]+$/.test(line.data)).toBe(true);
    expect(line?.kind === 'qr' && scannedQueryCode(line.data)).toBe(code);
  });
});

describe('the slip of other kinds', () => {
  it('has no statutory days where no such clock runs', () => {
    expect(written(sentAt('2026-10-30T16:30:00+08:00', 'message')).join()).not.toContain(
      '法定期限',
    );
  });

  it('has no code where there is nothing to answer', () => {
    const text = written(sentAt('2026-10-30T16:30:00+08:00', 'supplement')).join('\n');
    expect(text).not.toContain('查询码');
    expect(text).toContain('2026-0007-000123-4');
  });
});
