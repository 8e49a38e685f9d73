import { err, ok, type Result } from '../../src/shared/result.ts';

/** The whole body, given up as soon as it proves longer than `limitBytes`. */
export const readBody = async (
  request: Request,
  limitBytes: number,
): Promise<Result<Buffer, 'too-large' | 'malformed'>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return err('too-large');
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of request.body ?? []) {
      received += chunk.length;
      if (received > limitBytes) return err('too-large');
      chunks.push(chunk);
    }
  } catch {
    return err('malformed'); // the other side went away in the middle
  }
  return ok(Buffer.concat(chunks));
};

/** UTF-8 JSON, or undefined, which is no JSON value. */
export const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};
