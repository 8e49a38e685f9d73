import type { CalendarDay } from '../item.ts';
import { dayNumber, dayOf } from './day-number.ts';

/**
 * Numbers of persons and organisations. All functions take normalised text (`normaliseNumber`). Form
 * and check characters only: nothing here says that such a person or organisation exists. Whether a
 * region code is current is not looked at: numbers outlive regions.
 */

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const citizenCheckCharacters = '10X98765432';

/** GB 11643-1999, ISO 7064 MOD 11-2. */
export const checkCharacterOf = (digits17: string): string => {
  const sum = citizenWeights.reduce(
    (total, weight, index) => total + weight * Number(digits17[index]),
    0,
  );
  return citizenCheckCharacters[sum % 11] ?? '';
};

export type CitizenNumberProblem =
  /** 15 digits: the form in use until 2013. */
  | 'old-form'
  | 'wrong-length'
  /** Something else than digits, or an X that is not the last. */
  | 'not-digits'
  /** Month or day does not exist, leap years included. */
  | 'no-such-birthday'
  | 'born-in-future'
  /** At least one digit is wrong. */
  | 'check-character';

/** Nobody alive, and no number ever given, is older. */
const firstBirthday: CalendarDay = '1800-01-01';

const birthdayOf = (number: string): CalendarDay | null => {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const counted = dayNumber(day);
  return day >= firstBirthday && Number.isFinite(counted) && dayOf(counted) === day ? day : null;
};

/**
 * What is wrong with the number of a resident's card, or null. `today` null: births to come are not
 * noticed. The first that is wrong is named, so that a resident is told one thing at a time.
 */
export const citizenNumberProblem = (
  number: string,
  today: CalendarDay | null,
): CitizenNumberProblem | null => {
  if (/^\d{15}$/.test(number)) return 'old-form';
  if (number.length !== 18) return 'wrong-length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'not-digits';
  const birthday = birthdayOf(number);
  if (birthday === null) return 'no-such-birthday';
  if (today !== null && birthday > today) return 'born-in-future';
  return checkCharacterOf(number.slice(0, 17)) === number[17] ? null : 'check-character';
};

/** As it stands on a card; also on cards for residents of Hong Kong, Macao, Taiwan and foreigners' of 2023. */
export const isCitizenNumber = (number: string): boolean =>
  citizenNumberProblem(number, null) === null;

/**
 * Nationality, region, birth, sequence, check digit (foreigners' cards of 2017). Only the form is
 * looked at: for the check digit no published number was found to prove a rule by.
 */
export const isForeignerNumber2017 = (number: string): boolean => /^[A-Z]{3}\d{12}$/.test(number);

/** Letters and digits, at least one digit; countries agree on no more. */
export const isPassportNumber = (number: string): boolean =>
  /^(?=.*\d)[A-Z0-9]{5,15}$/.test(number);

const creditCodeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type CreditCodeProblem =
  | 'wrong-length'
  /** A character the code does not have: I, O, S, V and Z are left out because they look like digits. */
  | 'wrong-character'
  | 'check-character';

const creditCodeSum = (code: string): number => {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += creditCodeCharacters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return sum;
};

/** 统一社会信用代码, GB 32100-2015: weights 3^i mod 31. */
export const creditCodeProblem = (code: string): CreditCodeProblem | null => {
  if (code.length !== 18) return 'wrong-length';
  if ([...code].some((character) => !creditCodeCharacters.includes(character)))
    return 'wrong-character';
  const check = creditCodeCharacters[(31 - (creditCodeSum(code) % 31)) % 31];
  return code[17] === check ? null : 'check-character';
};
