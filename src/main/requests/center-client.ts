import type { Clock } from '../../shared/clock.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Envelope } from '../../shared/sealing.ts';
import {
  EnrolmentAnswer,
  HelpAnswer,
  intakePaths,
  IntakeFault,
  SubmissionAnswer,
  type EnrolmentRequest,
  type HelpRequest,
  type SubmissionRequest,
} from '../../shared/station-protocol.ts';
import { signedHeaders, type Signer } from './signing.ts';

/** The center's intake over HTTP. What goes out is sealed already; what comes back is hostile until parsed. */

export type CenterFault = IntakeFault | 'unreachable';

export interface CenterClientOptions {
  /** Base URL of the intake. */
  readonly url: string;
  readonly clock: Clock;
  /** Null while this station is not enrolled. */
  readonly signer: () => Signer | null;
}

const smallAnswerBytes = 10_000;
/** A reply's document, sealed and in base64. */
const questionAnswerBytes = 40_000_200;
/** How long the center may think, and how slow the line to it may be. */
const patienceMs = 30_000;
const slowestBytesPerMs = 32;
/** Less than this between the clocks is no reason why a signature would be refused. */
const clocksAgreeMs = 60_000;
/** What a center's clock may say. */
const earliestCenterMs = Date.UTC(2024, 0);
const latestCenterMs = Date.UTC(2200, 0);

interface Reply {
  readonly status: number;
  /** The center's clock; null when it does not say. */
  readonly centerMs: number | null;
  readonly body: Buffer;
}

/** Whoever sends or answers more slowly than a weak line does is given up. */
class Patience {
  readonly #aborter = new AbortController();
  readonly #clock: Clock;
  #dueMs: number;
  #cancelTimer = (): void => undefined;

