import type { webcrypto } from 'node:crypto';
import { envelopeId } from '../../../test/support/envelopes.ts';
import {
  generateSealingKeys,
  open,
  seal,
  type Envelope,
  type SealingKey,
} from '../../../src/shared/sealing.ts';
import { peerLine, plainLine, type BenchLine } from '../line.ts';
import { median } from '../statistics.ts';

/** A short message, and a form with its pages and a signature. */
const sizes = [
  { words: '1 kB', bytes: 1_000, rounds: 200 },
  { words: '250 kB', bytes: 250_000, rounds: 60 },
] as const;

const suite = 'HPKE-P256-SHA256-AES256GCM';
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

const medianMs = async (rounds: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    await work();
    times.push(performance.now() - startedMs);
  }
  return median(times);
};

/** What no sealing to a public key can do without: a key pair for once, one agreement, one encryption. */
const bareSeal = async (publicKey: webcrypto.CryptoKey, plaintext: Uint8Array<ArrayBuffer>) => {
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const agreed = { name: 'ECDH', public: publicKey };
  const secret = await crypto.subtle.deriveBits(agreed, own.privateKey, 256);
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  const iv = new Uint8Array(12);
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plaintext);
};

const sealOnce = async (key: SealingKey, plaintext: Uint8Array): Promise<Envelope> => {
  const head = { schema: 'submission/1', id: envelopeId(1), station: '0007', day: '2026-11-25' };
  const sealed = await seal(key, head, plaintext);
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value.envelope;
};

/** Sealing at the kiosk and opening at the center, each to or from an envelope as it travels. */
export const benchSealing = async (): Promise<BenchLine[]> => {
  const { publicKey, privateKey } = await generateSealingKeys(suite);
  const times = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z' };
  const key: SealingKey = { id: 'one', suite, publicKey, ...times };
  const raw = Uint8Array.from(Buffer.from(publicKey, 'base64'));
  const barePublic = await crypto.subtle.importKey('raw', raw, curve, false, []);
  const lines: BenchLine[] = [];
  for (const { words, bytes, rounds } of sizes) {
    const plaintext = new Uint8Array(bytes).fill(0x67);
    const envelope = await sealOnce(key, plaintext);
    const sealMs = await medianMs(rounds, () => sealOnce(key, plaintext));
    const openMs = await medianMs(rounds, () => open(privateKey, envelope));
    const bareMs = await medianMs(rounds, () => bareSeal(barePublic, plaintext));
    const bare = 'one bare ECDH and AES-GCM of it';
    lines.push(
      peerLine(plainLine(`requests: ${words} sealed`, sealMs, 'ms'), bare, bareMs, 'less'),
      peerLine(plainLine(`requests: ${words} opened`, openMs, 'ms'), bare, bareMs, 'less'),
    );
  }
  return lines;
};
