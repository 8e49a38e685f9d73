import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { Clock } from '../src/shared/clock.ts';
import { addClerk } from './console/clerks.ts';
import type { Role } from './console/roles.ts';
import { centerApp } from './intake/center-app.ts';
import { startServer } from './intake/server.ts';
import { makeEnrolmentCode } from './intake/stations.ts';
import type { PublishPlace } from './publish/publish.ts';

/** The intake in this process, with troubles that tests put into the way of its answers. */

/** What happens to the next requests, until something else is said. */
export type IntakeTrouble =
  /** 500, nothing done. */
  | { readonly kind: 'error' }
  /** 500 although it was done. */
  | { readonly kind: 'error-after' }
  /** Done, but half of the answer's body comes and the line is cut. */
  | { readonly kind: 'half' }
  /** No answer, nothing done. */
  | { readonly kind: 'hang' }
  /** The connection is cut before anything is done. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly delayMs: number };

export interface TestIntakeOptions {
  /** 0 takes a free one; a restart may want the one before. */
  readonly port?: number;
  readonly clock?: Pick<Clock, 'nowMs'>;
  readonly requestTimeoutMs?: number;
  readonly submissionsPerMinute?: number;
  readonly questionsPerMinute?: number;
  /** Every log line, for tests that look for what must not be in them. */
  readonly log?: (line: string) => void;
}

export interface TestIntake {
  readonly url: string;
  readonly port: number;
  /** A one-time code for a machine at this venue. */
  enrolmentCode(venue: string): Promise<string>;
  /** An account for the console, which is at `url`/console. */
  addClerk(name: string, role: Role, password: string): Promise<void>;
  /** Null: all is well again. */
  trouble(kind: IntakeTrouble | null): void;
  stop(): Promise<void>;
}

/** Of passwords in tests: a thousandth of the real work. */
const quickCost = 16;

const withTrouble =
  (current: () => IntakeTrouble | null) =>
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    const trouble = current();
    const fail = (): void => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ fault: 'internal' }));
    };
    switch (trouble?.kind) {
      case undefined:
        listener(request, response);
        return;
      case 'error':
        request.resume();
        return fail();
      case 'hang':
        return void request.resume();
      case 'cut':
        return void request.destroy();
      case 'delay':
        return void setTimeout(() => listener(request, response), trouble.delayMs);
      case 'error-after':
      case 'half':
        return spoilAnswer(listener, request, response, trouble.kind);
    }
  };

/** Lets the work be done, and spoils what the station hears of it. */
const spoilAnswer = (
  listener: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  kind: 'error-after' | 'half',
): void => {
  const write = response.write.bind(response) as (chunk: Uint8Array, done: () => void) => boolean;
  const end = response.end.bind(response) as (chunk: string) => ServerResponse;
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers: OutgoingHttpHeaders,
  ) => ServerResponse;
  let body = Buffer.alloc(0);
  const collect = (chunk: unknown): true => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array)
      body = Buffer.concat([body, Buffer.from(chunk as Uint8Array)]);
    return true;
  };
  const finish = (chunk?: unknown): ServerResponse => {
    collect(chunk);
    if (kind === 'half') {
      writeHead(200, { 'content-length': body.length });
      write(body.subarray(0, body.length >> 1), () => void response.destroy());
      return response;
    }
    writeHead(500, { 'content-type': 'application/json' });
    return end(JSON.stringify({ fault: 'internal' }));
  };
  Object.assign(response, { writeHead: () => response, write: collect, end: finish });
  listener(request, response);
};

export const startTestIntake = async (
  { database, keysFolder, clock }: PublishPlace,
  options: TestIntakeOptions,
): Promise<TestIntake> => {
  let trouble: IntakeTrouble | null = null;
  const time = options.clock ?? clock;
  const app = centerApp({
    ...options,
    database,
    keysFolder,
    clock: time,
    log: options.log ?? (() => {}),
  });
  const server = await startServer(app, {
    port: options.port ?? 0,
    ...(options.requestTimeoutMs && { requestTimeoutMs: options.requestTimeoutMs }),
    around: withTrouble(() => trouble),
  });
  return {
    url: server.url,
    port: server.port,
    enrolmentCode: (venue) => makeEnrolmentCode(database, venue, time.nowMs()),
    addClerk: async (name, role, password) => {
      await addClerk(database, name, role, password, time.nowMs(), quickCost);
    },
    trouble: (kind) => {
      trouble = kind;
    },
    stop: () => server.stop(),
  };
};
