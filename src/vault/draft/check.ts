import type {
  FieldDefinition,
  FieldValue,
  StepDefinition,
  SubmissionDefinition,
} from '../../shared/submission/definition.ts';
import type { FieldProblem } from '../../shared/submission/kinds.ts';
import { askedSteps, rolesAsked, type Draft } from './draft.ts';
import { identityProblem } from './identity.ts';
import { formProblem } from './value-forms.ts';

/** What is wrong with a draft, part by part; pure. */

/** By field name, or `signature`, `read-back`, `agency`, `identity`, `agent-identity` for those parts. */
export type Problems = Readonly<Record<string, FieldProblem>>;

interface Surrounded {
  readonly draft: Draft;
  readonly definition: SubmissionDefinition;
  /** The agencies that take submissions now; null when that is not known. */
  readonly agencyIds: ReadonlySet<string> | null;
  readonly today: string;
}

const isOffered = ({ options }: FieldDefinition, value: string): boolean =>
  options?.some((option) => option.value === value) ?? false;

const choicesProblem = (field: FieldDefinition, chosen: readonly string[]): FieldProblem | null => {
  if (chosen.length === 0) return field.isRequired ? 'missing' : null;
  if (new Set(chosen).size !== chosen.length) return 'not-an-option';
  if (chosen.length > field.maxLength) return 'too-long';
  return chosen.every((value) => isOffered(field, value)) ? null : 'not-an-option';
};

const textProblem = (field: FieldDefinition, typed: string): FieldProblem | null => {
  const text = typed.trim();
  if (text === '') return field.isRequired ? 'missing' : null;
  if (field.kind === 'choice' || field.kind === 'rating')
    return isOffered(field, text) ? null : 'not-an-option';
  return [...text].length > field.maxLength ? 'too-long' : formProblem(field.kind, text);
};

/** `value` undefined: nothing was typed or chosen yet. */
export const fieldProblem = (
  field: FieldDefinition,
  value: FieldValue | undefined,
): FieldProblem | null => {
  if (field.kind === 'choices')
    return choicesProblem(field, typeof value === 'object' ? value : []);
  return textProblem(field, typeof value === 'string' ? value : '');
};

export const identityPart = { applicant: 'identity', agent: 'agent-identity' } as const;

type Part = [name: string, problem: FieldProblem | null];

const askedParts = (step: StepDefinition, around: Surrounded): Part[] => {
  const { draft, definition, agencyIds, today } = around;
  switch (step.asks) {
    case 'identity':
      return rolesAsked(definition, draft.fields).map((role) => {
        const given = draft.identities[role];
        const isGood = given !== null && identityProblem(given, today) === null;
        return [identityPart[role], isGood ? null : 'missing'];
      });
    case 'agency': {
      const isKnown = draft.agencyId === null || agencyIds?.has(draft.agencyId) !== false;
      return [['agency', isKnown ? null : 'not-an-option']];
    }
    // Who cannot write has it read back instead (条例 Art. 29, 43).
    case 'signature':
      return [['signature', draft.signature === null && !draft.isAssisted ? 'missing' : null]];
    default:
      return [];
  }
};

/** Every part of one step, with its problem or null. */
const partsOf = (step: StepDefinition, around: Surrounded): Part[] => {
  const { isAssisted, isReadBack, fields } = around.draft;
  const readBack: Part[] =
    step.id === 'review' ? [['read-back', isAssisted && !isReadBack ? 'missing' : null]] : [];
  return [
    ...step.fields.map((field): Part => [field.name, fieldProblem(field, fields[field.name])]),
    ...askedParts(step, around),
    ...readBack,
  ];
};

/** Parts of the step with this id, or of all steps that are asked; a step that is not asked has none. */
export const checkedParts = (
  around: Surrounded,
  stepId: string | null,
): ReadonlyMap<string, FieldProblem | null> =>
  new Map(
    askedSteps(around.definition, around.draft.fields)
      .filter(({ id }) => stepId === null || id === stepId)
      .flatMap((step) => partsOf(step, around)),
  );

export const problemsIn = (parts: ReadonlyMap<string, FieldProblem | null>): Problems =>
  Object.fromEntries([...parts].filter((part): part is [string, FieldProblem] => part[1] !== null));

/** The problems of the parts that were looked at. */
export const toldProblems = (around: Surrounded): Problems =>
  Object.fromEntries(
    Object.entries(problemsIn(checkedParts(around, null))).filter(([part]) =>
      around.draft.lookedAt.has(part),
    ),
  );
