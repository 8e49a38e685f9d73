import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import type { ItemDetail } from '../../shared/content.ts';
import { CalendarDay, ItemId, plainText, type Item } from '../../shared/item.ts';
import type { PrintSymbol } from '../../shared/print-document.ts';
import type { Verification } from '../../shared/printing.ts';
import { validityFamily } from '../../shared/validity-words.ts';

/**
 * The verification code on paper: `GK1:<item>:<revision>:<digest>:<day>:<check>`, upper case, all
 * in QR's alphanumeric set, so that the longest one (135 characters) fits a version 6 symbol.
 * It carries no signature, only what is needed to compare with what was published: the verdict rests
 * on the item of the signed feed, or on what this machine printed from one. A code that fits proves
 * that some edition says so, not that the paper around it does; the day is the code's own claim.
 */
export interface PrintedEdition {
  readonly itemId: ItemId;
  readonly revision: number;
  /** 20 base32 digits: 100 bits over what the edition says. */
  readonly digest: string;
  readonly printedOn: CalendarDay;
}

/** Crockford's base32: no I, L, O, U, so that nothing is mistaken when read aloud or typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const prefix = 'GK1';
const maximumLength = 140;

const base32 = (bytes: Buffer, digits: number): string => {
  let value = BigInt(`0x${bytes.toString('hex')}`) >> BigInt(bytes.length * 8 - digits * 5);
  let text = '';
  for (let place = 0; place < digits; place++, value >>= 5n)
    text = (alphabet[Number(value & 31n)] ?? '') + text;
  return text;
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Covers the words a reader relies on; two editions that say the same have the same digest. */
export const editionDigest = (item: Item): string =>
  base32(
    sha256(
      JSON.stringify([
        'gongkai-print-1',
        item.id,
        item.title,
        item.documentNumber,
        item.indexNumber,
        item.agency,
        item.writtenOn,
        item.publishedOn,
        plainText(item.body),
        item.attachments.map(({ sha256: digest }) => digest),
      ]),
    ),
    20,
  );

const checkOf = (text: string): string => base32(sha256(text), 4);

export const editionOf = (item: Item, printedOn: CalendarDay): PrintedEdition => ({
  itemId: item.id,
  revision: item.revision,
  digest: editionDigest(item),
  printedOn,
});

export const encodeVerification = (edition: PrintedEdition): string => {
  const { itemId, revision, digest, printedOn } = edition;
  const day = printedOn.replaceAll('-', '');
  const text = [prefix, itemId.toUpperCase(), revision, digest, day].join(':');
  return `${text}:${checkOf(text)}`;
};

const form = /^(GK1:([A-Z0-9-]{1,80}):([1-9]\d{0,8}):([0-9A-Z]{20}):(\d{8})):([0-9A-Z]{4})$/;

/** Null for anything that is not a whole, unmistyped code of ours. */
export const parseVerification = (text: string): PrintedEdition | null => {
  if (text.length > maximumLength) return null;
  const [, covered = '', id = '', revision, digest = '', day = '', check] =
    form.exec(text.trim().toUpperCase()) ?? [];
  if (check === undefined || checkOf(covered) !== check) return null;
  const itemId = ItemId.safeParse(id.toLowerCase());
  const printedOn = CalendarDay.safeParse(day.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'));
  if (!itemId.success || !printedOn.success) return null;
  return { itemId: itemId.data, revision: Number(revision), digest, printedOn: printedOn.data };
};

/** What the scanner read, when it is plain ASCII; of the codes on paper no other can be ours. */
export const scannedText = (payload: Uint8Array): string | null =>
  payload.length <= maximumLength && payload.every((byte) => byte >= 0x20 && byte < 0x7f)
    ? String.fromCharCode(...payload)
    : null;

export interface VerificationContent {
  item(id: ItemId): Promise<ItemDetail | null>;
  /** `editionDigest` of an edition that is no longer the published one, when this machine knows it. */
  olderDigest(id: ItemId, revision: number): string | null;
}

/** Compares a scanned or typed code with what the center published. */
export const verify = async (text: string, content: VerificationContent): Promise<Verification> => {
  const printed = parseVerification(text);
  if (!printed) return { verdict: 'not-ours' };
  const detail = await content.item(printed.itemId);
  if (!detail) return { verdict: 'unknown-item' };
  return compare(printed, detail, content);
};

const compare = (
  printed: PrintedEdition,
  { item, validity }: ItemDetail,
  content: VerificationContent,
): Verification => {
  const { itemId, printedOn } = printed;
  const { title, documentNumber } = item;
  const about = {
    itemId,
    title,
    documentNumber,
    validity: validity.state,
    family: validityFamily(validity, item.kind),
    printedOn,
  };
  const newestEdition = printed.revision >= item.revision;
  if (printed.digest === editionDigest(item))
    return { verdict: 'genuine', newestEdition, ...about };
  if (printed.revision === item.revision) return { verdict: 'altered' };
  // From an edition this machine has not received yet.
  if (printed.revision > item.revision) return { verdict: 'unknown-item' };
  const older = content.olderDigest(itemId, printed.revision);
  if (older === null) return { verdict: 'older-edition', ...about };
  return older === printed.digest
    ? { verdict: 'genuine', newestEdition, ...about }
    : { verdict: 'altered' };
};

/** A text as a symbol, error correction M or better. */
export const symbolOf = (payload: string, maxVersion = 20): PrintSymbol => {
  const { data } = encode(payload, { ecc: 'M', border: 0, maxVersion });
  return { rows: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')), payload };
};

/**
 * The code of a paper as a symbol: version 6 (41 modules) at most when it is unsigned, 9 (53 modules)
 * when it is signed, which at the paper's 33 mm leaves half a millimetre a module.
 */
export const verificationSymbol = (payload: string): PrintSymbol => symbolOf(payload, 9);
