import type { IdentityCard } from '../../shared/identity-card.ts';
import { normaliseName, normaliseNumber } from '../../shared/statutory/characters.ts';
import {
  citizenNumberProblem,
  isForeignerNumber2017,
  isPassportNumber,
} from '../../shared/statutory/identifiers.ts';
import type { DocumentKind, IdentityProblem } from '../../shared/submission/kinds.ts';
import type { Identity } from '../../shared/submission/submission.ts';
import type { GivenIdentity } from './draft.ts';

/** Proofs of identity: what a card says and what is typed, checked and brought to one form. */

const kindOfCard: Readonly<Record<IdentityCard['kind'], DocumentKind>> = {
  resident: 'resident-card',
  'hong-kong-macao-taiwan': 'hong-kong-macao-taiwan-card',
  'foreigner-2017': 'foreigner-card',
  'foreigner-2023': 'foreigner-card',
};

export const identityOfCard = ({ kind, name, number }: IdentityCard): GivenIdentity => ({
  documentKind: kindOfCard[kind],
  name: normaliseName(name),
  number: normaliseNumber(number),
  source: 'card',
});

/** As it is handed in: names and numbers in their one form. */
export const inOneForm = ({ name, number, ...rest }: GivenIdentity): Identity => ({
  ...rest,
  name: normaliseName(name),
  number: normaliseNumber(number),
});

const citizenProblem = (number: string, today: string): IdentityProblem | null => {
  switch (citizenNumberProblem(number, today)) {
    case null:
      return null;
    case 'no-such-birthday':
    case 'born-in-future':
      return 'number-birth-date';
    case 'check-character':
      return 'number-checksum';
    default:
      return 'number-form';
  }
};

const formOnly = (isGood: boolean): IdentityProblem | null => (isGood ? null : 'number-form');

/** Documents we do not know: letters, digits, and whatever separates them there. */
const otherNumber = /^[A-Z0-9()/.]{4,40}$/;

const numberProblem = (
  documentKind: DocumentKind,
  number: string,
  today: string,
): IdentityProblem | null => {
  switch (documentKind) {
    case 'resident-card':
    case 'hong-kong-macao-taiwan-card':
      return citizenProblem(number, today);
    case 'foreigner-card':
      return isForeignerNumber2017(number) ? null : citizenProblem(number, today);
    case 'passport':
      return formOnly(isPassportNumber(number));
    case 'other':
      return formOnly(otherNumber.test(number));
  }
};

const longestName = 60;

/** The first thing that is wrong, or null. */
export const identityProblem = (given: GivenIdentity, today: string): IdentityProblem | null => {
  const { documentKind, name, number } = inOneForm(given);
  if (name === '' && number === '') return 'missing';
  if (name === '') return 'name-missing';
  if (name.length > longestName) return 'name-too-long';
  if (number === '') return 'missing';
  return numberProblem(documentKind, number, today);
};
