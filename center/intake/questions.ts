import { createHash, timingSafeEqual } from 'node:crypto';
import { base64Of, open, type Envelope } from '../../src/shared/sealing.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { Question, questionSchema, type Answer } from '../../src/shared/submission/question.ts';
import type { QuestionAnswer } from '../../src/shared/station-protocol.ts';
import { caseView, replyDocument } from '../cases/view.ts';
import { privateSealingKey } from '../services/sealing-keys.ts';
import type { Database, Tables } from '../store/schema.ts';
import { parseJson } from './body.ts';
import type { EnvelopePlace } from './envelopes.ts';
import { countWrongTry, forgetTries, isLocked } from './query-lock.ts';

/** What a resident asks with the slip's code. Opened, answered and sealed again; nothing of it is kept. */

const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Of the cases with this code, the one with these four; every one is looked at. */
const findCase = async (
  database: Database,
  digest: string,
  lastFour: string,
): Promise<Tables['cases'] | null> => {
  const rows = await database
    .selectFrom('cases')
    .selectAll()
    .where('query_code_digest', '=', digest)
    .execute();
  return rows.filter((row) => isSame(row.last_four, lastFour))[0] ?? null;
};

const refused = (why: 'unknown' | 'locked'): Answer => ({ answer: 'refused', why });

const answerWith = async (
  database: Database,
  question: Question,
  found: Tables['cases'],
  nowMs: number,
): Promise<Answer> => {
  if (question.ask === 'case')
    return { answer: 'case', case: await caseView(database, found, nowMs) };
  const pdf = await replyDocument(database, found.number, question.sha256);
  return pdf === null ? refused('unknown') : { answer: 'document', pdf: base64Of(pdf) };
};

const answerTo = async (database: Database, question: Question, nowMs: number): Promise<Answer> => {
  const digest = digestOf(question.code);
  if (await isLocked(database, digest, nowMs)) return refused('locked');
  const found = await findCase(database, digest, question.lastFour);
  if (found === null) {
    await countWrongTry(database, digest, nowMs);
    return refused('unknown');
  }
  await forgetTries(database, digest);
  return answerWith(database, question, found, nowMs);
};

/** `malformed`: cannot be opened with any key that is here, or is no question. */
export const answerQuestion = async (
  { database, keysFolder, nowMs }: EnvelopePlace,
  envelope: Envelope,
): Promise<Result<QuestionAnswer, 'malformed'>> => {
  const key = privateSealingKey(keysFolder, envelope.keyId);
  if (key === null || envelope.schema !== questionSchema) return err('malformed');
  const opened = await open(key, envelope);
  if (!opened.ok) return err('malformed');
  const question = Question.safeParse(parseJson(opened.value.plaintext));
  if (!question.success) return err('malformed');
  const answer = await answerTo(database, question.data, nowMs());
  const sealed = await opened.value.answer.seal(new TextEncoder().encode(JSON.stringify(answer)));
  return ok({ sealed: base64Of(sealed) });
};
