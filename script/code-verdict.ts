import { createHash } from 'node:crypto';
import { isSignedBy } from '../src/main/printing/summary.ts';
import { scannedSummaries } from '../src/main/printing/summary-verification.ts';
import { joinCodes, missingCodes } from '../src/shared/multi-code.ts';
import type { StationKey } from '../src/shared/services.ts';
import type { SignedSummary } from '../src/shared/signed-summary.ts';
import { validityWords } from '../src/shared/validity-words.ts';
import { dayWords } from '../src/shared/calendar.ts';

/**
 * What `script/verify-code` says of what a phone or a scanner read. 0: it holds. 1: it does not, or
 * cannot be told. 2: it is no code of ours.
 */
export interface CodeVerdict {
  readonly status: 0 | 1 | 2;
  readonly said: string;
}

/** What the code claims, in words; `validity` is that of its day. */
const claimLines = ({ lines, claims }: SignedSummary): string[] => [
  ...lines,
  `文件 ${claims.itemId}，第 ${claims.revision} 版，${dayWords(claims.day)}${validityWords[claims.validity].zh}`,
];

const summaryVerdict = (
  readings: readonly SignedSummary[],
  keys: readonly StationKey[],
): CodeVerdict => {
  const keyOf = ({ claims }: SignedSummary): string | null =>
    keys.find(({ station }) => station === claims.station)?.publicKey ?? null;
  const good = readings.find((reading) => {
    const key = keyOf(reading);
    return key !== null && isSignedBy(reading, key);
  });
  const [first] = readings;
  const { station } = (good ?? first!).claims;
  if (good !== undefined)
    return {
      status: 0,
      said: [
        ...claimLines(good),
        `签名是真的：${station} 号终端。Good signature of terminal ${station}.`,
      ].join('\n'),
    };
  return keyOf(first!) === null
    ? {
        status: 1,
        said: `不能核对：${station} 号终端不在名单里，或者已经停用。Terminal ${station} is not on the list, or no longer.`,
      }
    : { status: 1, said: '签名不符：内容被改动过，或者没有读全。Altered, or not read to its end.' };
};

const textVerdict = (codes: readonly string[]): CodeVerdict => {
  const missing = missingCodes(codes);
  if (missing === null)
    return { status: 1, said: '这些码不是同一份文件的。These codes are of different documents.' };
  if (missing.length > 0)
    return {
      status: 1,
      said: `还缺第 ${missing.join('、')} 个码。Still missing: ${missing.join(', ')}.`,
    };
  const joined = joinCodes(codes);
  const isWhole =
    joined !== null &&
    createHash('sha256').update(joined.text, 'utf8').digest('hex').startsWith(joined.sha256);
  return isWhole
    ? {
        status: 0,
        said: `${joined.text}\n全文完整。全文码没有签名：是不是公布的文件，请核对摘要码。Complete; not signed, check the summary code.`,
      }
    : { status: 1, said: '码都在，但内容对不上：有的读错了。A code was misread or altered.' };
};

/** `payload`: one signed summary, or the codes of a whole text in any order, a line feed between them. */
export const verdictOf = (payload: Uint8Array, keys: readonly StationKey[]): CodeVerdict => {
  const summaries = scannedSummaries(payload);
  if (summaries.length > 0) return summaryVerdict(summaries, keys);
  const codes = new TextDecoder()
    .decode(payload)
    .split(/\r?\n/)
    .filter((line) => line.startsWith('GKM1:'));
  return codes.length > 0
    ? textVerdict(codes)
    : {
        status: 2,
        said: '读到的不是摘要码，也不是全文码。Neither a signed summary nor codes of a text.',
      };
};
