import { toHalfWidth } from './characters.ts';

/** Ways to reach a resident in mainland China, checked for their form. */

const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

/** Area codes 010 and 02x have three digits, all others four. */
const landlineForm = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/;

/** 转, or a hyphen after a whole number and before at most six digits. */
const extensionMark = /转|(?<=\d{7,})[-\u2010-\u2015](?=\d{1,6}$)/;

/**
 * A mobile or landline number in its one form (`13800000000`, `0537-2000000`, `010-60000000-123`), or
 * null. Spaces, brackets, hyphens, +86 and 转 are what people write. A landline needs its area code.
 */
export const readTelephone = (typed: string): string | null => {
  const [number = '', extension, ...more] = toHalfWidth(typed)
    .trim()
    .replace(/^(\+|00)86/, '')
    .replaceAll(/[\s()]/g, '')
    .split(extensionMark);
  if (more.length > 0) return null;
  const digits = number.replaceAll(/[-\u2010-\u2015]/g, '');
  if (extension === undefined && isMobile(digits)) return digits;
  const landline = landlineForm.exec(digits);
  if (landline === null) return null;
  if (extension === undefined) return `${landline[1]}-${landline[2]}`;
  return /^\d{1,6}$/.test(extension) ? `${landline[1]}-${landline[2]}-${extension}` : null;
};

export const isPostcode = (text: string): boolean => /^\d{6}$/.test(text);

const maximumEmailLength = 254;
const emailForm =
  /^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** What mail servers here take: ASCII, no quotes, a domain with a dot. */
export const isEmail = (text: string): boolean =>
  text.length <= maximumEmailLength && text.indexOf('@') <= 64 && emailForm.test(text);
