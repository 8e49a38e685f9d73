import type { A4Cause } from '../../src/shared/devices.ts';

/** printer-state-reasons keywords (RFC 8011 5.4.12, PWG 5100.9) -> our causes and warnings. */

export type A4Warning = 'paper-low' | 'toner-low';

export interface Reasons {
  /** What stops printing, gravest first; null when nothing does. */
  readonly cause: A4Cause | null;
  readonly warnings: readonly A4Warning[];
}

type Meaning = A4Cause | A4Warning | 'toner';

/** Of two that begin alike the longer stands first. `toner` is empty for `-error`, low otherwise. */
const meanings: readonly (readonly [string, Meaning])[] = [
  ['media-empty', 'paper-out'],
  ['media-needed', 'paper-out'],
  ['media-low', 'paper-low'],
  ['media-jam', 'paper-jam'],
  ['media-path-jam', 'paper-jam'],
  ['cover-open', 'cover-open'],
  ['door-open', 'cover-open'],
  ['interlock-open', 'cover-open'],
  ['input-tray-missing', 'other'],
  ['toner-low', 'toner-low'],
  ['toner-empty', 'toner'],
  ['marker-supply-low', 'toner-low'],
  ['marker-supply-empty', 'toner'],
  ['output-area-full', 'output-full'],
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['hold-new-jobs', 'paused'],
  ['offline', 'offline'],
  ['shutdown', 'offline'],
  ['timed-out', 'offline'],
  ['spool-area-full', 'other'],
];

/** Gravest first. */
const gravity: readonly A4Cause[] = [
  'paper-jam',
  'cover-open',
  'paper-out',
  'toner-empty',
  'output-full',
  'offline',
  'paused',
  'rejected',
  'other',
];

/** Null when none of them stops a printer. */
export const gravest = (found: readonly (string | null)[]): A4Cause | null =>
  gravity.find((cause) => found.includes(cause)) ?? null;

/** CUPS and ippeveprinter cut keywords at 31 characters: `marker-waste-almost-full-warnin`. */
const keywordLimit = 31;

const isKeyword = (reason: string, keyword: string): boolean =>
  reason === keyword ||
  reason.startsWith(`${keyword}-`) ||
  (reason.length >= keywordLimit && keyword.startsWith(reason));

const meaningOf = (reason: string): A4Cause | A4Warning | null => {
  const known = meanings.find(([keyword]) => isKeyword(reason, keyword))?.[1];
  const isError = /-err?o?r?$/.test(reason);
  if (known === 'toner') return isError || reason.endsWith('empty') ? 'toner-empty' : 'toner-low';
  if (known !== undefined) return known;
  return isError ? 'other' : null;
};

const isWarning = (meaning: string | null): meaning is A4Warning =>
  meaning === 'paper-low' || meaning === 'toner-low';

export const readReasons = (reasons: readonly string[]): Reasons => {
  const found = reasons.map(meaningOf);
  const warnings = new Set(found.filter(isWarning));
  return {
    cause: gravest(found),
    warnings: [...warnings].toSorted(),
  };
};
