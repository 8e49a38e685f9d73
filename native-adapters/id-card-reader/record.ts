import type { IdentityCard } from '../../src/shared/identity-card.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { isCitizenNumber, isForeignerNumber2017 } from '../../src/shared/statutory/identifiers.ts';

/**
 * The reply to a read -> what may leave this process. Sex, nation, birth, address, issuer, photo and
 * fingerprints are never decoded. Layouts: GA/T 490 and the card vendors' tables for the later kinds.
 */

export type RecordFault = 'malformed' | 'number-invalid';

const textBytes = 256;

/** Where the text area begins, or null when the lengths in the reply do not add up. */
const textStart = (data: Uint8Array, withFingerprint: boolean): number | null => {
  const fields = withFingerprint ? 3 : 2;
  const start = 2 * fields;
  if (data.length < start) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let total = start;
  for (let field = 0; field < fields; field += 1) total += view.getUint16(2 * field);
  return total === data.length && view.getUint16(0) === textBytes ? start : null;
};

/** Keeps a BOM and private-use characters; half a surrogate pair becomes U+FFFD, which is what it is worth. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Fields are padded with spaces, by some readers with NULs. */
const fieldAt = (text: Uint8Array, [offset, length]: readonly [number, number]): string =>
  // oxlint-disable-next-line no-control-regex -- NUL is padding here
  utf16.decode(text.subarray(offset, offset + length)).replaceAll(/^[\0 ]+|[\0 ]+$/g, '');

const dateOf = (text: string): string | null => {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
};

type Field = readonly [offset: number, length: number];

interface Layout {
  readonly kind: IdentityCard['kind'];
  readonly chineseName: Field;
  /** Continued in the second field on cards of 2023. */
  readonly latinName: readonly Field[];
  readonly number: Field;
  readonly isNumber: (number: string) => boolean;
}

const kindField: Field = [248, 2];
const fromField: Field = [188, 16];
const untilField: Field = [204, 16];

const resident: Layout = {
  kind: 'resident',
  chineseName: [0, 30],
  latinName: [],
  number: [122, 36],
  isNumber: isCitizenNumber,
};

const byLetter: Readonly<Record<string, Layout>> = {
  J: { ...resident, kind: 'hong-kong-macao-taiwan' },
  I: {
    kind: 'foreigner-2017',
    chineseName: [158, 30],
    latinName: [[0, 120]],
    number: [122, 30],
    isNumber: isForeignerNumber2017,
  },
  Y: {
    ...resident,
    kind: 'foreigner-2023',
    latinName: [
      [52, 70],
      [220, 22],
    ],
  },
};

/** A part that fills its field may end in a space that belongs to the name, hence one decoding of all parts. */
const latinNameOf = (text: Uint8Array, fields: readonly Field[]): string | null => {
  const name = fields.map(([offset, length]) =>
    utf16.decode(text.subarray(offset, offset + length)),
  );
  return name.join('').replaceAll('\0', ' ').trim() || null;
};

const decodeText = (text: Uint8Array): Result<IdentityCard, RecordFault> => {
  const layout = byLetter[fieldAt(text, kindField)] ?? resident;
  const number = fieldAt(text, layout.number);
  if (!layout.isNumber(number)) return err('number-invalid');
  const latinName = latinNameOf(text, layout.latinName);
  const name = fieldAt(text, layout.chineseName) || latinName;
  if (name === null || name === '') return err('malformed');
  const until = fieldAt(text, untilField);
  return ok({
    kind: layout.kind,
    name,
    latinName,
    number,
    validFrom: dateOf(fieldAt(text, fromField)),
    validUntil: until === '长期' ? 'long-term' : dateOf(until),
  });
};

/** `data`: what followed the status bytes of a read. The caller wipes it. */
export const decodeRecord = (
  data: Uint8Array,
  withFingerprint: boolean,
): Result<IdentityCard, RecordFault> => {
  const start = textStart(data, withFingerprint);
  return start === null ? err('malformed') : decodeText(data.subarray(start, start + textBytes));
};
