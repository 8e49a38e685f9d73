/**
 * The check digit after Damm (TU Dresden 2004), which notices every single wrong digit and every swap
 * of neighbours.
 */

/** Damm's totally anti-symmetric quasigroup of order 10. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digit that makes `digits` followed by it pass `hasCheckDigit`. */
export const checkDigit = (digits: string): string =>
  [...digits].reduce((row, digit) => quasigroup[Number(row)]?.[Number(digit)] ?? '0', '0');

/** For a text of digits only. */
export const hasCheckDigit = (digits: string): boolean => checkDigit(digits) === '0';
