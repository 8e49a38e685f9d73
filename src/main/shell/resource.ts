import { parseRange, type ByteRange } from './byte-range.ts';

/** Something of the content or of a visit that pages fetch under `app://`, whole or in parts. */
export interface Resource {
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Null when the bytes are not here or no longer what they were. */
  whole(): Promise<Uint8Array | null>;
  /** At most `lengthBytes`; null as above. */
  part(fromByte: number, lengthBytes: number): Promise<Uint8Array | null>;
}

export const resourceInMemory = (bytes: Uint8Array, mediaType: string): Resource => ({
  mediaType,
  sizeBytes: bytes.length,
  whole: async () => bytes,
  part: async (fromByte, lengthBytes) => bytes.subarray(fromByte, fromByte + lengthBytes),
});

/** Beyond this a part is handed on in pieces: a film is never whole in memory. */
const pieceBytes = 1_048_576;

/** The bytes of a range as the page takes them; damage on the way ends it with an error. */
const pieces = (
  resource: Resource,
  { fromByte, toByte }: ByteRange,
): ReadableStream<Uint8Array> => {
  let next = fromByte;
  return new ReadableStream({
    pull: async (controller) => {
      const wanted = Math.min(pieceBytes, toByte + 1 - next);
      const piece = await resource.part(next, wanted);
      if (piece === null || piece.length === 0)
        return controller.error(new Error('the resource ended early'));
      next += piece.length;
      controller.enqueue(piece);
      if (next > toByte) controller.close();
    },
  });
};

type Headers = Readonly<Record<string, string>>;

const respondPart = (resource: Resource, range: ByteRange, headers: Headers): Response =>
  new Response(pieces(resource, range), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(range.toByte + 1 - range.fromByte),
      'content-range': `bytes ${range.fromByte}-${range.toByte}/${resource.sizeBytes}`,
    },
  });

/** The answer to a GET with this `Range` header (RFC 9110, 14.2); null when the bytes are not here. */
export const respondWith = async (
  resource: Resource,
  rangeHeader: string | null,
  headers: Headers,
): Promise<Response | null> => {
  const { mediaType, sizeBytes } = resource;
  const all = { ...headers, 'content-type': mediaType, 'accept-ranges': 'bytes' };
  const range = parseRange(rangeHeader, sizeBytes);
  if (range === 'beyond')
    return new Response('', {
      status: 416,
      headers: { ...all, 'content-range': `bytes */${sizeBytes}` },
    });
  if (range !== 'whole') return respondPart(resource, range, all);
  const bytes = await resource.whole();
  return bytes === null ? null : new Response(bytes as Uint8Array<ArrayBuffer>, { headers: all });
};
