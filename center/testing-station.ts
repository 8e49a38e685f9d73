import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { chinaDay } from '../src/shared/calendar.ts';
import {
  bytesOfBase64,
  seal,
  type AnswerCipher,
  type Envelope,
  type SealingKey,
} from '../src/shared/sealing.ts';
import { EnrolmentAnswer, intakePaths, signedComponents } from '../src/shared/station-protocol.ts';
import type { SubmissionKind } from '../src/shared/submission/kinds.ts';
import { queryCodeOf, submissionNumber } from '../src/shared/submission/number.ts';
import { Answer, questionSchema, type Question } from '../src/shared/submission/question.ts';
import { submissionSchema, type Submission } from '../src/shared/submission/submission.ts';

/**
 * A station as the intake sees one, for the center's own tests and benchmarks: it enrols, seals, signs
 * and sends. What it hands in is invented.
 */

export interface Reply {
  readonly status: number;
  readonly date: string | null;
  readonly body: unknown;
}

/** A request ready to be sent, once or again. */
export interface SignedRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface SignWith {
  readonly privateKey: KeyObject;
  readonly keyId: string;
  readonly createdMs: number;
}

const digestHeader = (body: string): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

export const signRequest = async (
  path: string,
  body: string,
  { privateKey, keyId, createdMs }: SignWith,
): Promise<SignedRequest> => {
  const headers = { 'content-type': 'application/json', 'content-digest': digestHeader(body) };
  const signed = await httpbis.signMessage(
    {
      key: {
        id: keyId,
        alg: 'ed25519',
        sign: (data) => Promise.resolve(sign(null, data, privateKey)),
      },
      fields: [...signedComponents],
      params: ['created', 'keyid', 'alg'],
      paramValues: { created: new Date(createdMs) },
    },
    { method: 'POST', url: `http://center.invalid${path}`, headers },
  );
  return { path, headers: signed.headers as Record<string, string>, body };
};

export const send = async (url: string, request: SignedRequest): Promise<Reply> => {
  const { path, headers, body } = request;
  const answer = await fetch(url + path, { method: 'POST', headers, body });
  return { status: answer.status, date: answer.headers.get('date'), body: await answer.json() };
};

const base = {
  format: 1,
  subjectId: null,
  agencyId: null,
  identity: null,
  agentIdentity: null,
  assisted: false,
  signature: null,
  document: null,
} as const;

const fieldsOf: Readonly<Record<SubmissionKind, Submission['fields']>> = {
  'disclosure-request': {
    applicant: 'citizen',
    'by-agent': 'self',
    phone: '0000-0000001',
    address: '示例区明礼路 9 号',
    information: '示例区 2025 年公园改造预算',
    form: 'either',
    delivery: 'kiosk',
    'other-form': 'accept',
  },
  supplement: { addition: '指的是清河公园。' },
  consultation: { opinion: '示例意见' },
  message: { 'message-kind': 'question', subject: '示例问题', text: '几点开门？' },
  satisfaction: { rating: '5' },
  'policy-application': {
    'organisation-name': '示例公司',
    'credit-code': '',
    phone: '0000-0000002',
  },
  'paper-material': { take: 'take', copies: '2' },
};

type DraftedIdentity = Pick<Submission, 'id' | 'number' | 'station' | 'venue' | 'submittedAt'>;

/** Something invented of this kind. */
export const draftSubmission = (
  kind: SubmissionKind,
  changes: DraftedIdentity & Partial<Submission>,
): Submission => ({
  ...base,
  kind,
  fields: fieldsOf[kind],
  queryCodeDigest: null,
  requestCodeDigest: null,
  lastFour: { of: 'number', value: '0001' },
  ...changes,
});

export interface Drafted {
  readonly submission: Submission;
  /** Null where there is nothing to answer. */
  readonly queryCode: string | null;
}

export class TestStation {
  readonly number: string;
  readonly keyId: string;
  readonly venue: string;
  readonly #url: string;
  readonly #privateKey: KeyObject;
  readonly #nowMs: () => number;
  #count = 0;

  private constructor(
    url: string,
    answer: EnrolmentAnswer,
    venue: string,
    privateKey: KeyObject,
    nowMs: () => number,
  ) {
    this.#url = url;
    this.number = answer.station;
    this.keyId = answer.keyId;
    this.venue = venue;
    this.#privateKey = privateKey;
    this.#nowMs = nowMs;
  }

  static async enrol(
    url: string,
    code: string,
    venue: string,
    nowMs: () => number = Date.now,
  ): Promise<TestStation> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
    const body = JSON.stringify({ code, publicKey: raw, venue });
    const headers = { 'content-type': 'application/json' };
    const reply = await send(url, { path: intakePaths.enrol, headers, body });
    return new TestStation(url, EnrolmentAnswer.parse(reply.body), venue, privateKey, nowMs);
  }

  /** Where it sends to from now on, after a restart on another port. */
  at(url: string): TestStation {
    const moved = new TestStation(
      url,
      { station: this.number, keyId: this.keyId },
      this.venue,
      this.#privateKey,
      this.#nowMs,
    );
    moved.#count = this.#count;
    return moved;
  }

  /** Something invented of this kind, with a number of its own. */
  draft(kind: SubmissionKind, changes: Partial<Submission> = {}): Drafted {
    this.#count += 1;
    const year = Number(chinaDay(this.#nowMs()).slice(0, 4));
    const chance = Array.from(randomBytes(11), (byte) => byte % 10);
    const hasAnswer = ['disclosure-request', 'message', 'policy-application'].includes(kind);
    const queryCode = hasAnswer ? queryCodeOf(chance) : null;
    const submission = draftSubmission(kind, {
      id: randomBytes(16).toString('hex'),
      number: submissionNumber(year, this.number, this.#count),
      queryCodeDigest: queryCode && createHash('sha256').update(queryCode).digest('hex'),
      submittedAt: new Date(this.#nowMs()).toISOString(),
      station: this.number,
      venue: this.venue,
      ...changes,
    });
    return { submission, queryCode };
  }

  async seal(
    key: SealingKey,
    schema: string,
    id: string,
    content: unknown,
  ): Promise<{ readonly envelope: Envelope; readonly answer: AnswerCipher }> {
    const head = { schema, id, station: this.number, day: chinaDay(this.#nowMs()) };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const sealed = await seal(key, head, bytes);
    if (!sealed.ok) throw new Error(sealed.error);
    return sealed.value;
  }

  sign(path: string, body: unknown, createdMs: number = this.#nowMs()): Promise<SignedRequest> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return signRequest(path, text, { privateKey: this.#privateKey, keyId: this.keyId, createdMs });
  }

  async signedSubmission(key: SealingKey, submission: Submission): Promise<SignedRequest> {
    const { envelope } = await this.seal(key, submissionSchema, submission.id, submission);
    return this.sign(intakePaths.submissions, { number: submission.number, envelope });
  }

  async submit(key: SealingKey, submission: Submission): Promise<Reply> {
    return send(this.#url, await this.signedSubmission(key, submission));
  }

  /** The opened answer; throws when the intake refuses. */
  async ask(key: SealingKey, question: Question): Promise<Answer> {
    const id = randomBytes(16).toString('hex');
    const { envelope, answer } = await this.seal(key, questionSchema, id, question);
    const reply = await send(this.#url, await this.sign(intakePaths.questions, { envelope }));
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    const { sealed } = reply.body as { sealed: string };
    const opened = await answer.open(bytesOfBase64(sealed));
    if (opened === null) throw new Error('not the answer to this question');
    return Answer.parse(JSON.parse(new TextDecoder().decode(opened)));
  }
}
