import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { z } from 'zod';
import { CalendarDay } from './item.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Sealing to the center's key: HPKE (RFC 9180), base mode. Whoever seals cannot open again. The suite
 * stands in the envelope, so that another one (SM2/SM4) can be added beside it: an entry in `suites`.
 */

export const sealingSuites = ['HPKE-P256-SHA256-AES256GCM'] as const;
export const SealingSuiteName = z.enum(sealingSuites);
export type SealingSuiteName = z.infer<typeof SealingSuiteName>;

/** Base64. What a submission must stay under, and what the intake's limit is counted from. */
export const ciphertextLimitCharacters = 11_996_000;
const base64 = z.base64();

/** A key of the center as kiosks learn it, in the signed service catalogue. */
export const SealingKey = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  suite: SealingSuiteName,
  /** Of the suite's own form, base64: for P-256 the uncompressed point, 65 bytes. */
  publicKey: base64.max(1_000),
  /** Sealed to from this moment ... */
  notBefore: z.iso.datetime({ offset: true }),
  /** ... until this one. The center opens what was sealed in time for as long as it keeps the private key. */
  notAfter: z.iso.datetime({ offset: true }),
});
export type SealingKey = z.infer<typeof SealingKey>;

export const Envelope = z.strictObject({
  format: z.literal(1),
  suite: SealingSuiteName,
  keyId: SealingKey.shape.id,
  /** Form of what is inside, such as `submission/1`. */
  schema: z.string().regex(/^[a-z-]{1,30}\/\d{1,3}$/),
  /** What makes sending it twice have one effect. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  station: z.string().regex(/^\d{4}$/),
  /** The day it was sealed; a day, not a moment. */
  day: CalendarDay,
  /** The sender's ephemeral key, base64. */
  encapsulated: base64.max(1_000),
  ciphertext: base64.max(ciphertextLimitCharacters),
});
export type Envelope = z.infer<typeof Envelope>;
/** What stands on an envelope in the clear, and is authenticated with what is inside. */
export type EnvelopeHead = Omit<
  Envelope,
  'format' | 'suite' | 'keyId' | 'encapsulated' | 'ciphertext'
>;

/** `unsupported`: a suite of a newer release; `invalid`: the key is not one. */
export type SealFault = 'unsupported' | 'invalid';
/** `cannot-open`: altered on the way, or sealed to another key. */
export type OpenFault = 'unsupported' | 'cannot-open';

/** Seals the answer to a question, or opens it: the question's own secret is the key. */
export interface AnswerCipher {
  seal(plaintext: Uint8Array): Promise<Uint8Array>;
  /** Null when it is not the answer to this question, whole and unaltered. */
  open(sealed: Uint8Array): Promise<Uint8Array | null>;
}

interface Sealed {
  readonly encapsulated: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly answer: AnswerCipher;
}
interface Opened {
  readonly plaintext: Uint8Array;
  readonly answer: AnswerCipher;
}

interface SealingSuite {
  generate(): Promise<{ readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }>;
  seal(
    publicKey: Uint8Array,
    info: Uint8Array,
    aad: Uint8Array,
    plaintext: Uint8Array,
  ): Promise<Sealed>;
  open(
    privateKey: Uint8Array,
    encapsulated: Uint8Array,
    info: Uint8Array,
    aad: Uint8Array,
    ciphertext: Uint8Array,
  ): Promise<Opened>;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** No callback and no iterator for each byte in these two: they would be ten times slower (measured). */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};
/** A multiple of three, so that the parts of a text are the parts of its bytes. */
const textStepBytes = 8_190;
const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += textStepBytes) {
    const step = bytes.subarray(at, at + textStepBytes);
    text += btoa(Reflect.apply(String.fromCharCode, null, step) as string);
  }
  return text;
};
export const base64Of = textOf;
export const bytesOfBase64 = bytesOf;

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
};

const secretBytes = 32;
const nonceBytes = 12;

/**
 * As RFC 9458, 4.4 does it for a response: both sides export a secret from the question's context; a
 * fresh salt makes the key and nonce of each answer.
 */
const answerCipher = (secret: ArrayBuffer, encapsulated: Uint8Array): AnswerCipher => {
  const keyed = async (salt: Uint8Array) => {
    const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    const derive = (info: string, bytes: number): Promise<ArrayBuffer> =>
      crypto.subtle.deriveBits(
        {
          name: 'HKDF',
          hash: 'SHA-256',
          salt: joined(encapsulated, salt),
          info: utf8(info),
        },
        material,
        bytes * 8,
      );
    const raw = await derive('gongkai answer key', secretBytes);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return { key, iv: new Uint8Array(await derive('gongkai answer nonce', nonceBytes)) };
  };
  return {
    seal: async (plaintext) => {
      const salt = crypto.getRandomValues(new Uint8Array(secretBytes));
      const { key, iv } = await keyed(salt);
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new Uint8Array(plaintext),
      );
      return joined(salt, new Uint8Array(sealed));
    },
    open: async (sealed) => {
      if (sealed.length < secretBytes) return null;
      const { key, iv } = await keyed(sealed.subarray(0, secretBytes));
      const body = new Uint8Array(sealed.subarray(secretBytes));
      return crypto.subtle
        .decrypt({ name: 'AES-GCM', iv }, key, body)
        .then((plaintext) => new Uint8Array(plaintext))
        .catch(() => null);
    },
  };
};

