import { describe, expect, it } from 'vitest';
import type { ReceiptCommand } from './commands.ts';
import { layoutReceipt } from './layout.ts';
import { receiptProfile } from './profile.ts';
import type { ReceiptLine } from './types.ts';

const wideProfile = receiptProfile('generic-80mm')!;
const narrowProfile = receiptProfile('generic-58mm')!;

const layout = (lines: ReceiptLine[], profile = wideProfile): ReceiptCommand[] =>
  layoutReceipt({ id: '1', lines }, profile);
const texts = (commands: ReceiptCommand[]): string[] =>
  commands.flatMap((command) => (command.type === 'row' ? [command.row.text] : []));

describe('the layout of a slip', () => {
  it('sets a pair on one row, label left and value right', () => {
    const [row] = texts(layout([{ kind: 'pair', label: '打印编号', value: '2026 1123' }]));
    expect(row).toBe(`打印编号${' '.repeat(31)}2026 1123`);
  });

  it('wraps a long value under itself, not under its label', () => {
    const value = '关于进一步优化营商环境支持中小企业发展的若干措施（示例）';
    expect(texts(layout([{ kind: 'pair', label: '文件', value }]))).toEqual([
      '文件  关于进一步优化营商环境支持中小企业发展的若',
      '      干措施（示例）',
    ]);
  });

  it('puts the value below a label that takes half the row', () => {
    const pair = {
      kind: 'pair',
      label: '这是一个很长的标签名称',
      value: '一二三四五六七八九十',
    } as const;
    expect(texts(layout([pair], narrowProfile))).toEqual([
      '这是一个很长的标签名称',
      '  一二三四五六七八九十',
    ]);
  });

  it('wraps large text at half the columns', () => {
    const line = { kind: 'text', text: '政务公开专区自助终端示例凭据', size: 'large' } as const;
    expect(texts(layout([line]))).toEqual(['政务公开专区自助终端示例', '凭据']);
  });

  it('draws a line with a character outside the ROM as a picture, and only that line', () => {
    const commands = layout([
      { kind: 'text', text: '王䶮㛃𠅤' },
      { kind: 'text', text: '王小明' },
    ]);
    expect(commands.map((command) => command.type === 'row' && command.as)).toEqual([
      'picture',
      'text',
      false,
    ]);
  });

  it('rules across the whole width and ends with the cut', () => {
    const commands = layout([{ kind: 'rule' }]);
    expect(texts(commands)).toEqual(['─'.repeat(24)]);
    expect(commands.at(-1)).toEqual({ type: 'end' });
  });

  it('sets a code with air around it and its caption below', () => {
    expect(layout([{ kind: 'qr', data: 'A1', caption: '扫码核对' }]).slice(0, 4)).toEqual([
      { type: 'feed', lines: 1 },
      { type: 'qr', data: 'A1' },
      { type: 'feed', lines: 1 },
      {
        type: 'row',
        as: 'text',
        row: { text: '扫码核对', align: 'center', scale: 1, bold: false },
      },
    ]);
  });
});
