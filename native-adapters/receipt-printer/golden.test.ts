import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceiptCommand } from './commands.ts';
import { encodeReceipt } from './escpos-encode.ts';
import { layoutReceipt } from './layout.ts';
import { receiptProfile, receiptProfileIds } from './profile.ts';
import type { Bitmap } from './bitmap.ts';
import { rasteriserFor } from './raster.ts';
import type { ReceiptDocument } from './types.ts';

/**
 * Slips as they were when somebody last looked at them. After a change that is meant:
 * KIOSK_UPDATE_GOLDENS=1, and read the difference. A golden that is missing fails.
 */

const fontPath = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);
const update = process.env['KIOSK_UPDATE_GOLDENS'] === '1';

const slip: ReceiptDocument = {
  id: 'golden',
  lines: [
    { kind: 'text', text: '打印凭条 示例', align: 'center', size: 'large', bold: true },
    { kind: 'rule' },
    { kind: 'pair', label: '文件', value: '关于公开示例区公共服务事项清单的通知（示例）' },
    { kind: 'pair', label: '姓名', value: '王䶮㛃𠅤' },
    { kind: 'pair', label: '页数', value: '3' },
    { kind: 'space', lines: 1 },
    { kind: 'qr', data: 'GK1.EXAMPLE-8F3K', caption: '扫码核对' },
    { kind: 'text', text: 'Scan to verify', align: 'right' },
  ],
};

const goldenOf = (name: string, now: string): string => {
  const file = join(import.meta.dirname, 'goldens', name);
  if (update) writeFileSync(file, now);
  return existsSync(file) ? readFileSync(file, 'utf8') : `no golden ${name}`;
};

const lineOf = (command: ReceiptCommand): string => {
  if (command.type !== 'row') return JSON.stringify(command);
  const { text, align, scale, bold } = command.row;
  return `${command.as} ${align} ${scale}${bold ? ' bold' : ''} |${text}|`;
};

/** Bytes in lines of 32, pictures cut short: they have a golden of their own. */
const hexOf = (piece: Uint8Array): string => {
  const isPicture = piece[3] === 0x1d && piece[4] === 0x76;
  const shown = Buffer.from(isPicture ? piece.subarray(0, 11) : piece).toString('hex');
  const rows = shown.match(/.{1,64}/g) ?? [];
  return rows.join('\n  ') + (isPicture ? ` … ${piece.length - 11} bytes of dots` : '');
};

/** `#` a black dot, cut at the last one. */
const dotsOf = ({ widthBytes, heightDots, data }: Bitmap): string =>
  Array.from({ length: heightDots }, (_, y) =>
    Array.from(data.subarray(y * widthBytes, (y + 1) * widthBytes), (byte) =>
      byte.toString(2).padStart(8, '0'),
    )
      .join('')
      .replaceAll('0', '.')
      .replaceAll('1', '#')
      .replace(/\.+$/, ''),
  ).join('\n');

describe.each(receiptProfileIds)('the slip on %s', (id) => {
  const profile = receiptProfile(id)!;
  const commands = layoutReceipt(slip, profile);

  it('is laid out as before', () => {
    const now = `${commands.map(lineOf).join('\n')}\n`;
    expect(now).toBe(goldenOf(`${id}.commands.txt`, now));
  });

  it('is the same bytes as before', () => {
    const pieces = encodeReceipt(commands, profile, rasteriserFor(fontPath));
    const now = `${pieces.map(hexOf).join('\n')}\n`;
    expect(now).toBe(goldenOf(`${id}.bytes.txt`, now));
  });
});

/** Another processor may round the edge of a stroke another way; a wrong glyph is hundreds of dots. */
const toleratedDots = 12;

const differingDots = (one: string, other: string): number => {
  const [rows, others] = [one.split('\n'), other.split('\n')];
  let differing = 0;
  for (let y = 0; y < Math.max(rows.length, others.length); y += 1) {
    const [row = '', second = ''] = [rows[y], others[y]];
    for (let x = 0; x < Math.max(row.length, second.length); x += 1)
      if ((row[x] ?? '.') !== (second[x] ?? '.')) differing += 1;
  }
  return differing;
};

describe('a row drawn with the bundled face', () => {
  const draw = (text: string, scale: 1 | 2): string =>
    dotsOf(rasteriserFor(fontPath)({ text, align: 'left', scale, bold: false }, 384));

  it.each([
    ['rare-names', '王䶮㛃𠅤', 1],
    ['rare-names-large', '㛃𠅤', 2],
  ] as const)('looks as before: %s', (name, text, scale) => {
    const now = `${draw(text, scale)}\n`;
    expect(differingDots(now, goldenOf(`${name}.dots.txt`, now))).toBeLessThanOrEqual(
      toleratedDots,
    );
  });

  it('of another glyph is far beyond what is tolerated', () => {
    expect(differingDots(draw('㛃', 1), draw('䶮', 1))).toBeGreaterThan(toleratedDots * 5);
  });
});
