/**
 * The eight digits by which staff find a job: seven that count, and a check digit after Damm
 * (TU Dresden 2004), which notices every single wrong digit and every swap of neighbours.
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

const interim = (digits: string): string =>
  [...digits].reduce((row, digit) => quasigroup[Number(row)]?.[Number(digit)] ?? '0', '0');

/** `position` counts from 1; after ten million jobs the numbers start again. */
export const jobNumber = (position: number): string => {
  const digits = String(position % 10_000_000).padStart(7, '0');
  return digits + interim(digits);
};
