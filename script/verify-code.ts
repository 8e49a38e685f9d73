import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StationKey } from '../src/shared/services.ts';
import { verdictOf } from './code-verdict.ts';

/**
 * Says what codes of a kiosk claim and whether a station of the district signed them. The keys stand in
 * the center's signed `services.json`; whoever got that file from the feed needs no network for the rest.
 * Ends with 0 when it holds, 1 when it does not or cannot be told, 2 when there is nothing to judge.
 */
const Keys = z.object({ stations: z.array(StationKey) });

/** Null, with a word about it, when the file is not there or not what it should be. */
const readKeys = (file: string): readonly StationKey[] | null => {
  try {
    return Keys.parse(JSON.parse(readFileSync(file, 'utf8'))).stations;
  } catch {
    console.log(
      `读不到终端名单：${file} 不在，或者不是中心的 services.json。No list of terminals.`,
    );
    return null;
  }
};

const main = (file: string | undefined): 0 | 1 | 2 => {
  if (file === undefined) {
    console.error('usage: script/verify-code services.json < code.txt');
    return 2;
  }
  const keys = readKeys(file);
  if (keys === null) return 2;
  const { status, said } = verdictOf(readFileSync(0), keys);
  console.log(said);
  return status;
};

process.exitCode = main(process.argv[2]);
