import { paperName } from '../../paper-material.ts';
import type { Application, Consultation, PaperMaterial } from '../../services.ts';
import type { FieldDefinition, FieldOption, SubmissionDefinition } from '../definition.ts';
import { words } from './words.ts';

/** Kinds whose form depends on what they answer. Names of fields made here begin with `q-`. */

/** A value is the number of its option, from 1. */
export const optionsOf = (texts: readonly string[]): readonly FieldOption[] =>
  texts.map((text, index) => ({ value: String(index + 1), words: words(text, '') }));

/** The fields of a consultation's questions; an answer is the number of its option. */
export const questionFields = ({ questions }: Consultation): readonly FieldDefinition[] =>
  questions.map(({ id, text, kind, options, isRequired }) => ({
    name: `q-${id}`,
    kind,
    words: words(text, ''),
    isRequired,
    maxLength: kind === 'long-text' ? 2_000 : Math.max(2, options.length),
    ...(kind !== 'long-text' && { options: optionsOf(options) }),
    // Free words may name somebody.
    isPersonal: kind === 'long-text',
  }));

export const withQuestions = (
  definition: SubmissionDefinition,
  consultation: Consultation,
): SubmissionDefinition => ({
  ...definition,
  steps: definition.steps.map((step) =>
    step.id === 'opinion'
      ? { ...step, fields: [...questionFields(consultation), ...step.fields] }
      : step,
  ),
});

export const withConditions = (
  definition: SubmissionDefinition,
  { conditions }: Application,
): SubmissionDefinition => ({
  ...definition,
  steps: definition.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      field.name === 'conditions' ? { ...field, options: optionsOf(conditions) } : field,
    ),
  })),
});

/** 预约纸质资料: which, and what happens then, before the first word is written. */
export const withPaper = (
  definition: SubmissionDefinition,
  material: PaperMaterial,
): SubmissionDefinition => {
  const name = paperName(material);
  const lead = words(
    `预约《${name}》。补到货以后，工作人员打电话给您，到这里来取，不收钱。`,
    `${name}: staff call you when it has come; you fetch it here, free of charge.`,
  );
  return { ...definition, steps: definition.steps.map((step) => ({ ...step, lead })) };
};
