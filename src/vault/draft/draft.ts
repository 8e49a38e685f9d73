import {
  type FieldDefinition,
  type FieldValue,
  type FieldValues,
  type StepDefinition,
  type SubmissionDefinition,
  shownSteps,
} from '../../shared/submission/definition.ts';
import type { DocumentKind, IdentityRole, FormKind } from '../../shared/submission/kinds.ts';
import type { Identity, Signature } from '../../shared/submission/submission.ts';
import { inForm } from './value-forms.ts';

/** A form being filled in. Values, never changed in place: an unchanged draft is the same object. */

/** As it stands in the form: typed by hand it may be half a name. */
export interface GivenIdentity {
  readonly documentKind: DocumentKind;
  readonly name: string;
  readonly number: string;
  readonly source: Identity['source'];
}

export interface Draft {
  readonly kind: FormKind;
  readonly subjectId: string | null;
  readonly agencyId: string | null;
  readonly fields: FieldValues;
  readonly identities: Readonly<Record<IdentityRole, GivenIdentity | null>>;
  readonly signature: Signature | null;
  readonly isAssisted: boolean;
  readonly isReadBack: boolean;
  /** The parts whose problems are told: those of the steps that were left or checked. */
  readonly lookedAt: ReadonlySet<string>;
}

export const emptyDraft = (
  kind: FormKind,
  subjectId: string | null,
  agencyId: string | null,
): Draft => ({
  kind,
  subjectId,
  agencyId,
  fields: {},
  identities: { applicant: null, agent: null },
  signature: null,
  isAssisted: false,
  isReadBack: false,
  lookedAt: new Set(),
});

/** With the answers a form of this definition begins with. */
export const begun = ({ steps }: SubmissionDefinition, draft: Draft): Draft => {
  const given = steps
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.given === undefined ? [] : [[field.name, field.given]]));
  return { ...draft, fields: { ...Object.fromEntries(given), ...draft.fields } };
};

const allFields = ({ steps }: SubmissionDefinition): readonly FieldDefinition[] =>
  steps.flatMap(({ fields }) => fields);

const isOfKind = ({ kind }: FieldDefinition, value: FieldValue): boolean =>
  (kind === 'choices') !== (typeof value === 'string');

const isSame = (one: FieldValue | undefined, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Null for a name or a form of value that no field of this definition has. */
export const withField = (
  draft: Draft,
  definition: SubmissionDefinition,
  name: string,
  value: FieldValue,
): Draft | null => {
  const field = allFields(definition).find((one) => one.name === name);
  if (field === undefined || !isOfKind(field, value)) return null;
  if (isSame(draft.fields[name], value)) return draft;
  // What was agreed to when it was read out was another text.
  return { ...draft, fields: { ...draft.fields, [name]: value }, isReadBack: false };
};

export const asksFor = (
  definition: SubmissionDefinition,
  asked: NonNullable<StepDefinition['asks']>,
): boolean => definition.steps.some(({ asks }) => asks === asked);

const pick = (values: FieldValues, steps: readonly StepDefinition[]): FieldValues => {
  const picked: Record<string, FieldValue> = {};
  for (const { name } of steps.flatMap(({ fields }) => fields)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) picked[name] = value;
  }
  return picked;
};

/**
 * The steps that are asked, judged by shown fields alone: a value typed before its field was hidden
 * shows nothing. Ends, because every turn drops a value or changes nothing.
 */
export const askedSteps = (
  definition: SubmissionDefinition,
  values: FieldValues,
): readonly StepDefinition[] => {
  const steps = shownSteps(definition, values);
  const picked = pick(values, steps);
  const isSettled = Object.keys(picked).length === Object.keys(values).length;
  return isSettled ? steps : askedSteps(definition, picked);
};

const isEmpty = (value: FieldValue): boolean =>
  typeof value === 'string' ? value.trim() === '' : value.length === 0;

const tidy = ({ kind }: FieldDefinition, value: FieldValue): FieldValue =>
  typeof value === 'string' ? inForm(kind, value.trim()) : value;

/** What is handed in: of the fields that are asked, those that hold something. */
export const givenValues = (definition: SubmissionDefinition, values: FieldValues): FieldValues => {
  const given: Record<string, FieldValue> = {};
  for (const field of askedSteps(definition, values).flatMap(({ fields }) => fields)) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value !== undefined && !isEmpty(value)) given[field.name] = tidy(field, value);
  }
  return given;
};

/** Whose proof of identity is asked for. */
export const rolesAsked = (
  definition: SubmissionDefinition,
  values: FieldValues,
): readonly IdentityRole[] => {
  if (definition.identity === 'none') return [];
  return givenValues(definition, values)['by-agent'] === 'agent'
    ? ['applicant', 'agent']
    : ['applicant'];
};
