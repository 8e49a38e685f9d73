import type { Row } from '../commands.ts';

/** What lies on the paper roll between two cuts. */
export type Printed =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'picture'; readonly widthBytes: number; readonly data: Uint8Array }
  | { readonly kind: 'qr'; readonly data: Uint8Array; readonly moduleDots: number }
  | { readonly kind: 'blank'; readonly lines: number };

export interface Slip {
  readonly parts: readonly Printed[];
  /** False for paper that was torn or ran out before the cut. */
  readonly cut: boolean;
}

/** All text of a slip, one printed row a line; pictures as 〔picture〕, codes as 〔qr ...〕. */
export const slipText = (slip: Slip): string =>
  slip.parts
    .map((part) => {
      if (part.kind === 'row') return part.row.text;
      if (part.kind === 'picture') return '〔picture〕';
      return part.kind === 'qr' ? `〔qr ${Buffer.from(part.data).toString('latin1')}〕` : '';
    })
    .join('\n');

/** The code on the newest slip that has one. */
export const lastCodeOn = (slips: readonly Slip[]): string | null => {
  const codes = slips.flatMap(({ parts }) => parts).filter((part) => part.kind === 'qr');
  const last = codes.at(-1);
  return last === undefined ? null : Buffer.from(last.data).toString('utf8');
};
