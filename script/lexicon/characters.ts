import { readingsOfCharacter, type CountedWord, type LexiconWord } from './words.ts';

/** A character alone matters by its own count and a little by how often it builds words. */
const SHARE_OF_WORDS = 0.05;
/** CJK unified ideographs, extension A, and the supplementary planes (names of people need them). */
const HAN_RANGES = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;

/**
 * Every readable character with each of its readings. Dictionaries count a character, not its
 * readings, so the count is divided by how the character is read inside words (行: hang, xing).
 */
export function collectCharacters(
  counted: readonly CountedWord[],
  words: readonly LexiconWord[],
): LexiconWord[] {
  const alone = new Map(counted.map((word) => [word.text, word.frequency]));
  const insideWords = countReadings(words);
  const readingsInWords = groupReadings(words);
  return readableCharacters().flatMap(({ character, readings: listed }) => {
    const readings = [...new Set([...listed, ...(readingsInWords.get(character) ?? [])])];
    const own = alone.get(character) ?? 0;
    const counts = readings.map((reading, index) => {
      const inside = insideWords.get(character + reading) ?? 0;
      return inside + (index === 0 ? own : 0);
    });
    const total = counts.reduce((sum, count) => sum + count, 0);
    return readings.map((reading, index) => ({
      characters: [character],
      syllables: [reading],
      frequency: frequencyOfReading(own, counts[index] ?? 0, total),
    }));
  });
}

function frequencyOfReading(own: number, count: number, total: number): number {
  const share = total === 0 ? 0 : count / total;
  return Math.max(own * share + count * SHARE_OF_WORDS, 0.1);
}

function countReadings(words: readonly LexiconWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { characters, syllables, frequency } of words) {
    characters.forEach((character, index) => {
      const key = character + (syllables[index] ?? '');
      counts.set(key, (counts.get(key) ?? 0) + frequency);
    });
  }
  return counts;
}

/** Inside words pinyin-pro knows readings that it does not list for the character alone. */
function groupReadings(words: readonly LexiconWord[]): Map<string, Set<string>> {
  const readings = new Map<string, Set<string>>();
  for (const { characters, syllables } of words) {
    characters.forEach((character, index) => {
      const known = readings.get(character) ?? new Set<string>();
      readings.set(character, known.add(syllables[index] ?? ''));
    });
  }
  return readings;
}

function readableCharacters(): { character: string; readings: readonly string[] }[] {
  const found = [];
  for (const [first, last] of HAN_RANGES) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const readings = readingsOfCharacter(character);
      if (readings.length > 0) found.push({ character, readings });
    }
  }
  return found;
}
