import { createHash, createPublicKey, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { signatureAgeSeconds, signedComponents } from '../../src/shared/station-protocol.ts';
import type { Station } from './stations.ts';

/**
 * HTTP message signatures (RFC 9421) of stations. The library computes and verifies; what it leaves to its
 * caller is demanded here: exactly one signature, over exactly the agreed components, fresh by the
 * center's clock, and a digest (RFC 9530) that is the body's.
 */

const components = signedComponents.map((name) => `"${name}"`).join(' ');
const signatureInputForm = new RegExp(
  `^[a-z][a-z0-9_-]{0,30}=\\(${components}\\)((?:;[a-z]+=(?:"[A-Za-z0-9_.:-]{1,80}"|\\d{1,12}))+)$`,
);
const digestForm = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/** RFC 8410, 4: what stands before the 32 bytes of an Ed25519 public key in its SPKI form. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

const keyOf = (publicKey: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64')]),
    format: 'der',
    type: 'spki',
  });

/** What stands in the signature's parameters; null when the header is not of the agreed form. */
const parametersOf = (input: string | null): { keyId: string; createdS: number } | null => {
  const match = signatureInputForm.exec(input ?? '');
  const keyId = /;keyid="([a-z0-9-]{1,60})"/.exec(match?.[1] ?? '')?.[1];
  const created = /;created=(\d{1,12})/.exec(match?.[1] ?? '')?.[1];
  return keyId === undefined || created === undefined ? null : { keyId, createdS: Number(created) };
};

const isFresh = (createdS: number, nowMs: number): boolean =>
  Math.abs(nowMs / 1_000 - createdS) <= signatureAgeSeconds;

const isSignedBy = async (request: Request, station: Station): Promise<boolean> => {
  const key = keyOf(station.public_key);
  const verified = await httpbis.verifyMessage(
    {
      keyLookup: () =>
        Promise.resolve({
          id: station.key_id,
          algs: ['ed25519'],
          verify: (data, signature) => Promise.resolve(verify(null, data, key, signature)),
        }),
      requiredFields: [...signedComponents],
      requiredParams: ['created', 'keyid'],
      // Freshness is judged by the center's own clock, not by this library's.
      notAfter: new Date(8_640_000_000_000_000),
    },
    { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) },
  );
  return verified === true;
};

/** Who signed the head of this request. The body is compared later with the digest that was signed. */
export const signerOf = async (
  request: Request,
  nowMs: number,
  stationByKey: (keyId: string) => Promise<Station | null>,
): Promise<Result<Station, 'signature-refused' | 'revoked'>> => {
  const parameters = parametersOf(request.headers.get('signature-input'));
  if (parameters === null || !isFresh(parameters.createdS, nowMs)) return err('signature-refused');
  const station = await stationByKey(parameters.keyId);
  if (station === null) return err('signature-refused');
  const isSigned = await isSignedBy(request, station).catch(() => false);
  if (!isSigned) return err('signature-refused');
  return station.revoked_at === null ? ok(station) : err('revoked');
};

/** Whether the signed digest is that of these bytes. */
export const isDigestOf = (header: string | null, body: Uint8Array): boolean => {
  const signed = digestForm.exec(header ?? '')?.[1];
  if (signed === undefined) return false;
  const actual = createHash('sha256').update(body).digest();
  return timingSafeEqual(Buffer.from(signed, 'base64'), actual);
};
