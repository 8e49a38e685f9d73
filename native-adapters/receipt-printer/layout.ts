import { cleanText, isInRom, textColumns } from './characters.ts';
import type { ReceiptCommand, Row } from './commands.ts';
import type { ReceiptProfile } from './profile.ts';
import type { ReceiptDocument, ReceiptLine } from './types.ts';
import { wrapText } from './wrap.ts';

const plain = { align: 'left', scale: 1, bold: false } as const;

/** One character the ROM cannot draw makes the whole line a picture: the same height and face all along it. */
const rowCommand = (row: Row, profile: ReceiptProfile): ReceiptCommand => ({
  type: 'row',
  row,
  as: Array.from(row.text).every((character) => isInRom(character, profile.text))
    ? 'text'
    : 'picture',
});

type TextLine = Extract<ReceiptLine, { kind: 'text' }>;
type PairLine = Extract<ReceiptLine, { kind: 'pair' }>;

const layoutText = (line: TextLine, profile: ReceiptProfile): ReceiptCommand[] => {
  const scale = line.size === 'large' ? 2 : 1;
  const style = { align: line.align ?? 'left', scale, bold: line.bold ?? false } as const;
  const columns = Math.floor(profile.columns / scale);
  return wrapText(cleanText(line.text), columns).map((text) =>
    rowCommand({ text, ...style }, profile),
  );
};

const gapColumns = 2;

/** `label  value` on one row when it fits; otherwise the value is a column of its own right of the label. */
const pairRows = (label: string, value: string, columns: number): string[] => {
  const labelColumns = textColumns(label);
  const free = columns - labelColumns - textColumns(value);
  if (free >= gapColumns && !value.includes('\n')) return [label + ' '.repeat(free) + value];
  const indent = labelColumns + gapColumns;
  if (indent > columns / 2) {
    const below = wrapText(value, columns - gapColumns).map((row) => ' '.repeat(gapColumns) + row);
    return [...wrapText(label, columns), ...below];
  }
  return wrapText(value, columns - indent).map(
    (row, index) => (index === 0 ? label + ' '.repeat(gapColumns) : ' '.repeat(indent)) + row,
  );
};

const layoutPair = (line: PairLine, profile: ReceiptProfile): ReceiptCommand[] =>
  pairRows(cleanText(line.label), cleanText(line.value), profile.columns).map((text) =>
    rowCommand({ text, ...plain }, profile),
  );

/** Printers print a code without the four white modules (ISO/IEC 18004) that a scanner needs around it. */
const quietZone: ReceiptCommand = { type: 'feed', lines: 1 };

const caption = (
  { caption: text }: Extract<ReceiptLine, { kind: 'qr' }>,
  profile: ReceiptProfile,
): ReceiptCommand[] =>
  text === undefined ? [] : layoutText({ kind: 'text', text, align: 'center' }, profile);

const layoutLine = (line: ReceiptLine, profile: ReceiptProfile): ReceiptCommand[] => {
  switch (line.kind) {
    case 'text':
      return layoutText(line, profile);
    case 'pair':
      return layoutPair(line, profile);
    case 'rule':
      return [rowCommand({ text: '─'.repeat(profile.columns / 2), ...plain }, profile)];
    case 'drawing':
      return [{ type: 'drawing', drawing: line }];
    case 'space':
      return [{ type: 'feed', lines: line.lines }];
    case 'qr':
      return [quietZone, { type: 'qr', data: line.data }, quietZone, ...caption(line, profile)];
  }
};

/** The whole slip, ending with feed and cut. */
export const layoutReceipt = (
  receipt: ReceiptDocument,
  profile: ReceiptProfile,
): ReceiptCommand[] => [
  ...receipt.lines.flatMap((line) => layoutLine(line, profile)),
  { type: 'end' },
];
