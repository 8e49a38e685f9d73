import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import {
  EnrolmentRequest,
  HelpRequest,
  intakePaths,
  QuestionRequest,
  submissionLimitBytes,
  type IntakeFault,
  type SubmissionAnswer,
} from '../../src/shared/station-protocol.ts';
import { placeOf } from '../error-place.ts';
import type { Database } from '../store/schema.ts';
import { parseJson, readBody } from './body.ts';
import { takeHelpCall } from './help-calls.ts';
import { KeptRequest, takeIn, type EnvelopePlace } from './envelopes.ts';
import { answerQuestion } from './questions.ts';
import { RateLimit } from './rate.ts';
import { isDigestOf, signerOf } from './signatures.ts';
import { enrol, stationByKey, type Station } from './stations.ts';

/** The intake's HTTP face. It keeps nothing between requests but rates; its state is the database. */

export interface IntakeOptions {
  readonly database: Database;
  readonly keysFolder: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Of one station. Defaults: 600 and 30. */
  readonly submissionsPerMinute?: number;
  readonly questionsPerMinute?: number;
  /** Path, status, station and duration: never anything of what was sent. */
  readonly log: (line: string) => void;
}

const statuses = {
  malformed: 400,
  'signature-refused': 401,
  revoked: 403,
  'code-refused': 403,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
} as const satisfies Readonly<Record<IntakeFault, number>>;

type Answered = Result<object, IntakeFault>;

const enrolmentLimitBytes = 4_000;
const questionLimitBytes = 64_000;
const helpLimitBytes = 1_000;
/** Of one station: it asks every three seconds while a call is open. */
const helpPerMinute = 60;
/** Of all strangers together: a code has 60 bits. Codes that are good do not count. */
const wrongCodesPerMinute = 20;

/** A question heard twice is a recording played again; asked anew, it is sealed anew. */
class HeardQuestions {
  #heard = new Set<string>();
  #before = new Set<string>();

  /** False when it was heard lately. */
  hear(id: string): boolean {
    if (this.#heard.has(id) || this.#before.has(id)) return false;
    this.#heard.add(id);
    if (this.#heard.size >= 10_000) {
      this.#before = this.#heard;
      this.#heard = new Set();
    }
    return true;
  }
}

const parsed = <T>(schema: z.ZodType<T>, bytes: Uint8Array): Result<T, 'malformed'> => {
  const value = schema.safeParse(parseJson(bytes));
  return value.success ? ok(value.data) : err('malformed');
};

interface Signed {
  readonly station: Station;
  readonly body: Buffer;
}

/** Signature first, by the head alone: nobody unknown makes the center hold twelve megabytes. */
const signed = async (
  context: Context,
  { database, clock }: IntakeOptions,
  rate: RateLimit,
  limitBytes: number,
): Promise<Result<Signed, IntakeFault>> => {
  const request = context.req.raw;
  const station = await signerOf(request, clock.nowMs(), (keyId) => stationByKey(database, keyId));
  if (!station.ok) return station;
  context.set('station', station.value.number);
  if (!rate.take(station.value.number)) return err('too-many');
  const body = await readBody(request, limitBytes);
  if (!body.ok) return body;
  return isDigestOf(request.headers.get('content-digest'), body.value)
    ? ok({ station: station.value, body: body.value })
    : err('signature-refused');
};

const enrolment = async (
  context: Context,
  { database, clock }: IntakeOptions,
): Promise<Answered> => {
  const body = await readBody(context.req.raw, enrolmentLimitBytes);
  if (!body.ok) return body;
  const request = parsed(EnrolmentRequest, body.value);
  return request.ok ? enrol(database, request.value, clock.nowMs()) : request;
};

/** Taken before the code is looked at, put back unless it was wrong: guesses at the same time all count. */
const countedEnrolment = async (
  context: Context,
  options: IntakeOptions,
  rate: RateLimit,
): Promise<Answered> => {
  if (!rate.take('all')) return err('too-many');
  const answered = await enrolment(context, options);
  if (answered.ok || answered.error !== 'code-refused') rate.putBack('all');
  return answered;
};

const submission = async (
  place: EnvelopePlace,
  { station, body }: Signed,
): Promise<Result<SubmissionAnswer, IntakeFault>> => {
  const request = parsed(KeptRequest, body);
  if (!request.ok) return request;
  const outcome = await takeIn(place, station.number, request.value);
  return outcome.ok
    ? ok({ number: request.value.number, outcome: outcome.value })
    : err('malformed');
};

const question = async (
  place: EnvelopePlace,
  heard: HeardQuestions,
  { station, body }: Signed,
): Promise<Answered> => {
  const request = parsed(QuestionRequest, body);
  if (!request.ok) return request;
  const { envelope } = request.value;
  if (envelope.station !== station.number) return err('malformed');
  if (!heard.hear(envelope.id)) return err('signature-refused');
  return answerQuestion(place, envelope);
};

/** Routes of `/v1/…`; anything else is left to whoever mounts it. */
export const intakeApp = (options: IntakeOptions): Hono => {
  const { database, keysFolder, clock, log } = options;
  const place: EnvelopePlace = { database, keysFolder, nowMs: () => clock.nowMs(), log };
  const rates = {
    enrolments: new RateLimit(wrongCodesPerMinute, clock),
    submissions: new RateLimit(options.submissionsPerMinute ?? 600, clock),
    questions: new RateLimit(options.questionsPerMinute ?? 30, clock),
    help: new RateLimit(helpPerMinute, clock),
  };
  const heard = new HeardQuestions();

  const told = (context: Context, startMs: number, answered: Answered): Response => {
    const status = answered.ok ? 200 : statuses[answered.error];
    const station = (context.get('station') as string | undefined) ?? '-';
    const word = answered.ok ? 'ok' : answered.error;
    log(`${context.req.path} ${status} ${word} station ${station} ${clock.nowMs() - startMs} ms`);
    context.header('date', new Date(clock.nowMs()).toUTCString());
    context.header('cache-control', 'no-store');
    return context.json(answered.ok ? answered.value : { fault: answered.error }, status);
  };

  const route = (path: string, work: (context: Context) => Promise<Answered>): void => {
    app.post(path, async (context) => {
      const startMs = clock.nowMs();
      const answered = await work(context).catch((error: unknown) => {
        // The message of an error may quote what was sent; its name and place do not.
        log(`${path} failed: ${placeOf(error)}`);
        return err('internal' as const);
      });
      return told(context, startMs, answered);
    });
  };

  const app = new Hono();
  route(intakePaths.enrol, (context) => countedEnrolment(context, options, rates.enrolments));
  route(intakePaths.submissions, async (context) => {
    const given = await signed(context, options, rates.submissions, submissionLimitBytes);
    return given.ok ? submission(place, given.value) : given;
  });
  route(intakePaths.questions, async (context) => {
    const given = await signed(context, options, rates.questions, questionLimitBytes);
    return given.ok ? question(place, heard, given.value) : given;
  });
  route(intakePaths.help, async (context) => {
    const given = await signed(context, options, rates.help, helpLimitBytes);
    if (!given.ok) return given;
    const request = parsed(HelpRequest, given.value.body);
    if (!request.ok) return request;
    return takeHelpCall(database, given.value.station.number, request.value, clock.nowMs());
  });
  app.all('/v1/*', (context) => told(context, clock.nowMs(), err('malformed')));
  return app;
};
