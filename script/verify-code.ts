import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSignedBy } from '../src/main/printing/summary.ts';
import { StationKey } from '../src/shared/services.ts';
import { parseSummary } from '../src/shared/signed-summary.ts';

/**
 * Says what a signed summary claims and whether a station of the district signed it. The keys stand in
 * the center's signed `services.json`; whoever got that file from the feed needs no network for the rest.
 * Ends with 0 for a good signature, 1 for a bad one or an unknown station, 2 when it is no such code.
 */
const Keys = z.object({ stations: z.array(StationKey) });

const judge = (text: string, keys: readonly StationKey[]): { said: string; code: 0 | 1 | 2 } => {
  const summary = parseSummary(text);
  if (summary === null) return { said: '这不是签名摘要码 not a signed summary', code: 2 };
  const { claims, lines } = summary;
  const key = keys.find(({ station }) => station === claims.station);
  const claimed = [
    ...lines,
    `${claims.itemId} r${claims.revision} ${claims.day} ${claims.validity}`,
  ];
  if (key === undefined)
    return {
      said: `${claimed.join('\n')}\n不认识 ${claims.station} 号终端 unknown station`,
      code: 1,
    };
  return isSignedBy(summary, key.publicKey)
    ? { said: `${claimed.join('\n')}\n签名是真的 good signature of ${claims.station}`, code: 0 }
    : { said: '签名不符，内容被改动过 altered', code: 1 };
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: script/verify-code services.json < code.txt');
  process.exit(2);
}
const { stations } = Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
const { said, code } = judge(readFileSync(0, 'utf8'), stations);
console.log(said);
process.exitCode = code;
