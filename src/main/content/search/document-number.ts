import { foldTight } from './fold.ts';

/**
 * 文号: an agency's code, a year in some kind of brackets, a serial. People type every bracket there
 * is, or none, in full or half width; the three parts are what counts (GB/T 9704: 机关代字〔年份〕序号).
 */
export interface DocumentNumber {
  /** Agency code, tight; empty when only year and serial were typed. */
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

const part = /^(.*?)((?:19|20)\d{2})(.*?)(\d{1,6})\s*(?:号(?:文件?)?)?$/u;
const bracketed = /^[\s\p{Ps}\p{Pe}\p{Pd}<>年第·・/]+$/u;

/** Parses what somebody typed or what an item carries; null when it does not look like a document number. */
export const parseDocumentNumber = (text: string): DocumentNumber | null => {
  const plain = text.normalize('NFKC').trim();
  const match = part.exec(plain);
  if (!match) return null;
  const [, agency = '', year = '', between = '', serial = ''] = match;
  const parted = between !== '' ? bracketed.test(between) : /号(?:文件?)?$/u.test(plain);
  if (!parted || /[。，；！？]/u.test(agency)) return null;
  return { agency: foldTight(agency), year: Number(year), serial: Number(serial) };
};

/** The key under which a document number is found: agency codes are compared afterwards. */
export const numberKey = ({ year, serial }: DocumentNumber): string => `${year}/${serial}`;