const exportLabel = utf8('gongkai answer');

const p256 = (): SealingSuite => {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  return {
    generate: async () => {
      const pair = await suite.kem.generateKeyPair();
      return {
        publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
        privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
      };
    },
    seal: async (publicKey, info, aad, plaintext) => {
      const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(publicKey));
      const sender = await suite.createSenderContext({
        recipientPublicKey,
        info: new Uint8Array(info),
      });
      const ciphertext = await sender.seal(new Uint8Array(plaintext), new Uint8Array(aad));
      const encapsulated = new Uint8Array(sender.enc);
      const secret = await sender.export(exportLabel, secretBytes);
      return {
        encapsulated,
        ciphertext: new Uint8Array(ciphertext),
        answer: answerCipher(secret, encapsulated),
      };
    },
    open: async (privateKey, encapsulated, info, aad, ciphertext) => {
      const recipientKey = await suite.kem.deserializePrivateKey(new Uint8Array(privateKey));
      const recipient = await suite.createRecipientContext({
        recipientKey,
        enc: new Uint8Array(encapsulated),
        info: new Uint8Array(info),
      });
      const plaintext = await recipient.open(new Uint8Array(ciphertext), new Uint8Array(aad));
      const secret = await recipient.export(exportLabel, secretBytes);
      return {
        plaintext: new Uint8Array(plaintext),
        answer: answerCipher(secret, encapsulated),
      };
    },
  };
};

const suites: Readonly<Record<SealingSuiteName, () => SealingSuite>> = {
  'HPKE-P256-SHA256-AES256GCM': p256,
};

const infoOf = (suite: SealingSuiteName, keyId: string): Uint8Array =>
  utf8(`gongkai sealing 1\n${suite}\n${keyId}`);
/** Every clear field is bound to what is inside: none can be changed or moved to another envelope. */
const aadOf = ({ schema, id, station, day }: EnvelopeHead): Uint8Array =>
  utf8([schema, id, station, day].join('\n'));

/** A pair of keys for `suite`, base64; the private one stays at the center. */
export const generateSealingKeys = async (
  suite: SealingSuiteName,
): Promise<{ readonly publicKey: string; readonly privateKey: string }> => {
  const { publicKey, privateKey } = await suites[suite]().generate();
  return { publicKey: textOf(publicKey), privateKey: textOf(privateKey) };
};

/** The key to seal to at `nowMs`: the one that begins latest of those that are valid; null when there is none. */
export const sealingKeyAt = (keys: readonly SealingKey[], nowMs: number): SealingKey | null =>
  keys
    .filter(
      ({ notBefore, notAfter }) => Date.parse(notBefore) <= nowMs && nowMs < Date.parse(notAfter),
    )
    .toSorted((one, other) => Date.parse(other.notBefore) - Date.parse(one.notBefore))[0] ?? null;

/** Seals `plaintext` to `key`. The answer cipher opens what the center answers, and nothing else. */
export const seal = async (
  key: SealingKey,
  head: EnvelopeHead,
  plaintext: Uint8Array,
): Promise<Result<{ readonly envelope: Envelope; readonly answer: AnswerCipher }, SealFault>> => {
  const { id: keyId, suite } = key;
  if (!Object.hasOwn(suites, suite)) return err('unsupported');
  try {
    const sealed = await suites[suite]().seal(
      bytesOf(key.publicKey),
      infoOf(suite, keyId),
      aadOf(head),
      plaintext,
    );
    const envelope: Envelope = {
      format: 1,
      suite,
      keyId,
      ...head,
      encapsulated: textOf(sealed.encapsulated),
      ciphertext: textOf(sealed.ciphertext),
    };
    return ok({ envelope, answer: sealed.answer });
  } catch {
    return err('invalid');
  }
};

/** Opens an envelope with the private key its `keyId` names, base64. */
export const open = async (
  privateKey: string,
  envelope: Envelope,
): Promise<Result<Opened, OpenFault>> => {
  const { suite, keyId } = envelope;
  if (!Object.hasOwn(suites, suite)) return err('unsupported');
  try {
    const opened = await suites[suite]().open(
      bytesOf(privateKey),
      bytesOf(envelope.encapsulated),
      infoOf(suite, keyId),
      aadOf(envelope),
      bytesOf(envelope.ciphertext),
    );
    return ok(opened);
  } catch {
    return err('cannot-open');
  }
};
