import { normaliseNumber } from '../../shared/statutory/characters.ts';
import { isEmail, isPostcode, readTelephone } from '../../shared/statutory/contact-details.ts';
import { creditCodeProblem } from '../../shared/statutory/identifiers.ts';
import type { FieldKind } from '../../shared/submission/definition.ts';
import type { FieldProblem } from '../../shared/submission/kinds.ts';

/** Kinds of text that have a form of their own: what is wrong with it, and how it is written when it is right. */
interface ValueForm {
  readonly problem: FieldProblem;
  /** Null for what is not of this form. */
  readonly read: (typed: string) => string | null;
}

const readWith =
  (isGood: (text: string) => boolean) =>
  (typed: string): string | null => {
    const text = normaliseNumber(typed);
    return isGood(text) ? text : null;
  };

const forms: Partial<Record<FieldKind, ValueForm>> = {
  phone: { problem: 'not-a-phone', read: readTelephone },
  email: { problem: 'not-an-email', read: (typed) => (isEmail(typed) ? typed : null) },
  postcode: { problem: 'not-a-postcode', read: readWith(isPostcode) },
  'credit-code': {
    problem: 'not-a-credit-code',
    read: readWith((text) => creditCodeProblem(text) === null),
  },
};

/** `text`: trimmed, not empty. */
export const formProblem = (kind: FieldKind, text: string): FieldProblem | null => {
  const form = forms[kind];
  return form === undefined || form.read(text) !== null ? null : form.problem;
};

/** The one way a value of this kind is written; what has no form, or a wrong one, stays as it is. */
export const inForm = (kind: FieldKind, text: string): string => forms[kind]?.read(text) ?? text;
