import { fromBase32, toBase32 } from './base32.ts';
import type { ValidityState } from './validity.ts';

/**
 * The signed short summary (docs/take-away.md): what a phone or a slip takes away of a document and
 * anybody can check without a network. The last part is
 *
 *   GK2:<item>:<revision>:<digest>:<yyyymmdd>:<validity>:<station>:<signature>
 *
 * upper case, in QR's alphanumeric set; before it there may be parts for people, each ended by a `；`
 * (never a line feed, at which scanners end a code). The signature
 * (Ed25519, of the station named, 103 base32 characters) covers everything before its own colon as
 * UTF-8, those parts too. On a slip, where those words stand beside the code, it is alone.
 */
export interface SummaryClaims {
  readonly itemId: string;
  readonly revision: number;
  /** 20 base32 digits over what the edition says: `editionDigest`. */
  readonly digest: string;
  /** The day of which `validity` is said, `yyyy-mm-dd`. */
  readonly day: string;
  readonly validity: ValidityState;
  /** Four digits. */
  readonly station: string;
}

export interface SignedSummary {
  readonly claims: SummaryClaims;
  /** What the signature covers. */
  readonly message: string;
  readonly signature: Uint8Array;
  /** The lines for people, as they stand in the code; empty on a slip. */
  readonly lines: readonly string[];
}

/** Longest text a scanner hands over of such a code, characters. */
export const summaryLimit = 900;
const signatureBytes = 64;
const separator = '；';

const marks: Readonly<Record<ValidityState, string>> = {
  'in-force': 'VALID',
  pending: 'PENDING',
  expiring: 'ENDING',
  expired: 'EXPIRED',
  repealed: 'REPEALED',
  amended: 'AMENDED',
};

const stateOf = (mark: string): ValidityState | null =>
  (Object.keys(marks) as ValidityState[]).find((state) => marks[state] === mark) ?? null;

/** Shortened with an ellipsis; the code must stay one that a phone reads at arm's length. */
export const shortened = (text: string, longest: number): string => {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '));
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
};

/** What has to be signed. */
export const summaryMessage = (claims: SummaryClaims, lines: readonly string[]): string => {
  const { itemId, revision, digest, day, validity, station } = claims;
  const compact = [
    'GK2',
    itemId.toUpperCase(),
    revision,
    digest,
    day.replaceAll('-', ''),
    marks[validity],
    station,
  ].join(':');
  return [...lines.map((line) => line.replaceAll(separator, '，')), compact].join(separator);
};

export const withSignature = (message: string, signature: Uint8Array): string =>
  `${message}:${toBase32(signature)}`;

const form =
  /^GK2:([A-Z0-9][A-Z0-9-]{0,79}):([1-9]\d{0,8}):([0-9A-Z]{20}):(\d{4})(\d\d)(\d\d):([A-Z]+):(\d{4})$/;

/** Null for whatever is no such code; whether its signature is good is another question. */
export const parseSummary = (text: string): SignedSummary | null => {
  if (text.length > summaryLimit) return null;
  const whole = text.trim();
  const end = whole.lastIndexOf(':');
  const message = whole.slice(0, end);
  const signature = fromBase32(whole.slice(end + 1));
  const lines = message.split(separator);
  const [, id = '', revision, digest = '', year, month, date, mark = '', station = ''] =
    form.exec(lines.at(-1) ?? '') ?? [];
  const validity = stateOf(mark);
  if (signature?.length !== signatureBytes || validity === null) return null;
  const claims: SummaryClaims = {
    itemId: id.toLowerCase(),
    revision: Number(revision),
    digest,
    day: `${year}-${month}-${date}`,
    validity,
    station,
  };
  return { claims, message, signature, lines: lines.slice(0, -1) };
};
