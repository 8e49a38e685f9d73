import { checkDigit, hasCheckDigit } from '../check-digit.ts';

/**
 * The two numbers on a resident's slip, digits only, so that anybody can read them out and type them.
 *
 * The number (受理编号) `yyyy-ssss-nnnnnn-c`: year, station, a count of that station, check digit. A
 * station gives it by itself, so it is final whether or not the center can be reached.
 * The query code (办件查询码) `dddd dddd dddd`: eleven digits of chance and a check digit.
 */

export const submissionNumberForm = /^\d{4}-\d{4}-\d{6}-\d$/;
/** As it travels and is stored: without spaces. */
export const queryCodeForm = /^\d{12}$/;
const queryCodePrefix = 'GKQ1:';

/** `count`: 1 to 999,999, never given twice by this station. */
export const submissionNumber = (year: number, station: string, count: number): string => {
  const digits = `${String(year).padStart(4, '0')}${station}${String(count).padStart(6, '0')}`;
  const parts = [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)];
  return `${parts.join('-')}-${checkDigit(digits)}`;
};

/** The form is right and so is the check digit. */
export const isSubmissionNumber = (text: string): boolean =>
  submissionNumberForm.test(text) && hasCheckDigit(text.replaceAll('-', ''));

/** `chance`: at least eleven values, uniform in 0 to 9. */
export const queryCodeOf = (chance: readonly number[]): string => {
  const digits = chance.slice(0, 11).join('');
  return digits + checkDigit(digits);
};

/** Null for what cannot be a query code: a wrong digit is noticed before the center is asked. */
export const readQueryCode = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return queryCodeForm.test(digits) && hasCheckDigit(digits) ? digits : null;
};

/** In groups of four, as printed and shown. */
export const groupedQueryCode = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

/** What the slip's QR symbol says. ASCII. */
export const queryCodeSymbol = (code: string): string => queryCodePrefix + code;

/** The query code in a scanned text; null for any other text. */
export const scannedQueryCode = (text: string): string | null =>
  text.startsWith(queryCodePrefix) ? readQueryCode(text.slice(queryCodePrefix.length)) : null;
