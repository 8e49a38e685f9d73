import { FieldValuesSchema } from '../../src/shared/submission/submission.ts';
import type { Consultation } from '../../src/shared/services.ts';
import type { Database } from '../store/schema.ts';

/** What residents said in a consultation, counted question by question. */

export interface QuestionResult {
  readonly text: string;
  /** How many answered it. */
  readonly answered: number;
  /** In the order of the options; empty for free text. */
  readonly options: readonly { readonly text: string; readonly count: number }[];
  /** Free words, newest first, with the case they are in. */
  readonly words: readonly { readonly number: string; readonly text: string }[];
}

export interface ConsultationResult {
  readonly received: number;
  readonly questions: readonly QuestionResult[];
}

interface Opinion {
  readonly number: string;
  readonly fields: ReturnType<typeof FieldValuesSchema.parse>;
}

const mostWords = 500;

/** Chosen options are numbers counted from 1 (`src/shared/submission/definitions/of-subject.ts`). */
const chosen = ({ fields }: Opinion, name: string): readonly string[] => {
  const value = fields[name] ?? '';
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
};

const resultOf = (
  opinions: readonly Opinion[],
  name: string,
  text: string,
  options: readonly string[],
): QuestionResult => {
  const answers = opinions
    .map((opinion) => ({ number: opinion.number, values: new Set(chosen(opinion, name)) }))
    .filter(({ values }) => values.size > 0);
  const isFree = options.length === 0;
  return {
    text,
    answered: answers.length,
    options: options.map((option, index) => ({
      text: option,
      count: answers.filter(({ values }) => values.has(String(index + 1))).length,
    })),
    words: isFree
      ? answers
          .slice(0, mostWords)
          .map(({ number, values }) => ({ number, text: [...values].join('；') }))
      : [],
  };
};

export const consultationResult = async (
  database: Database,
  { id, questions }: Consultation,
): Promise<ConsultationResult> => {
  const rows = await database
    .selectFrom('cases')
    .innerJoin('case_persons', 'case_persons.number', 'cases.number')
    .select(['cases.number', 'case_persons.fields'])
    .where('cases.kind', '=', 'consultation')
    .where('cases.subject_id', '=', id)
    .orderBy('cases.arrived_at', 'desc')
    .execute();
  const opinions = rows.map(({ number, fields }) => ({
    number,
    fields: FieldValuesSchema.parse(JSON.parse(fields)),
  }));
  return {
    received: opinions.length,
    questions: [
      ...questions.map(({ id, text, options }) => resultOf(opinions, `q-${id}`, text, options)),
      resultOf(opinions, 'opinion', '其他意见和建议', []),
    ],
  };
};
