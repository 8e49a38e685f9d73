import {
  shownSteps,
  type FieldDefinition,
  type SubmissionDefinition,
} from '../../shared/submission/definition.ts';
import type { DraftView, IdentityView } from '../../shared/vault-contract.ts';
import { documentKindWords, reviewWords, signatureWords } from '../i18n/form.ts';
import { wordIn, type Language } from '../i18n/say.tsx';
import { answerText } from './form-steps.ts';
import { isCovered, maskedName, maskedNumber, maskedValue } from './masking.ts';

/** Everything a draft says, in the order it was asked, for reading over and reading out. */

export interface ReviewRow {
  /** Of the field; of the parts that the machinery asks, `identity`, `agent-identity`, `agency`, `signature`; problems have the same keys. */
  readonly key: string;
  /** Where it can be changed. */
  readonly stepId: string;
  readonly label: string;
  /** Empty when nothing was said. */
  readonly text: string;
  /** The same as others may see it; equal when nothing is personal. */
  readonly covered: string;
}

const partLabels = {
  identity: reviewWords.identity,
  'agent-identity': reviewWords.agentIdentity,
  agency: reviewWords.agency,
  signature: reviewWords.signature,
} as const;

const fieldRow = (
  stepId: string,
  field: FieldDefinition,
  draft: DraftView,
  language: Language,
): ReviewRow => {
  const value = draft.fields[field.name];
  const text = answerText(field, value, language);
  return {
    key: field.name,
    stepId,
    label: wordIn(field.words, language),
    text,
    covered: isCovered(field, value) ? maskedValue(field, text, language) : text,
  };
};

const identityRow = (
  key: 'identity' | 'agent-identity',
  stepId: string,
  identity: IdentityView | null,
  language: Language,
): ReviewRow => {
  const row = { key, stepId, label: wordIn(partLabels[key], language) };
  if (identity === null) return { ...row, text: '', covered: '' };
  const kind = wordIn(documentKindWords[identity.documentKind], language);
  return {
    ...row,
    text: `${identity.name}　${kind}　${identity.number}`,
    covered: `${maskedName(identity.name)}　${kind}　${maskedNumber(identity.number)}`,
  };
};

const plainRow = (
  key: 'agency' | 'signature',
  stepId: string,
  text: string,
  language: Language,
): ReviewRow => ({
  key,
  stepId,
  label: wordIn(partLabels[key], language),
  text,
  covered: text,
});

/** Somebody acts for the applicant. */
export const hasAgent = ({ fields }: Pick<DraftView, 'fields'>): boolean =>
  fields['by-agent'] === 'agent';

/**
 * What stays agreed when the answers of `stepId` are changed: those were agreed to as they were. The
 * signature falls with who signs, so it is asked again too.
 */
export const stillAgreed = (
  rows: readonly ReviewRow[],
  agreed: readonly string[],
  stepId: string,
): readonly string[] =>
  agreed.filter(
    (key) => key !== 'signature' && rows.every((row) => row.key !== key || row.stepId !== stepId),
  );

/** Who signs: the agent, if there is one now; one who was there before an answer changed does not. */
export const signerOf = (
  draft: Pick<DraftView, 'fields' | 'identity' | 'agentIdentity'>,
): IdentityView | null => (hasAgent(draft) ? draft.agentIdentity : draft.identity);

/** `agencyName`: of the agency chosen; null when none was. */
export const reviewRows = (
  definition: SubmissionDefinition,
  draft: DraftView,
  agencyName: string | null,
  language: Language,
): readonly ReviewRow[] =>
  shownSteps(definition, draft.fields).flatMap(({ id, asks, fields }) => {
    const rows = fields.map((field) => fieldRow(id, field, draft, language));
    switch (asks) {
      case 'identity':
        return [
          identityRow('identity', id, draft.identity, language),
          ...(hasAgent(draft)
            ? [identityRow('agent-identity', id, draft.agentIdentity, language)]
            : []),
          ...rows,
        ];
      case 'agency':
        return [
          plainRow('agency', id, agencyName ?? wordIn(reviewWords.office, language), language),
          ...rows,
        ];
      case 'signature':
        return [
          plainRow(
            'signature',
            id,
            draft.signature === null ? '' : wordIn(signatureWords.signed, language),
            language,
          ),
          ...rows,
        ];
      default:
        return rows;
    }
  });
