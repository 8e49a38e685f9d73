/** Numbers on cards. GB 11643-1999, whose check character is ISO 7064 MOD 11-2. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

export const checkCharacterOf = (digits17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits17[index]), 0);
  return checkCharacters[sum % 11] ?? '';
};

/** Form and check character; says nothing about whether such a person exists. */
export const isCitizenNumber = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && checkCharacterOf(number.slice(0, 17)) === number[17];

/**
 * Nationality, region, birth, sequence, check digit (foreigners' cards of 2017). Only the form is
 * looked at: for the check digit no published number was found to prove a rule by.
 */
export const isForeignerNumber2017 = (number: string): boolean => /^[A-Z]{3}\d{12}$/.test(number);
