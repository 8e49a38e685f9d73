import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { hostname } from 'node:os';
import type { TLSSocket } from 'node:tls';
import ipp from '@sealsystems/ipp';
import type { Clock } from '../../src/shared/clock.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { hasIppForm } from './ipp-form.ts';

/**
 * IPP requests with deadlines. The codec is @sealsystems/ipp; its own `execute` waits for ever on a
 * server that accepts and says nothing, and cannot tell whether anything was sent.
 */

/** `offline`: nobody there. `silent`: no answer in time. `garbled`: an answer that is not IPP. */
export interface IppFault {
  readonly kind: 'offline' | 'silent' | 'garbled';
  readonly detail: string;
  /** True when the connection stood, so that some of the request may have arrived. */
  readonly reached: boolean;
}

export type Attributes = Readonly<Record<string, unknown>>;

export interface IppAnswer {
  readonly statusCode: string;
  readonly printer: Attributes;
  readonly jobs: readonly Attributes[];
}

interface IppRequest {
  readonly operation: string;
  readonly attributes?: Attributes;
  readonly job?: Attributes;
  readonly document?: Uint8Array;
  readonly deadlineMs: number;
}

/** Whose jobs these are: two kiosks at one printer must not take each other's for their own. */
const userName = `kiosk-${hostname()}`.slice(0, 100);

export interface IppClient {
  /** The `ipp://` or `ipps://` form that travels inside requests. */
  readonly printerUri: string;
  send(request: IppRequest): Promise<Result<IppAnswer, IppFault>>;
}

const answerLimitBytes = 2_000_000;
const defaultPort = '631';

const toHttpUrl = (uri: string): URL => {
  const secure = /^(ipps|https):/.test(uri);
  const url = new URL(uri.replace(/^[a-z]+:/, secure ? 'https:' : 'http:'));
  if (url.port === '' && uri.startsWith('ipp')) url.port = defaultPort;
  return url;
};

const groups = (value: Attributes | Attributes[] | undefined): Attributes[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A whole answer's body, whatever a printer or something else on its port sent. */
export const parseAnswer = (bytes: Buffer): Result<IppAnswer, IppFault> => {
  if (!hasIppForm(bytes)) return err({ kind: 'garbled', detail: 'not IPP', reached: true });
  try {
    const message = ipp.parse(bytes);
    return ok({
      statusCode: message.statusCode ?? 'unknown',
      printer: groups(message['printer-attributes-tag'])[0] ?? {},
      jobs: groups(message['job-attributes-tag']),
    });
  } catch (error) {
    return err({ kind: 'garbled', detail: String(error).slice(0, 200), reached: true });
  }
};

const plainHex = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();

/** Printers sign their own certificates: the pinned fingerprint is the identity, not the name in it. */
const checkPin = (request: ClientRequest, pin: string): void => {
  request.on('socket', (socket) =>
    socket.once('secureConnect', () => {
      const actual = (socket as TLSSocket).getPeerCertificate().fingerprint256 ?? '';
      if (plainHex(actual) !== plainHex(pin)) socket.destroy(new Error('certificate changed'));
    }),
  );
};

const collect = (response: IncomingMessage, done: (bytes: Buffer | null) => void): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > answerLimitBytes) response.destroy();
    else chunks.push(chunk);
  });
  response.on('close', () => done(response.complete ? Buffer.concat(chunks) : null));
};

const post = (
  url: URL,
  body: Buffer,
  options: { readonly deadlineMs: number; readonly clock: Clock; readonly pin: string | undefined },
): Promise<Result<IppAnswer, IppFault>> =>
  new Promise((resolve) => {
    let reached = false;
    const headers = { 'content-type': 'application/ipp', 'content-length': body.length };
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers,
      agent: false,
      ...(options.pin !== undefined && { rejectUnauthorized: false }),
    });
    const settle = (result: Result<IppAnswer, IppFault>): void => {
      stopWaiting();
      request.destroy();
      resolve(result);
    };
    const fail = (kind: IppFault['kind'], detail: string): void =>
      settle(err({ kind, detail, reached }));
    const stopWaiting = options.clock.after(options.deadlineMs, () =>
      fail(reached ? 'silent' : 'offline', 'no answer in time'),
    );
    if (options.pin !== undefined) checkPin(request, options.pin);
    request.on('socket', (socket) => socket.once('connect', () => (reached = true)));
    request.on('error', (error: NodeJS.ErrnoException) =>
      fail('offline', error.code ?? error.message),
    );
    request.on('response', (response) =>
      collect(response, (bytes) => {
        if (response.statusCode !== 200) fail('garbled', `HTTP ${response.statusCode}`);
        else if (bytes === null) fail('garbled', 'answer broken off');
        else settle(parseAnswer(bytes));
      }),
    );
    request.end(body);
  });

export const createIppClient = (options: {
  readonly uri: string;
  readonly clock: Clock;
  readonly certificateSha256?: string;
}): IppClient => {
  const url = toHttpUrl(options.uri);
  const printerUri = url.href.replace(/^http/, 'ipp');
  let requestId = 0;
  return {
    printerUri,
    send: ({ operation, attributes = {}, job, document, deadlineMs }) => {
      requestId += 1;
      const body = ipp.serialize({
        version: '2.0',
        operation,
        id: requestId,
        'operation-attributes-tag': {
          'attributes-charset': 'utf-8',
          'attributes-natural-language': 'en',
          'printer-uri': printerUri,
          'requesting-user-name': userName,
          ...attributes,
        },
        ...(job && { 'job-attributes-tag': job }),
        ...(document && { data: Buffer.from(document) }),
      });
      const { clock, certificateSha256: pin } = options;
      return post(url, body, { deadlineMs, clock, pin });
    },
  };
};
