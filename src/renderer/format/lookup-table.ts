import type { LookupDetails } from '../../shared/item-details.ts';
import { daysBetween } from './case-progress.ts';

/** Reading a table of 便民查询: finding a row, and whether somebody has looked lately if it is right. */

/** Before the first word of each letter, in the order of pinyin; there is no word with I, U or V. */
const letterStarts: readonly (readonly [letter: string, first: string])[] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '哒'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '讥'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '痳'],
  ['N', '拏'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '扨'],
  ['T', '它'],
  ['W', '穵'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];
const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** `A` to `Z`, or `#` for a figure or a sign. */
export const firstLetter = (text: string): string => {
  const first = [...text.trim()][0] ?? '';
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  const start = letterStarts.findLast(([, han]) => byPinyin.compare(han, first) <= 0);
  return start?.[0] ?? '#';
};

/** Letters with which a row begins, in order, figures last. */
export const lettersOf = (rows: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(rows.map(([name = '']) => firstLetter(name)))].toSorted((left, right) =>
    left === '#' ? 1 : right === '#' ? -1 : left.localeCompare(right),
  );

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s·，。、（）()-]/g, '');

/** The rows that hold what was written, in any column, and begin with `letter`; both may be empty. */
export const rowsFor = (
  rows: LookupDetails['rows'],
  query: string,
  letter: string,
): LookupDetails['rows'] => {
  const words = query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = plain(row.join(' '));
    const fitsLetter = letter === '' || firstLetter(row[0] ?? '') === letter;
    return fitsLetter && words.every((word) => text.includes(word));
  });
};

/** Telephone numbers and prices change: what nobody looked at for half a year is said to be old. */
export const oldAfterDays = 180;

export const isOld = ({ checkedOn }: Pick<LookupDetails, 'checkedOn'>, today: string): boolean =>
  daysBetween(checkedOn, today) > oldAfterDays;
