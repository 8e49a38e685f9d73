import { randomBytes } from 'node:crypto';
import { chinaDay } from '../../../src/shared/calendar.ts';
import { seal, type Envelope, type SealingKey } from '../../../src/shared/sealing.ts';
import { submissionSchema, type Submission } from '../../../src/shared/submission/submission.ts';

/** Something a resident might say, sealed as the vault does it. */

export const messageOf = (
  number: string,
  station: string,
  venue: string,
  nowMs: number,
  text = '示例：几点开门？',
): Submission => ({
  format: 1,
  id: randomBytes(16).toString('hex'),
  number,
  kind: 'message',
  subjectId: null,
  agencyId: null,
  fields: { 'message-kind': 'question', subject: '示例问题', text },
  identity: null,
  agentIdentity: null,
  assisted: false,
  signature: null,
  document: null,
  queryCodeDigest: null,
  requestCodeDigest: null,
  lastFour: { of: 'number', value: number.replaceAll('-', '').slice(-4) },
  submittedAt: new Date(nowMs).toISOString(),
  station,
  venue,
});

/** @throws when it cannot be sealed */
export const sealedSubmission = async (
  key: SealingKey,
  submission: Submission,
): Promise<Envelope> => {
  const { id, station, submittedAt } = submission;
  const head = { schema: submissionSchema, id, station, day: chinaDay(Date.parse(submittedAt)) };
  const sealed = await seal(key, head, new TextEncoder().encode(JSON.stringify(submission)));
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value.envelope;
};
