import { describe, expect, it } from 'vitest';
import { definitionFor, definitions } from '../../shared/submission/definitions/all.ts';
import type { FieldValues, SubmissionDefinition } from '../../shared/submission/definition.ts';
import { submissionKinds } from '../../shared/submission/kinds.ts';
import { testCatalogue } from '../../../test/support/vault-bench.ts';
import { checkedParts, fieldProblem, problemsIn, type Problems } from './check.ts';
import { emptyDraft, givenValues, type Draft } from './draft.ts';

const catalogue = testCatalogue('');
const today = '2026-11-25';

const draftOf = (kind: Draft['kind'], fields: FieldValues, more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(kind, null, null),
  fields,
  ...more,
});
const problemsOf = (
  definition: SubmissionDefinition,
  draft: Draft,
  step: string | null = null,
): Problems =>
  problemsIn(checkedParts({ draft, definition, agencyIds: new Set(['housing']), today }, step));

const applicant = {
  documentKind: 'resident-card',
  name: '示例檎',
  number: '000000199003078040',
  source: 'card',
} as const;
const request = {
  applicant: 'citizen',
  'by-agent': 'self',
  phone: '13800000000',
  address: '示例区槐荫路1号',
  information: '槐荫路路灯工程的合同',
  form: 'paper',
  delivery: 'kiosk',
  'other-form': 'accept',
};
const signature = [[[10, 10] as [number, number]]];
const signed = { identities: { applicant, agent: null }, signature };

/** The least that each kind asks for, and what is missing when nothing is filled in. */
const least: Record<
  (typeof submissionKinds)[number],
  { fields: FieldValues; subjectId: string | null; more?: Partial<Draft>; missing: string[] }
> = {
  'disclosure-request': {
    fields: request,
    subjectId: null,
    more: signed,
    missing: [...Object.keys(request), 'identity', 'signature'],
  },
  supplement: { fields: { addition: '补充' }, subjectId: null, missing: ['addition'] },
  consultation: { fields: { 'q-fee': '1' }, subjectId: 'bicycle-rules', missing: ['q-fee'] },
  message: {
    fields: { 'message-kind': 'note', subject: '路灯', text: '谢谢' },
    subjectId: null,
    missing: ['message-kind', 'subject', 'text'],
  },
  satisfaction: { fields: { rating: '5' }, subjectId: null, missing: ['rating'] },
  'policy-application': {
    fields: {
      'organisation-name': '示例公司',
      'credit-code': '91350100M000100Y43',
      'caller-name': '示例',
      phone: '0537-2000000',
    },
    subjectId: 'talent',
    missing: ['organisation-name', 'credit-code', 'caller-name', 'phone'],
  },
  'paper-material': {
    fields: { take: 'take', copies: '1' },
    subjectId: 'gazette-11',
    missing: ['take', 'copies'],
  },
};

describe.each(submissionKinds)('%s', (kind) => {
  const { fields, subjectId, more, missing } = least[kind];
  const definition = definitionFor(kind, subjectId, catalogue) ?? definitions[kind];

  it('asks for nothing beyond what it must', () => {
    expect(problemsOf(definition, draftOf(kind, fields, more))).toEqual({});
  });

  it('names all that is missing from an empty form', () => {
    const problems = problemsOf(definition, draftOf(kind, {}));
    expect(problems).toEqual(Object.fromEntries(missing.map((part) => [part, 'missing'])));
  });

  it.each(missing)('is not complete without %s', (part) => {
    const { [part]: _left, ...rest } = fields;
    const emptied: Partial<Draft> = {
      ...more,
      ...(part === 'identity' && { identities: { applicant: null, agent: null } }),
      ...(part === 'signature' && { signature: null }),
    };
    expect(problemsOf(definition, draftOf(kind, rest, emptied))[part]).toBe('missing');
  });
});

describe('what is shown', () => {
  const { 'disclosure-request': definition } = definitions;

  it.each([
    ['the fields of an organisation', { applicant: 'organisation' }, 'credit-code'],
    ['the address for post', { delivery: 'post' }, 'post-address'],
    ['the address for e-mail', { delivery: 'email' }, 'delivery-email'],
    ["the agent's identity", { 'by-agent': 'agent' }, 'agent-identity'],
  ])('%s are asked only then', (_name, change, part) => {
    const whole = { ...request, ...change };
    expect(problemsOf(definition, draftOf('disclosure-request', whole, signed))).toHaveProperty(
      part,
    );
    expect(problemsOf(definition, draftOf('disclosure-request', request, signed))).toEqual({});
  });

  it('alone is handed in: a value left behind in a hidden field is not', () => {
    const fields = { ...request, 'post-address': '示例区', 'credit-code': 'x', purpose: '  ' };
    expect(givenValues(definition, fields)).toEqual(request);
  });

  it('is judged by what is shown: a hidden value shows nothing', () => {
    const chained: SubmissionDefinition = {
      ...definitions.satisfaction,
      steps: [
        {
          id: 'one',
          words: { zh: '', en: '' },
          fields: ['a', 'b', 'c'].map((name, index) => ({
            name,
            kind: 'text' as const,
            words: { zh: '', en: '' },
            isRequired: true,
            maxLength: 9,
            isPersonal: false,
            ...(index > 0 && {
              shownWhen: { field: String.fromCharCode(96 + index), isOneOf: ['yes'] },
            }),
          })),
        },
      ],
    };
    expect(givenValues(chained, { a: 'no', b: 'yes', c: 'hidden' })).toEqual({ a: 'no' });
    expect(givenValues(chained, { a: 'yes', b: 'yes', c: 'seen' })).toHaveProperty('c');
  });
});

describe('the assisted path', () => {
  const { 'disclosure-request': definition } = definitions;
  const assisted = { ...signed, signature: null, isAssisted: true };

  it('needs no signature, but the reading back', () => {
    expect(problemsOf(definition, draftOf('disclosure-request', request, assisted))).toEqual({
      'read-back': 'missing',
    });
    const readBack = { ...assisted, isReadBack: true };
    expect(problemsOf(definition, draftOf('disclosure-request', request, readBack))).toEqual({});
  });
});

describe('a value', () => {
  const text = {
    name: 'x',
    kind: 'text',
    words: { zh: '', en: '' },
    isRequired: false,
    maxLength: 4,
    isPersonal: false,
  } as const;
  const options = ['1', '2', '3'].map((value) => ({ value, words: { zh: value, en: value } }));

  it.each([
    ['text', '𠮷𠮷𠮷𠮷', null],
    ['text', '五个字太长', 'too-long'],
    ['phone', '138', 'not-a-phone'],
    ['email', 'a@b', 'not-an-email'],
    ['postcode', '2720', 'not-a-postcode'],
    ['credit-code', '9135', 'not-a-credit-code'],
    ['choice', '2', null],
    ['choice', '4', 'not-an-option'],
    ['rating', '0', 'not-an-option'],
    ['text', '', null],
    ['choices', [], null],
    ['choices', ['1', '3'], null],
    ['choices', ['1', '1'], 'not-an-option'],
    ['choices', ['1', '9'], 'not-an-option'],
    ['choices', ['1', '2', '3'], 'too-long'],
  ] as const)('of kind %s: %j is %s', (kind, value, problem) => {
    const field = { ...text, kind, options, maxLength: kind === 'choices' ? 2 : 4 };
    expect(fieldProblem(field, value)).toBe(problem);
  });
});
