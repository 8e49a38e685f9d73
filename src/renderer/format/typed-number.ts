/** A number as it is typed key by key: nothing is cut or rounded, and a key that is refused says why. */

export interface TypedNumber {
  /** As it stands on the screen: `12`, `-0.5`, or unfinished, `12.`. */
  readonly text: string;
  /** Why the last key changed nothing: more digits than the highest number or behind the point, a second point. */
  readonly refused: 'whole' | 'decimals' | 'point' | null;
}

/** So many digits a double holds exactly, so that what is compared is what was typed. */
const exactDigits = 15;

/** Digits before the point; those of the highest number that can be answered. */
export const wholeDigits = (highest: number): number =>
  highest < 10 ** exactDigits ? String(Math.trunc(highest)).length : exactDigits;

/** Digits behind the point: enough for a cent of an amount in 万元. */
export const decimalDigits = (highest: number): number =>
  Math.max(1, Math.min(6, exactDigits - wholeDigits(highest)));

const accept = (text: string): TypedNumber => ({ text, refused: null });

const withDigit = (text: string, digit: string, highest: number): TypedNumber => {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const sign = text.startsWith('-') ? '-' : '';
  if (decimals !== undefined)
    return decimals.length < decimalDigits(highest)
      ? accept(text + digit)
      : { text, refused: 'decimals' };
  if (whole === '0') return accept(sign + digit);
  return whole.length < wholeDigits(highest) ? accept(text + digit) : { text, refused: 'whole' };
};

const withPoint = (text: string): TypedNumber => {
  if (text.includes('.')) return { text, refused: 'point' };
  return accept(text === '' || text === '-' ? `${text}0.` : `${text}.`);
};

/** After one more key: a digit, the point, or `-`, which turns the sign. `highest` is the question's. */
export const typed = (text: string, key: string, highest: number): TypedNumber => {
  if (key === '.') return withPoint(text);
  if (key === '-') return accept(text.startsWith('-') ? text.slice(1) : `-${text}`);
  return withDigit(text, key, highest);
};

/** The number as it is judged, without a point that nothing follows; null while there is none. */
export const finishedNumber = (text: string): string | null =>
  /\d/.test(text) ? text.replace(/\.$/, '') : null;
