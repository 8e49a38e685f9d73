import {
  shownSteps,
  type FieldDefinition,
  type FieldValue,
  type FieldValues,
  type StepDefinition,
  type SubmissionDefinition,
} from '../../shared/submission/definition.ts';
import { wordIn, type Language } from '../i18n/say.tsx';
import { word, type Word } from '../i18n/word.ts';

/** Where in a form the resident is. Steps come from the definition; which are asked depends on the answers. */

export interface StepPlace {
  readonly step: StepDefinition;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Ids; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** The place of `stepId`; of the first step when it is null or no longer asked. */
export const placeOf = (
  definition: SubmissionDefinition,
  values: FieldValues,
  stepId: string | null,
): StepPlace => {
  const steps = shownSteps(definition, values);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  );
  const step = steps[index];
  if (step === undefined) throw new Error(`no step is asked in ${definition.kind}`);
  return {
    step,
    number: index + 1,
    count: steps.length,
    previous: steps[index - 1]?.id ?? null,
    next: steps[index + 1]?.id ?? null,
  };
};

/** `第 2 步，共 8 步`, `Step 2 of 8`. */
export const progressWord = ({ number, count }: Pick<StepPlace, 'number' | 'count'>): Word =>
  count === 1
    ? word('只有这一步', 'The only step')
    : word(`第 ${number} 步，共 ${count} 步`, `Step ${number} of ${count}`);

const textKinds: ReadonlySet<FieldDefinition['kind']> = new Set([
  'text',
  'long-text',
  'phone',
  'email',
  'postcode',
  'credit-code',
]);

/** Written with the keyboard; the others are chosen. */
export const isWritten = ({ kind }: Pick<FieldDefinition, 'kind'>): boolean => textKinds.has(kind);

export const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value : '';

export const chosenOf = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);

/** One more or one fewer of several; nothing changes when as many as may be are chosen. */
export const toggled = (
  chosen: readonly string[],
  value: string,
  most: number,
): readonly string[] => {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  return chosen.length >= most ? chosen : [...chosen, value];
};

const separators: Record<Language, string> = { zh: '、', en: ', ' };

/** An answer as it is read back: the words of what was chosen, or what was written. Empty when there is none. */
export const answerText = (
  { options, kind }: Pick<FieldDefinition, 'options' | 'kind'>,
  value: FieldValue | undefined,
  language: Language,
): string => {
  if (isWritten({ kind })) return textOf(value);
  return chosenOf(value)
    .flatMap((one) => options?.filter((option) => option.value === one) ?? [])
    .map(({ words }) => wordIn(words, language))
    .join(separators[language]);
};
