import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readJiebaWords } from '../lexicon/words.ts';

type Point = readonly [x: number, y: number];

/** One character as it is written. */
export interface WrittenCharacter {
  readonly character: string;
  /** Of each stroke: 1 横 提, 2 竖 竖钩, 3 撇, 4 点 捺, 5 折. */
  readonly classes: readonly number[];
  /** The middle line of each stroke, from its beginning, in a square of 1024 whose y grows downwards. */
  readonly lines: readonly (readonly Point[])[];
}

const here = join(import.meta.dirname, 'node_modules');
const top = 900;

/** Names of strokes in cnchar-order; every other one is a 折. */
const classOfName: Readonly<Record<string, number>> = {
  横: 1,
  提: 1,
  竖: 2,
  竖钩: 2,
  撇: 3,
  点: 4,
  点2: 4,
  捺: 4,
};

interface StrokeName {
  readonly name: string;
}

/** The two tables of its one file: letters of each character, and the stroke that each letter means. */
const readOrder = (): ReadonlyMap<string, readonly number[]> => {
  const source = readFileSync(join(here, 'cnchar-order/cnchar.order.min.js'), 'utf8');
  const tables = Array.from(
    source.matchAll(/JSON\.parse\('(\{.*?\})'\)/g),
    ([, json = '{}']) => JSON.parse(json) as Record<string, string | StrokeName>,
  );
  const [letters, names] = tables as [Record<string, string>, Record<string, StrokeName>];
  const classOf = (letter: string): number => classOfName[names[letter]?.name ?? ''] ?? 5;
  return new Map(
    Object.entries(letters).map(([character, strokes]) => [
      character,
      Array.from(strokes, classOf),
    ]),
  );
};

const readLines = (character: string): Point[][] | null => {
  try {
    const file = join(here, 'hanzi-writer-data', `${character}.json`);
    const { medians } = JSON.parse(readFileSync(file, 'utf8')) as { medians: Point[][] };
    return medians.map((line) => line.map(([x, y]): Point => [x, top - y]));
  } catch {
    return null;
  }
};

/** Where no order is known, a stroke is told by its shape. */
export const classOfLine = (line: readonly Point[]): number => {
  const [first = [0, 0], last = [0, 0]] = [line[0], line.at(-1)];
  const [width, height] = [last[0] - first[0], last[1] - first[1]];
  const straight = Math.hypot(width, height);
  const long = line.reduce((sum, point, index) => {
    const before = line[index - 1] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
  if (long > straight * 1.25) return 5;
  if (Math.abs(height) < Math.abs(width) * 0.45) return 1;
  if (Math.abs(width) < Math.abs(height) * 0.3) return 2;
  return width < 0 ? 3 : 4;
};

/** How often a character occurs in jieba's words. */
const frequencies = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const dictionary = join(import.meta.dirname, '../../node_modules/@node-rs/jieba/dict.txt');
  for (const { text, frequency } of readJiebaWords(dictionary))
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + frequency);
  return counts;
};

/** Its characters of GB 2312 are those of GBK whose bytes lie in its rows. */
const isInGb2312 = (character: string): boolean => {
  const [row = 0, cell = 0] = iconv.encode(character, 'gbk');
  return row >= 0xb0 && row <= 0xf7 && cell >= 0xa1;
};

/** The 6,763 characters of GB 2312 whose writing is known, the most frequent first. */
export const collectCharacters = (): WrittenCharacter[] => {
  const order = readOrder();
  const counts = frequencies();
  return readdirSync(join(here, 'hanzi-writer-data'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => /^\p{Script=Han}$/u.test(name) && isInGb2312(name))
    .flatMap((character): WrittenCharacter[] => {
      const lines = readLines(character);
      if (lines === null) return [];
      const known = order.get(character);
      const classes = known?.length === lines.length ? known : lines.map(classOfLine);
      return [{ character, classes, lines }];
    })
    .toSorted(
      (left, right) =>
        (counts.get(right.character) ?? 0) - (counts.get(left.character) ?? 0) ||
        (left.character < right.character ? -1 : 1),
    );
};
