import type { MatterForm, MatterQuestion } from '../../services.ts';
import type { FieldDefinition, StepDefinition, SubmissionDefinition } from '../definition.ts';
import { optionsOf } from './of-subject.ts';
import { words } from './words.ts';

/** 填表打印: a form of a matter. It ends on paper; nothing of it is sealed, numbered or sent. */
export const matterForm: SubmissionDefinition = {
  kind: 'matter-form',
  words: words('填表打印', 'Fill in and print'),
  lead: words(
    '在这里填好、打印，签名后交到窗口。填的内容不提交、不保存。',
    'Fill in, print, sign, hand in at the counter. Nothing is sent or kept.',
  ),
  steps: [],
  identity: 'none',
  endsWith: 'paper',
  hasDocument: true,
  hasAnswer: false,
  hasStatutoryClock: false,
};

const longest: Readonly<Record<MatterQuestion['kind'], number>> = {
  text: 60,
  'long-text': 600,
  phone: 20,
  'credit-code': 18,
  choice: 2,
  choices: 12,
};

const isChosen = (kind: MatterQuestion['kind']): boolean => kind === 'choice' || kind === 'choices';

/** Names begin with `q-` and with the part, so that no two parts share one. */
const fieldOf =
  (partId: string) =>
  ({ id, text, help, kind, options, isRequired }: MatterQuestion): FieldDefinition => ({
    name: `q-${partId}-${id}`,
    kind,
    words: words(text, ''),
    ...(help === '' ? {} : { help: words(help, '') }),
    isRequired,
    maxLength: longest[kind],
    ...(isChosen(kind) && { options: optionsOf(options) }),
    isPersonal: !isChosen(kind),
  });

const identityStep: StepDefinition = {
  id: 'identity',
  words: words('身份证明', 'Proof of identity'),
  asks: 'identity',
  fields: [],
};

const reviewStep: StepDefinition = {
  id: 'review',
  words: words('核对并打印', 'Check and print'),
  fields: [],
};

export const withParts = (
  definition: SubmissionDefinition,
  form: MatterForm,
): SubmissionDefinition => ({
  ...definition,
  words: words(form.title, ''),
  lead: words(
    `本表在自助终端填写打印，没有提交给任何单位，也没有留底。请核对后签名，连同材料交到：${form.handInAt}。`,
    `Nothing was sent or kept. Check it, sign it and hand it in at: ${form.handInAt}.`,
  ),
  identity: form.asksIdentity ? 'required' : 'none',
  steps: [
    ...form.parts.map(({ id, title, questions }) => ({
      id: `part-${id}`,
      words: words(title, ''),
      fields: questions.map(fieldOf(id)),
    })),
    ...(form.asksIdentity ? [identityStep] : []),
    reviewStep,
  ],
});
