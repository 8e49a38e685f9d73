import { html } from 'hono/html';
import {
  shownSteps,
  type FieldDefinition,
  type FieldValue,
  type FieldValues,
  type SubmissionDefinition,
} from '../../../src/shared/submission/definition.ts';
import {
  FieldValuesSchema,
  Identity,
  Signature,
} from '../../../src/shared/submission/submission.ts';
import type { Tables } from '../../store/schema.ts';
import type { Html } from '../frame.ts';
import { documentWords } from '../words.ts';

/** What the applicant handed in, laid out by the same definition that asked for it. */

export interface Person {
  readonly title: string;
  readonly fields: FieldValues;
  readonly identity: Identity | null;
  readonly agent: Identity | null;
  readonly signature: Signature | null;
}

const parsed = <T>(schema: { parse(value: unknown): T }, json: string | null): T | null =>
  json === null ? null : schema.parse(JSON.parse(json));

export const personOf = (row: Tables['case_persons']): Person => ({
  title: row.title,
  fields: FieldValuesSchema.parse(JSON.parse(row.fields)),
  identity: parsed(Identity, row.identity),
  agent: parsed(Identity, row.agent_identity),
  signature: parsed(Signature, row.signature),
});

const wordsOf = ({ options = [] }: FieldDefinition, value: FieldValue): string => {
  const values = typeof value === 'string' ? [value] : value;
  return values
    .map((one) => options.find((option) => option.value === one)?.words.zh ?? one)
    .join('、');
};

const line = (name: string, value: string): Html | '' =>
  value === ''
    ? ''
    : html`<dt>${name}</dt>
        <dd><span class="text">${value}</span></dd>`;

const identityLines = (role: string, identity: Identity | null): Html | '' =>
  identity === null
    ? ''
    : html`${line(`${role}姓名`, identity.name)}
      ${line(
        `${role}证件`,
        `${documentWords[identity.documentKind]} ${identity.number}（${identity.source === 'card' ? '读卡' : '手工录入'}）`,
      )}`;

/** Strokes lie on a field of 1,000 by 400 units. */
const signatureImage = (signature: Signature): Html =>
  html`<dt>签名</dt>
    <dd>
      <svg class="signature" viewBox="0 0 1000 400" role="img" aria-label="申请人签名">
        ${signature.map(
          (stroke) =>
            html`<polyline points="${stroke.map((point) => point.join(',')).join(' ')}" />`,
        )}
      </svg>
    </dd>`;

/** Fields that no definition here names: of a newer kiosk, shown all the same. */
const strangers = (
  fields: FieldValues,
  known: readonly FieldDefinition[],
): readonly (readonly [string, FieldValue])[] => {
  const names = new Set(known.map(({ name }) => name));
  return Object.entries(fields).filter(([name]) => !names.has(name));
};

export const personLines = (person: Person, definition: SubmissionDefinition): Html => {
  const fields = shownSteps(definition, person.fields).flatMap((step) => step.fields);
  return html`<dl>
    ${identityLines('申请人', person.identity)} ${identityLines('代理人', person.agent)}
    ${fields.map((field) => line(field.words.zh, wordsOf(field, person.fields[field.name] ?? '')))}
    ${strangers(person.fields, fields).map(([name, value]) =>
      line(name, typeof value === 'string' ? value : value.join('、')),
    )}
    ${person.signature === null ? '' : signatureImage(person.signature)}
  </dl>`;
};
