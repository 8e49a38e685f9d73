import type { FormKind } from './kinds.ts';

/**
 * A kind of submission as data: what is asked, in which steps, and what is done with it. Screens draw
 * it, the vault checks it, the application's paper and the center's pages lay it out. One machinery,
 * many definitions.
 */

/** Chinese first, English second. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'credit-code'
  | 'choice'
  | 'choices'
  | 'rating';

export interface FieldOption {
  readonly value: string;
  readonly words: Words;
}

/** True while `field` holds one of `isOneOf`. */
export interface Condition {
  readonly field: string;
  readonly isOneOf: readonly string[];
}

export interface FieldDefinition {
  readonly name: string;
  readonly kind: FieldKind;
  readonly words: Words;
  /** One line in plain words under the label. */
  readonly help?: Words;
  readonly isRequired: boolean;
  /** Characters; of `choices`, the number of choices. */
  readonly maxLength: number;
  readonly options?: readonly FieldOption[];
  /** Absent: always asked. A field that is not shown is not required and not sent. */
  readonly shownWhen?: Condition;
  /** Personal data: masked on the screen while nobody holds the eye, never outside page and vault. */
  readonly isPersonal: boolean;
  readonly placeholder?: Words;
  /** Not asked: a form begins with this answer, and its screen does not show the field. */
  readonly given?: string;
}

export interface StepDefinition {
  readonly id: string;
  readonly words: Words;
  readonly lead?: Words;
  /** `identity` and `signature` are drawn by the machinery itself and stand beside `fields`. */
  readonly asks?: 'identity' | 'signature' | 'agency';
  readonly fields: readonly FieldDefinition[];
  readonly shownWhen?: Condition;
}

export interface SubmissionDefinition {
  readonly kind: FormKind;
  readonly words: Words;
  readonly lead: Words;
  readonly steps: readonly StepDefinition[];
  /** `required`: proof of identity with name and number. `none`: nobody asks who it is. */
  readonly identity: 'required' | 'none';
  /** `paper`: filled in to be printed; it is never sealed and handed in. Absent: it is handed in. */
  readonly endsWith?: 'paper';
  /** An application on paper is made, signed on the screen. */
  readonly hasDocument: boolean;
  /** A query code is given, by which an answer can be read later. */
  readonly hasAnswer: boolean;
  /** The clock of the disclosure regulations (条例 Art. 33) runs. */
  readonly hasStatutoryClock: boolean;
}

/** Values as they are typed and chosen: text, or the chosen values of `choices`. */
export type FieldValue = string | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

const holds = (condition: Condition | undefined, values: FieldValues): boolean => {
  if (condition === undefined) return true;
  const value = values[condition.field];
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  return chosen.some((one) => condition.isOneOf.includes(one));
};

export const isShown = (part: { readonly shownWhen?: Condition }, values: FieldValues): boolean =>
  holds(part.shownWhen, values);

/** The steps that are asked for these values, each with the fields that are. */
export const shownSteps = (
  definition: SubmissionDefinition,
  values: FieldValues,
): readonly StepDefinition[] =>
  definition.steps
    .filter((step) => isShown(step, values))
    .map((step) => ({ ...step, fields: step.fields.filter((field) => isShown(field, values)) }));
