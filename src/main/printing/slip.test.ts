import { describe, expect, it } from 'vitest';
import { slipOf, type SlipFacts } from './slip.ts';
import { detailOf, itemOf } from './test-items.ts';

const facts: SlipFacts = {
  detail: detailOf(itemOf()),
  attachmentName: null,
  signature: null,
  number: '00000013',
  range: { first: 2, last: 4 },
  occasion: {
    printedAtMs: Date.parse('2026-11-24T09:30:00+08:00'),
    asOf: '2026-11-23T08:00:00+08:00',
    venue: '示例区政务服务大厅专区',
    code: 'GK1:BICYCLE-RULES',
  },
  hotline: '0000-12345',
  attempt: 1,
  isRepeat: false,
};
const pairs = (changes: Partial<SlipFacts> = {}): Map<string, string> =>
  new Map(
    slipOf({ ...facts, ...changes }).lines.flatMap((line) =>
      line.kind === 'pair' ? [[line.label, line.value] as const] : [],
    ),
  );

describe('the slip', () => {
  it('tells what was printed, when, where and under which number', () => {
    expect(Object.fromEntries(pairs())).toEqual({
      文号: '示政办发〔2026〕12号',
      发布机构: '示例区城市管理局',
      有效性: '有效 In force',
      打印页码: '第2—4页，共3页',
      打印时间: '2026年11月24日 09:30',
      资料截至: '2026年11月23日 08:00',
      打印编号: '00000013',
      咨询电话: '0000-12345',
    });
  });

  it('of a text that does not hold yet says from when it does', () => {
    const detail = detailOf(itemOf({ effectiveOn: '2027-01-01' }));
    expect(pairs({ detail }).get('有效性')).toBe('尚未施行，2027年1月1日起施行 Not yet in force');
  });

  it('names the attachment when that was printed', () => {
    expect(pairs({ attachmentName: '申请表.pdf' }).get('附件')).toBe('申请表.pdf');
  });

  it('says of a sealed paper what was found out, and never that it is valid', () => {
    const told = pairs({
      signature: { state: 'intact', seal: '示例区', signer: '示例', signedAt: '' },
    }).get('验签');
    expect(told).toBe('文件未被改动，签章与证书一致；签章人身份未经联网核验');
    expect(pairs({ signature: { state: 'none' } }).get('验签')).toBe('无签名');
    expect(pairs({ signature: { state: 'altered' } }).get('验签')).toContain('被改动');
  });

  it('carries the code of the paper, alone', () => {
    const codes = slipOf(facts).lines.flatMap((line) => (line.kind === 'qr' ? [line.data] : []));
    expect(codes).toEqual(['GK1:BICYCLE-RULES']);
  });

  it('says when it is a repeat', () => {
    const text = (isRepeat: boolean): string => JSON.stringify(slipOf({ ...facts, isRepeat }));
    expect(text(false)).not.toContain('补打');
    expect(text(true)).toContain('补打');
  });
});
