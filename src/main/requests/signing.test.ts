import { createHash, createPublicKey, verify } from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { describe, expect, it } from 'vitest';
import { signatureAlgorithm, signedComponents } from '../../shared/station-protocol.ts';
import { makeStationKeys, signedHeaders } from './signing.ts';

const url = 'https://center.example/base/v1/submissions';
const body = '{"示例":1}';
const nowMs = Date.parse('2026-11-23T09:00:00+08:00');
const keys = makeStationKeys();
const signer = { keyId: 'station-0007', privateKey: keys.privateKey };

/** The raw key as the center has it, put before it what says that it is Ed25519 (RFC 8410). */
const publicKeyOf = (raw: string) =>
  createPublicKey({
    key: Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(raw, 'base64'),
    ]),
    format: 'der',
    type: 'spki',
  });

const isGenuine = (
  headers: Record<string, string>,
  changes: { readonly method?: string; readonly url?: string; readonly publicKey?: string } = {},
): Promise<boolean | null> =>
  httpbis.verifyMessage(
    {
      keyLookup: () =>
        Promise.resolve({
          id: signer.keyId,
          algs: [signatureAlgorithm],
          verify: (data, signature) =>
            Promise.resolve(
              verify(null, data, publicKeyOf(changes.publicKey ?? keys.publicKey), signature),
            ),
        }),
      requiredFields: [...signedComponents],
      requiredParams: ['created', 'keyid', 'alg'],
      notAfter: new Date(nowMs + 1_000),
    },
    { method: changes.method ?? 'POST', url: changes.url ?? url, headers },
  );

describe('keys of a station', () => {
  it('are a pair, different for every machine', () => {
    expect(Buffer.from(keys.publicKey, 'base64')).toHaveLength(32);
    expect(makeStationKeys().publicKey).not.toBe(keys.publicKey);
  });
});

describe('a signature under a request', () => {
  it('is what the standard says, by the key of this station', async () => {
    const headers = await signedHeaders(signer, url, body, nowMs);
    expect(await isGenuine(headers)).toBe(true);
    expect(headers['Signature-Input'] ?? headers['signature-input']).toContain(
      `("@method" "@path" "content-digest" "content-type");created=${nowMs / 1_000};keyid="station-0007";alg="ed25519"`,
    );
  });

  it('holds for this method, path, body and key only', async () => {
    const headers = await signedHeaders(signer, url, body, nowMs);
    expect(await isGenuine(headers, { method: 'PUT' })).toBe(false);
    expect(await isGenuine(headers, { url: url.replace('submissions', 'questions') })).toBe(false);
    expect(await isGenuine(headers, { publicKey: makeStationKeys().publicKey })).toBe(false);
    const other = createHash('sha256').update('{}').digest('base64');
    expect(await isGenuine({ ...headers, 'content-digest': `sha-256=:${other}:` })).toBe(false);
  });

  it('has the digest of exactly the bytes that are sent', async () => {
    const headers = await signedHeaders(signer, url, body, nowMs);
    const digest = createHash('sha256').update(Buffer.from(body, 'utf8')).digest('base64');
    expect(headers['content-digest']).toBe(`sha-256=:${digest}:`);
  });
});
