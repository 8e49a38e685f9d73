import { createPrivateKey, createPublicKey, sign, verify as verifyBytes } from 'node:crypto';
import type { ItemDetail } from '../../shared/content.ts';
import { chinaDay, dayWords } from '../../shared/calendar.ts';
import {
  shortened,
  summaryMessage,
  withSignature,
  type SignedSummary,
  type SummaryClaims,
} from '../../shared/signed-summary.ts';
import { validityTaken } from '../../shared/validity-words.ts';
import { editionDigest, editionOf, encodeVerification } from './verification.ts';

/** The signed short summary of an item, made with the station's own key and checked with the keys of all stations. */

export interface SummarySigner {
  /** Four digits. */
  readonly station: string;
  /** Ed25519, PKCS #8, base64. */
  readonly privateKey: string;
}

export interface TakenSummary {
  /** With lines for people, for a phone. */
  readonly text: string;
  /** Alone, ASCII, for a slip. */
  readonly compact: string;
}

/** What a person reads of it on the phone. */
const linesOf = ({ item, validity }: ItemDetail, day: string, phone: string): readonly string[] => [
  shortened(item.title, 60),
  ...(item.documentNumber === null ? [] : [shortened(item.documentNumber, 40)]),
  `${shortened(item.agency, 30)}　${dayWords(item.publishedOn)}公布`,
  `${validityTaken(validity, item.kind)}（${dayWords(day)}查）`,
  ...(phone === '' ? [] : [`咨询电话 ${phone}`]),
  '核对：任一政务公开终端“扫码核对”',
];

/** The code with these lines for people before it; with none it is alone. */
const signedCode = (
  { item, validity }: ItemDetail,
  { station, privateKey }: SummarySigner,
  nowMs: number,
  lines: readonly string[],
): string => {
  const claims: SummaryClaims = {
    itemId: item.id,
    revision: item.revision,
    digest: editionDigest(item),
    day: chinaDay(nowMs),
    validity: validity.state,
    station,
  };
  const key = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const message = summaryMessage(claims, lines);
  return withSignature(message, sign(null, Buffer.from(message, 'utf8'), key));
};

export const signSummary = (
  detail: ItemDetail,
  signer: SummarySigner,
  { nowMs, phone }: { readonly nowMs: number; readonly phone: string },
): TakenSummary => ({
  text: signedCode(detail, signer, nowMs, linesOf(detail, chinaDay(nowMs), phone)),
  compact: signedCode(detail, signer, nowMs, []),
});

/** The one code of an A4 print and of its slip: signed, or the unsigned one where nobody can sign. */
export const paperCode = (
  detail: ItemDetail,
  signer: SummarySigner | null,
  nowMs: number,
): string =>
  signer === null
    ? encodeVerification(editionOf(detail.item, chinaDay(nowMs)))
    : signedCode(detail, signer, nowMs, []);

/** What stands before a raw Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** `publicKey`: Ed25519, raw, base64. */
export const isSignedBy = ({ message, signature }: SignedSummary, publicKey: string): boolean => {
  const key = createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64')]),
    format: 'der',
    type: 'spki',
  });
  return verifyBytes(null, Buffer.from(message, 'utf8'), key, signature);
};
