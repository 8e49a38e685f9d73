import { chinaMoment } from '../../shared/calendar.ts';
import { base64Of } from '../../shared/sealing.ts';
import { isSubmissionKind, type LastFourSource } from '../../shared/submission/kinds.ts';
import { Submission, submissionFormat } from '../../shared/submission/submission.ts';
import { sha256Of } from '../bytes.ts';
import { asksFor, givenValues, rolesAsked } from '../draft/draft.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import { inOneForm } from '../draft/identity.ts';

/** From a complete draft to what is sealed. Only what was asked goes in. */

export interface SubmissionFacts {
  readonly id: string;
  readonly number: string;
  readonly station: string;
  readonly venue: string;
  readonly submittedAtMs: number;
  /** Null where there is nothing to answer. */
  readonly queryCode: string | null;
  /** Of a supplement: the digest of the code its request was looked up with; else null. */
  readonly requestCodeDigest: string | null;
  readonly pdf: Uint8Array | null;
}

interface LastFour {
  readonly of: LastFourSource;
  readonly value: string;
}

/** The last four letters and digits; null when there are fewer. */
const lastFourIn = (text: string | undefined): string | null =>
  /[0-9A-Z]{4}$/.exec((text ?? '').toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))?.[0] ?? null;

/** What the resident surely has at hand later: the document, else the telephone, else the slip. */
export const lastFourOf = (
  identityNumber: string | undefined,
  phone: string | undefined,
  number: string,
): LastFour => {
  const ofIdentity = lastFourIn(identityNumber);
  if (ofIdentity !== null) return { of: 'identity', value: ofIdentity };
  const ofPhone = lastFourIn(phone);
  if (ofPhone !== null) return { of: 'phone', value: ofPhone };
  return { of: 'number', value: lastFourIn(number) ?? '' };
};

const documentOf = async (pdf: Uint8Array | null): Promise<Submission['document']> =>
  pdf === null ? null : { sha256: await sha256Of(pdf), pdf: base64Of(pdf) };

/** Null when it does not fit the schema: a bug, and nothing to seal. */
export const composeSubmission = async (
  { definition, draft }: OpenDraft,
  facts: SubmissionFacts,
): Promise<Submission | null> => {
  const { id, number, station, venue, submittedAtMs, queryCode, pdf } = facts;
  const { kind } = draft;
  if (!isSubmissionKind(kind)) return null;
  const roles = rolesAsked(definition, draft.fields);
  const fields = givenValues(definition, draft.fields);
  const identityOf = (role: 'applicant' | 'agent') => {
    const given = roles.includes(role) ? draft.identities[role] : null;
    return given === null ? null : inOneForm(given);
  };
  const identity = identityOf('applicant');
  const phone = fields['phone'];
  const composed: Submission = {
    format: submissionFormat,
    id,
    number,
    kind,
    subjectId: draft.subjectId,
    agencyId: draft.agencyId,
    fields,
    identity,
    agentIdentity: identityOf('agent'),
    assisted: draft.isAssisted,
    signature: asksFor(definition, 'signature') ? draft.signature : null,
    document: await documentOf(pdf),
    queryCodeDigest:
      queryCode === null ? null : await sha256Of(new TextEncoder().encode(queryCode)),
    requestCodeDigest: facts.requestCodeDigest,
    lastFour: lastFourOf(identity?.number, typeof phone === 'string' ? phone : undefined, number),
    submittedAt: chinaMoment(submittedAtMs),
    station,
    venue,
  };
  const parsed = Submission.safeParse(composed);
  return parsed.success ? parsed.data : null;
};
