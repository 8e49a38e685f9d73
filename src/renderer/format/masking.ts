import type { FieldDefinition, FieldValue } from '../../shared/submission/definition.ts';
import type { Language } from '../i18n/say.tsx';

/** Personal data as a bystander may see it: enough to know which of one's own it is, not what it says. */

const star = '＊';
/** Never as many marks as characters: how long a name or number is says something too. */
const few = star.repeat(2);
const many = star.repeat(6);

/** Up to `most` characters stay, and never more than half of the text. */
const keeping = (text: string, most: number): number =>
  Math.min(most, Math.floor(Array.from(text).length / 2));

/** `王小明` -> `王＊＊`. */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name);
  return rest.length === 0 ? few : first + few;
};

/** `11010519491231002X` -> `110＊＊＊＊＊＊2X`: not the last four, which open the case. */
export const maskedNumber = (number: string): string => {
  const characters = Array.from(number);
  if (characters.length < 8) return many;
  return [...characters.slice(0, 3), many, ...characters.slice(-2)].join('');
};

/** The beginning of a text, and that there is more. */
const maskedText = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.slice(0, keeping(text, most)).join('') + many;
};

const coveredMarks: Record<Language, string> = { zh: '（已遮住）', en: ' (covered)' };

/** A personal value with its most part covered; an empty one stays empty. */
export const maskedValue = (
  { kind }: Pick<FieldDefinition, 'kind'>,
  text: string,
  language: Language,
): string => {
  if (text === '') return '';
  switch (kind) {
    case 'phone':
    case 'credit-code':
      return maskedNumber(text);
    case 'long-text':
      return maskedText(text, 4) + coveredMarks[language];
    default:
      return maskedText(text, 1);
  }
};

/** Whether a bystander learns something personal from this value. */
export const isCovered = (field: FieldDefinition, value: FieldValue | undefined): boolean =>
  field.isPersonal && typeof value === 'string' && value !== '';