  constructor(clock: Clock, sentBytes: number) {
    this.#clock = clock;
    this.#dueMs = clock.monotonicMs() + patienceMs;
    this.extend(sentBytes);
  }

  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** These bytes went over the line: the rest may take as much longer. */
  extend(bytes: number): void {
    this.#dueMs += bytes / slowestBytesPerMs;
    this.#cancelTimer();
    const remainingMs = Math.max(0, this.#dueMs - this.#clock.monotonicMs());
    this.#cancelTimer = this.#clock.after(remainingMs, () => this.#aborter.abort());
  }

  end(): void {
    this.#cancelTimer();
  }
}

const readLimited = async (
  response: Response,
  limitBytes: number,
  patience: Patience,
): Promise<Buffer | null> => {
  if (response.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of response.body) {
    received += chunk.length;
    if (received > limitBytes) return null;
    patience.extend(chunk.length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const parsedJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/** Only this form; so that forty megabytes are not parsed on main's thread. */
const sealedIn = (body: Buffer): Uint8Array<ArrayBuffer> | null => {
  const head = '{"sealed":"';
  const tail = '"}';
  if (body.subarray(0, head.length).toString('latin1') !== head) return null;
  if (body.subarray(-tail.length).toString('latin1') !== tail) return null;
  const text = body.subarray(head.length, -tail.length).toString('latin1');
  return Uint8Array.from(Buffer.from(text, 'base64'));
};

export class CenterClient {
  readonly #options: CenterClientOptions;
  /** How far the center's clock is ahead of ours: a station whose clock is wrong may still sign. */
  #aheadMs = 0;

  constructor(options: CenterClientOptions) {
    this.#options = options;
  }

  async enrol(request: EnrolmentRequest): Promise<Result<EnrolmentAnswer, CenterFault>> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(request);
    const reply = await this.#exchange(intakePaths.enrol, body, headers, smallAnswerBytes);
    if (!reply.ok) return reply;
    const answer = EnrolmentAnswer.safeParse(parsedJson(reply.value));
    return answer.success ? ok(answer.data) : err('unreachable');
  }

  async submit(request: SubmissionRequest): Promise<Result<SubmissionAnswer, CenterFault>> {
    const reply = await this.#signed(intakePaths.submissions, request, smallAnswerBytes);
    if (!reply.ok) return reply;
    const answer = SubmissionAnswer.safeParse(parsedJson(reply.value));
    // Somebody else's answer is no acknowledgement of this one.
    return answer.success && answer.data.number === request.number
      ? ok(answer.data)
      : err('unreachable');
  }

  /** What the center answers is sealed to whoever asked. */
  async ask(envelope: Envelope): Promise<Result<Uint8Array<ArrayBuffer>, CenterFault>> {
    const reply = await this.#signed(intakePaths.questions, { envelope }, questionAnswerBytes);
    if (!reply.ok) return reply;
    const sealed = sealedIn(reply.value);
    return sealed === null ? err('unreachable') : ok(sealed);
  }

  /** Makes a call for staff, asks after it, or ends it. */
  async help(request: HelpRequest): Promise<Result<HelpAnswer, CenterFault>> {
    const reply = await this.#signed(intakePaths.help, request, smallAnswerBytes);
    if (!reply.ok) return reply;
    const answer = HelpAnswer.safeParse(parsedJson(reply.value));
    return answer.success ? ok(answer.data) : err('unreachable');
  }

  async #signed(
    path: string,
    value: object,
    limitBytes: number,
  ): Promise<Result<Buffer, CenterFault>> {
    const signer = this.#options.signer();
    if (signer === null) return err('signature-refused');
    const body = JSON.stringify(value);
    const attempt = async (): Promise<Result<Buffer, CenterFault>> => {
      const createdMs = this.#options.clock.nowMs() + this.#aheadMs;
      const headers = await signedHeaders(signer, this.#url(path), body, createdMs);
      return this.#exchange(path, body, headers, limitBytes);
    };
    const before = this.#aheadMs;
    const first = await attempt();
    const isClock = !first.ok && first.error === 'signature-refused' && this.#aheadMs !== before;
    return isClock ? attempt() : first;
  }

  async #exchange(
    path: string,
    body: string,
    headers: Record<string, string>,
    limitBytes: number,
  ): Promise<Result<Buffer, CenterFault>> {
    const reply = await this.#post(path, body, headers, limitBytes).catch(() => null);
    if (reply === null) return err('unreachable');
    if (reply.status === 200) return ok(reply.body);
    const fault = IntakeFault.safeParse(parsedJson(reply.body));
    if (!fault.success) return err('unreachable');
    if (fault.data.fault === 'signature-refused') this.#learnClock(reply.centerMs);
    return err(fault.data.fault);
  }

  /** Null when the answer is too long. Redirects are not followed: a captive portal is no center. */
  async #post(
    path: string,
    body: string,
    headers: Record<string, string>,
    limitBytes: number,
  ): Promise<Reply | null> {
    const patience = new Patience(this.#options.clock, Buffer.byteLength(body));
    try {
      const response = await fetch(this.#url(path), {
        method: 'POST',
        body,
        headers,
        redirect: 'manual',
        signal: patience.signal,
      });
      const bytes = await readLimited(response, limitBytes, patience);
      if (bytes === null) return null;
      const centerMs = Date.parse(response.headers.get('date') ?? '');
      return {
        status: response.status,
        centerMs: Number.isNaN(centerMs) ? null : centerMs,
        body: bytes,
      };
    } finally {
      patience.end();
    }
  }

  /** A center that refuses a signature says what time it has. */
  #learnClock(centerMs: number | null): void {
    if (centerMs === null || centerMs < earliestCenterMs || centerMs > latestCenterMs) return;
    const aheadMs = centerMs - this.#options.clock.nowMs();
    if (Math.abs(aheadMs - this.#aheadMs) > clocksAgreeMs) this.#aheadMs = aheadMs;
  }

  #url(path: string): string {
    return this.#options.url.replace(/\/$/, '') + path;
  }
}
