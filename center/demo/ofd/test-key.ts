import { createRequire } from 'node:module';
import { sm2, sm3 } from '../../../src/shared/sm.ts';

/**
 * The key that seals the demonstration's papers. It is made from a sentence that stands here, so anybody
 * has it: it proves nothing, and the certificate says 示例.
 */

const require = createRequire(import.meta.url);
/** The number type of sm-crypto's own arithmetic; it has no types. */
const { BigInteger } = createRequire(require.resolve('sm-crypto'))('jsbn') as {
  readonly BigInteger: new (text: string, radix: number) => never;
};

const privateKey = sm3('gongkai kiosk demonstration seal');

/** The point of a number on the curve; typed as other packages' types are, which is not what it is. */
const publicOf = (key: string): string =>
  (
    sm2 as unknown as { getPublicKeyFromPrivateKey(key: string): string }
  ).getPublicKeyFromPrivateKey(key);

/** `04` and both coordinates, hexadecimal. */
export const demoPublicKey = publicOf(privateKey);

/** SM2 with SM3; the number that is random elsewhere comes from the text, so that the same text gives the same bytes. */
export const demoSign = (signed: Uint8Array): Uint8Array => {
  const k = sm3([...Buffer.from(privateKey, 'hex'), ...signed]);
  const point = publicOf(k);
  const pool = [
    {
      privateKey: k,
      publicKey: point,
      k: new BigInteger(k, 16),
      x1: new BigInteger(point.slice(2, 66), 16),
    },
  ];
  const hex = sm2.doSignature([...signed], privateKey, {
    der: true,
    hash: true,
    publicKey: demoPublicKey,
    pointPool: pool,
  });
  return Buffer.from(hex, 'hex');
};
