import {
  base64Of,
  bytesOfBase64,
  generateSealingKeys,
  open,
  seal,
  type AnswerCipher,
  type Envelope,
  type SealingKey,
} from '../../../../src/shared/sealing.ts';

/** One side of sealing, told what to do by name so that it may run in another process. Bytes are base64. */

const suite = 'HPKE-P256-SHA256-AES256GCM';
const head = {
  schema: 'submission/1',
  id: '0123456789abcdef0123456789abcdef',
  station: '0007',
  day: '2026-11-25',
};
let cipher: AnswerCipher | null = null;

export const sealingTasks = {
  generate: async () => {
    const { publicKey, privateKey } = await generateSealingKeys(suite);
    const times = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z' };
    return { key: { id: 'one', suite, publicKey, ...times } satisfies SealingKey, privateKey };
  },
  /** Keeps what opens the answer. */
  seal: async ({ key, text }: { readonly key: SealingKey; readonly text: string }) => {
    const sealed = await seal(key, head, bytesOfBase64(text));
    if (!sealed.ok) throw new Error(sealed.error);
    cipher = sealed.value.answer;
    return sealed.value.envelope;
  },
  /** Opens, and seals `answer` to whoever sealed; null when it does not open. */
  open: async (given: {
    readonly privateKey: string;
    readonly envelope: Envelope;
    readonly answer: string;
  }) => {
    const opened = await open(given.privateKey, given.envelope);
    if (!opened.ok) return null;
    const { plaintext, answer } = opened.value;
    const sealed = await answer.seal(bytesOfBase64(given.answer));
    return { text: base64Of(plaintext), sealed: base64Of(sealed) };
  },
  openAnswer: async ({ sealed }: { readonly sealed: string }) => {
    const bytes = await cipher?.open(bytesOfBase64(sealed));
    return bytes ? base64Of(bytes) : null;
  },
};

export type SealingTasks = typeof sealingTasks;
export interface Order {
  readonly call: number;
  /** Where it is to be done. */
  readonly peer: 'main' | 'utility';
  readonly task: keyof SealingTasks;
  readonly input: unknown;
}

/** Does what an order says; what came of it, or the error's name. */
export const carryOut = async ({ call, task, input }: Order): Promise<object> => {
  try {
    const perform = sealingTasks[task] as (given: unknown) => Promise<unknown>;
    return { call, value: await perform(input) };
  } catch (error) {
    return { call, failed: String(error) };
  }
};
