import { describe, expect, it } from 'vitest';
import type { ReceiptCommand } from './commands.ts';
import { encodeReceipt } from './escpos-encode.ts';
import { receiptProfile } from './profile.ts';
import type { Bitmap } from './bitmap.ts';

const profile = receiptProfile('generic-80mm')!;
const blank: Bitmap = { widthBytes: 1, heightDots: 1, data: Uint8Array.of(0) };

const encode = (commands: ReceiptCommand[], bitmap = blank, model = profile): string[] =>
  encodeReceipt(commands, model, () => bitmap).map((piece) => Buffer.from(piece).toString('hex'));

const row = { text: '示例', align: 'center', scale: 2, bold: true } as const;

describe('ESC/POS bytes', () => {
  it('begin with reset and Chinese mode', () => {
    expect(encode([])).toEqual(['1b401c26']);
  });

  it('set align, bold and both sizes before the text of a row', () => {
    expect(encode([{ type: 'row', as: 'text', row }])[1]).toBe(
      ['1b6101', '1b4501', '1d2111', '1c210c', 'cabec0fd', '0a'].join(''),
    );
  });

  it('say every mode for each row, so that a lost one does not spoil the rest', () => {
    const plain = { text: 'A', align: 'left', scale: 1, bold: false } as const;
    expect(encode([{ type: 'row', as: 'text', row: plain }])[1]).toBe(
      ['1b6100', '1b4500', '1d2100', '1c2100', '41', '0a'].join(''),
    );
  });

  it('count the bytes of a QR code, model 2, level M', () => {
    expect(encode([{ type: 'qr', data: 'AB' }])[1]).toBe(
      ['1b6101', '1d286b0400314132' + '00', '1d286b03003143' + '06', '1d286b03003145' + '31'].join(
        '',
      ) + ['1d286b0500315030' + '4142', '1d286b0300315130'].join(''),
    );
  });

  it('refuse a code that a scanner would have to guess', () => {
    expect(() => encode([{ type: 'qr', data: '受理' }])).toThrow(RangeError);
    expect(() => encode([{ type: 'qr', data: 'x'.repeat(251) }])).toThrow(RangeError);
  });

  it('send a picture as one GS v 0 band', () => {
    const bitmap = { widthBytes: 2, heightDots: 2, data: Uint8Array.of(1, 2, 3, 4) };
    expect(encode([{ type: 'row', as: 'picture', row }], bitmap)[1]).toBe(
      ['1b6100', '1d763000', '0200', '0200', '01020304'].join(''),
    );
  });

  it('never hide a real-time command inside a picture', () => {
    const data = Uint8Array.of(0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x10, 0x10, 0x04);
    const piece = encode([{ type: 'row', as: 'picture', row }], {
      widthBytes: 9,
      heightDots: 1,
      data,
    })[1]!;
    expect(piece).not.toMatch(/10(04|05|14)/);
    expect(piece.endsWith('100610071016101006')).toBe(true);
  });

  it('feed to the blade and cut as the model can', () => {
    expect(encode([{ type: 'end' }])[1]).toBe('1b64041d56011b40');
    expect(encode([{ type: 'end' }], blank, receiptProfile('generic-58mm')!)[1]).toBe('1b6404');
  });
});
