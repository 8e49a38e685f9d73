import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64Of,
  bytesOfBase64,
  generateSealingKeys,
  open,
  seal,
  sealingKeyAt,
  type Envelope,
  type EnvelopeHead,
  type SealingKey,
} from './sealing.ts';

const suite = 'HPKE-P256-SHA256-AES256GCM';
const head: EnvelopeHead = {
  schema: 'submission/1',
  id: '0123456789abcdef0123456789abcdef',
  station: '0007',
  day: '2026-11-25',
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const newKey = async (id = 'one'): Promise<{ key: SealingKey; privateKey: string }> => {
  const { publicKey, privateKey } = await generateSealingKeys(suite);
  const notBefore = '2026-01-01T00:00:00Z';
  return { key: { id, suite, publicKey, notBefore, notAfter: '2027-01-01T00:00:00Z' }, privateKey };
};
const sealed = async (key: SealingKey, text: string) => {
  const result = await seal(key, head, bytes(text));
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('base64', () => {
  it('is what everybody reads, whatever the length', () => {
    for (const length of [0, 1, 2, 3, 8_189, 8_190, 8_191, 16_380, 50_000]) {
      const random = crypto.getRandomValues(new Uint8Array(length));
      const text = Buffer.from(random).toString('base64');
      expect(base64Of(random)).toBe(text);
      expect(bytesOfBase64(text)).toEqual(random);
    }
  });
});

describe('an envelope', () => {
  it('is opened by the key it names', async () => {
    const { key, privateKey } = await newKey();
    const { envelope } = await sealed(key, '示例内容');
    const opened = await open(privateKey, envelope);
    expect(opened.ok && new TextDecoder().decode(opened.value.plaintext)).toBe('示例内容');
  });

  it('is not opened by another key, nor after any field was changed', async () => {
    const { key, privateKey } = await newKey();
    const { envelope } = await sealed(key, '示例内容');
    const other = await newKey();
    expect(await open(other.privateKey, envelope)).toEqual({ ok: false, error: 'cannot-open' });
    const changes: Partial<Envelope>[] = [
      { schema: 'submission/2' },
      { id: 'f'.repeat(32) },
      { station: '0008' },
      { day: '2026-11-26' },
      { keyId: 'two' },
    ];
    for (const change of changes)
      expect(await open(privateKey, { ...envelope, ...change })).toEqual({
        ok: false,
        error: 'cannot-open',
      });
  });

  it('is not opened when any byte of it was changed', async () => {
    const { key, privateKey } = await newKey();
    const { envelope } = await sealed(key, '示例');
    const raw = Buffer.from(envelope.ciphertext, 'base64');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(raw.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = Buffer.from(raw);
          changed[at] = changed[at]! ^ mask;
          const result = await open(privateKey, {
            ...envelope,
            ciphertext: changed.toString('base64'),
          });
          expect(result.ok).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('looks different each time', async () => {
    const { key } = await newKey();
    expect((await sealed(key, '示例')).envelope).not.toEqual((await sealed(key, '示例')).envelope);
  });

  it('is refused for a key that is none', async () => {
    const { key } = await newKey();
    expect(await seal({ ...key, publicKey: 'AAAA' }, head, bytes('示例'))).toEqual({
      ok: false,
      error: 'invalid',
    });
  });
});

describe('the answer to a sealed question', () => {
  it('is opened by who asked, and by no other question', async () => {
    const { key, privateKey } = await newKey();
    const question = await sealed(key, '问');
    const other = await sealed(key, '问');
    const opened = await open(privateKey, question.envelope);
    if (!opened.ok) throw new Error(opened.error);
    const answer = await opened.value.answer.seal(bytes('答'));
    expect(new TextDecoder().decode((await question.answer.open(answer)) ?? undefined)).toBe('答');
    expect(await other.answer.open(answer)).toBeNull();
    answer[answer.length - 1]! ^= 1;
    expect(await question.answer.open(answer)).toBeNull();
    expect(await question.answer.open(answer.subarray(0, 20))).toBeNull();
  });
});

describe('the key to seal to', () => {
  it('is the newest that is valid', async () => {
    const { key } = await newKey('old');
    const next = { ...key, id: 'next', notBefore: '2026-06-01T00:00:00Z' };
    const at = (day: string): string | null =>
      sealingKeyAt([next, key], Date.parse(`${day}T00:00:00Z`))?.id ?? null;
    expect(at('2026-03-01')).toBe('old');
    expect(at('2026-07-01')).toBe('next');
    expect(at('2027-01-01')).toBeNull();
    expect(at('2025-12-31')).toBeNull();
  });
});
