import {
  Agent as HttpAgent,
  request as requestHttp,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Clock } from '../../../shared/clock.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { described, problem, type FeedProblem } from './problem.ts';

/**
 * Bytes from the server exactly as they lie there. Not `fetch`: many servers label `.br` files with
 * `Content-Encoding: br`, which fetch undoes by itself, unbounded and before any hash was compared.
 */

export interface HttpOptions {
  /** Folder of the feed, `http:` or `https:`. */
  readonly url: string;
  readonly clock: Clock;
  /** No byte for this long ends the request. */
  readonly idleTimeoutMs: number;
  /** PEM of the only authority to trust for `https:`; absent: the system's. */
  readonly authority?: string;
}

interface GetOptions {
  readonly headers?: OutgoingHttpHeaders;
  readonly signal?: AbortSignal | undefined;
  /** The most the answer may take altogether. */
  readonly deadlineMs: number;
}

/** What a metadata request may take altogether. */
export const smallDeadlineMs = 60_000;

/** Slower than 4 kB/s is not a connection; a dripping server must not hold the client for ever. */
export const deadlineFor = (sizeBytes: number): number => smallDeadlineMs + sizeBytes / 4;

export interface FeedServer {
  /**
   * Calls `read` with an answer of status 200, 206 or 304. Everything else, redirects too (a captive
   * portal's), is a problem: 403, 404 and 410 `not-found`, the rest `unreachable`.
   */
  get<T>(
    path: string,
    options: GetOptions,
    read: (answer: IncomingMessage) => Promise<Result<T, FeedProblem>>,
  ): Promise<Result<T, FeedProblem>>;
  close(): void;
}

const absent: readonly number[] = [403, 404, 410];
const expected: readonly number[] = [200, 206, 304];

export const openServer = (options: HttpOptions): FeedServer => {
  const base = new URL(options.url.endsWith('/') ? options.url : `${options.url}/`);
  const secure = base.protocol === 'https:';
  const request = secure ? requestHttps : requestHttp;
  const agent = secure
    ? new HttpsAgent({ keepAlive: true, ...(options.authority && { ca: options.authority }) })
    : new HttpAgent({ keepAlive: true });

  const answerTo = (url: URL, headers: OutgoingHttpHeaders, signal: AbortSignal) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = request(url, { agent, headers, signal, timeout: options.idleTimeoutMs });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no byte within the idle timeout')));
      outgoing.on('error', reject).on('response', resolve).end();
    });

  return {
    get: async (path, { headers = {}, signal, deadlineMs }, read) => {
      const deadline = new AbortController();
      const cancel = options.clock.after(deadlineMs, () => {
        deadline.abort(new Error('deadline passed'));
      });
      const either = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
      try {
        const identity = { 'accept-encoding': 'identity', ...headers };
        const answer = await answerTo(new URL(path, base), identity, either);
        const status = answer.statusCode ?? 0;
        if (expected.includes(status)) return await read(answer);
        answer.destroy();
        const fault = absent.includes(status) ? 'not-found' : 'unreachable';
        return problem(fault, `${path}: HTTP ${status}`);
      } catch (error) {
        return problem('unreachable', `${path}: ${described(error)}`);
      } finally {
        cancel();
      }
    },
    close: () => {
      agent.destroy();
    },
  };
};

/** The whole body, refused as soon as it proves longer than `limitBytes`. */
export const readBody = async (
  answer: IncomingMessage,
  limitBytes: number,
): Promise<Result<Buffer, FeedProblem>> => {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > limitBytes) return problem('oversized', `more than ${limitBytes} bytes`);
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
};
