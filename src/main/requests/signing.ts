import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
} from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { signatureAlgorithm, signedComponents } from '../../shared/station-protocol.ts';

/** Keys of a station, and its signatures under requests (RFC 9421). */

export interface StationKeys {
  /** Ed25519, raw, base64. */
  readonly publicKey: string;
  /** PKCS #8, base64. */
  readonly privateKey: string;
}

/** Length of a raw Ed25519 key, the end of its SubjectPublicKeyInfo (RFC 8410). */
const rawKeyBytes = 32;

export const makeStationKeys = (): StationKeys => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const info = publicKey.export({ type: 'spki', format: 'der' });
  return {
    publicKey: info.subarray(-rawKeyBytes).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
};

/** Raw, base64, of a PKCS #8 private key in base64. */
export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(
    createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }),
  )
    .export({ type: 'spki', format: 'der' })
    .subarray(-rawKeyBytes)
    .toString('base64');

export interface Signer {
  readonly keyId: string;
  readonly privateKey: string;
}

/** The headers under which `body` may go to `url`. `createdMs`: now, by the center's clock. */
export const signedHeaders = async (
  { keyId, privateKey }: Signer,
  url: string,
  body: string,
  createdMs: number,
): Promise<Record<string, string>> => {
  const key = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const digest = createHash('sha256').update(body).digest('base64');
  const request = {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', 'content-digest': `sha-256=:${digest}:` },
  };
  const signed = await httpbis.signMessage(
    {
      key: {
        id: keyId,
        alg: signatureAlgorithm,
        sign: (data) => Promise.resolve(signBytes(null, data, key)),
      },
      fields: [...signedComponents],
      params: ['created', 'keyid', 'alg'],
      paramValues: { created: new Date(createdMs) },
    },
    request,
  );
  return signed.headers as Record<string, string>;
};
