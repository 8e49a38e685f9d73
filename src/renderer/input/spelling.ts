/** One way to read some typed letters: any syllable with first <= id < end, at a cost in nats. */
export interface Reading {
  readonly first: number;
  readonly end: number;
  readonly cost: number;
  /** `alike` only sounds like it (zi for zhi); `initial` abbreviates (g); `unfinished` stops (gon). */
  readonly kind: 'whole' | 'alike' | 'initial' | 'unfinished';
}

export type SpellingTable = ReadonlyMap<string, readonly Reading[]>;

/** Longest spelling: zhuang, chuang, shuang. */
export const MAX_SPELLING_LENGTH = 6;

const COST_INITIAL = 4;
const COST_UNFINISHED = 1.5;
const COST_FUZZY = 2.5;
const COST_SPELLING_OF_V = 1;

const INITIALS = /^(?:[bpmfdtnlgkhjqxrzcsywaoe]|zh|ch|sh)$/;
/** Pairs many speakers of southern and rural Mandarin do not tell apart. */
const FUZZY_INITIALS = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
  ['f', 'h'],
  ['r', 'l'],
] as const;
const FUZZY_FINALS = [
  ['ing', 'in'],
  ['eng', 'en'],
  ['ang', 'an'],
] as const;

/** Builds every spelling of every syllable. `syllables` must be in alphabetical order. */
export function buildSpellingTable(syllables: readonly string[]): SpellingTable {
  const table = new Map<string, Reading[]>();
  addPrefixes(table, syllables);
  syllables.forEach((syllable, id) => {
    const only = { first: id, end: id + 1 };
    addReading(table, syllable, { ...only, cost: 0, kind: 'whole' });
    for (const spelling of spellingsOfV(syllable)) {
      addReading(table, spelling, { ...only, cost: COST_SPELLING_OF_V, kind: 'whole' });
    }
    for (const [spelling, cost] of fuzzyVariants(syllable)) {
      addReading(table, spelling, { ...only, cost, kind: 'alike' });
    }
  });
  return table;
}

function addReading(table: Map<string, Reading[]>, spelling: string, reading: Reading): void {
  const readings = table.get(spelling);
  if (readings === undefined) table.set(spelling, [reading]);
  else readings.push(reading);
}

/** A prefix reads as the run of all syllables that begin with it; alphabetical order makes it a run. */
function addPrefixes(table: Map<string, Reading[]>, syllables: readonly string[]): void {
  for (const [prefix, run] of runsOfPrefixes(syllables)) {
    addReading(table, prefix, { ...run, cost: COST_UNFINISHED, kind: 'unfinished' });
    if (INITIALS.test(prefix)) {
      addReading(table, prefix, { ...run, cost: COST_INITIAL, kind: 'initial' });
    }
  }
}

type Run = Pick<Reading, 'first' | 'end'>;

/** One pass: every search makes an engine, and its first frame waits for this table. */
function runsOfPrefixes(syllables: readonly string[]): Map<string, Run> {
  const first = new Map<string, number>();
  const end = new Map<string, number>();
  syllables.forEach((syllable, id) => {
    for (let length = 1; length <= syllable.length; length += 1) {
      const prefix = syllable.slice(0, length);
      if (!first.has(prefix)) first.set(prefix, id);
      end.set(prefix, id + 1);
    }
  });
  const proper = new Set(syllables.flatMap((syllable) => properPrefixes(syllable)));
  return new Map(
    Array.from(proper, (prefix) => [
      prefix,
      { first: first.get(prefix) ?? 0, end: end.get(prefix) ?? 0 },
    ]),
  );
}

function properPrefixes(syllable: string): string[] {
  return Array.from(syllable.slice(0, -1), (_, index) => syllable.slice(0, index + 1));
}

/** The keyboard has no ü: people type lv, lu or lyu; nue and lue are the written rule of many inputs. */
function spellingsOfV(syllable: string): string[] {
  if (!syllable.includes('v')) return [];
  return [syllable.replace('v', 'u'), syllable.replace('v', 'yu')];
}

function fuzzyVariants(syllable: string): [string, number][] {
  const initials = [syllable, ...swapStart(syllable)];
  const all = initials.flatMap((spelling) => [spelling, ...swapEnd(spelling)]);
  return [...new Set(all)]
    .filter((spelling) => spelling !== syllable)
    .map((spelling) => [spelling, fuzzyCost(syllable, spelling)]);
}

function fuzzyCost(syllable: string, spelling: string): number {
  const both = swapStart(syllable).includes(spelling) || swapEnd(syllable).includes(spelling);
  return both ? COST_FUZZY : COST_FUZZY * 2;
}

function swapStart(syllable: string): string[] {
  const found: string[] = [];
  for (const [left, right] of FUZZY_INITIALS) {
    if (syllable.startsWith(left)) found.push(right + syllable.slice(left.length));
    else if (syllable.startsWith(right)) found.push(left + syllable.slice(right.length));
  }
  return found;
}

function swapEnd(syllable: string): string[] {
  const found: string[] = [];
  for (const [left, right] of FUZZY_FINALS) {
    if (syllable.endsWith(left)) found.push(syllable.slice(0, -left.length) + right);
    else if (syllable.endsWith(right)) found.push(syllable.slice(0, -right.length) + left);
  }
  return found;
}
