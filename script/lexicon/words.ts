import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

/** One word as the lexicon stores it: characters and toneless syllables pair up one to one. */
export interface LexiconWord {
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
  /** Occurrences in jieba's corpus of about 60 million words. */
  readonly frequency: number;
}

export interface CountedWord {
  readonly text: string;
  readonly frequency: number;
  readonly reading?: readonly string[];
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
const SYLLABLE = /^[a-z]{1,6}$/;
const UNTYPEABLE_SYLLABLES = new Set(['m', 'n', 'ng', 'hm', 'hng']);
const MAX_WORD_CHARACTERS = 12;

/** Rare long words and rare personal names cost bytes and push useful words down the candidate bar. */
function isUseful(length: number, frequency: number, tag: string): boolean {
  if (length > MAX_WORD_CHARACTERS) return false;
  if (tag.startsWith('nr')) return frequency >= 20;
  if (length === 2) return frequency >= 3;
  return frequency >= 5;
}

/** Reads jieba's dictionary: lines of "word frequency tag". Single characters are always kept. */
export function readJiebaWords(path: string): CountedWord[] {
  const words: CountedWord[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [text = '', frequencyText = '', tag = ''] = line.trim().split(' ');
    const frequency = Number(frequencyText);
    const length = Array.from(text).length;
    if (!HAN_ONLY.test(text)) continue;
    if (length === 1 || isUseful(length, frequency, tag)) words.push({ text, frequency });
  }
  return words;
}

/**
 * Reads the domain list: "= 5000" sets the frequency of the words below it, "#" starts a comment,
 * words are separated by white space, and "word(yi shen ...)" adds a reading to pinyin-pro's.
 */
export function readDomainWords(path: string): CountedWord[] {
  const words: CountedWord[] = [];
  let frequency = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const content = (line.split('#')[0] ?? '').trim();
    if (content.startsWith('=')) frequency = Number(content.slice(1));
    else words.push(...parseDomainLine(content, frequency));
  }
  return words;
}

function parseDomainLine(line: string, frequency: number): CountedWord[] {
  return Array.from(line.matchAll(/(\p{Script=Han}+)(?:\(([a-z ]+)\))?/gu), (match) => {
    const text = match[1] ?? '';
    return match[2] === undefined
      ? { text, frequency }
      : { text, frequency, reading: match[2].split(' ') };
  });
}

function isTypeable(syllable: string): boolean {
  return SYLLABLE.test(syllable) && !UNTYPEABLE_SYLLABLES.has(syllable);
}

/** Toneless syllables, ü written v; undefined when pinyin-pro does not know every character. */
export function readingOf(text: string): readonly string[] | undefined {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const complete = syllables.length === Array.from(text).length && syllables.every(isTypeable);
  return complete ? syllables : undefined;
}

/** Every reading of one character, the usual one first. */
export function readingsOfCharacter(character: string): readonly string[] {
  const options = { toneType: 'none', type: 'array', v: true, multiple: true } as const;
  return [...new Set(pinyin(character, options))].filter(isTypeable);
}

/**
 * Words of two characters and more. A text that stands in both lists takes the greater frequency;
 * a reading given in the list stands beside pinyin-pro's own, for people say both.
 */
export function collectWords(counted: readonly CountedWord[]): LexiconWord[] {
  const byReading = new Map<string, LexiconWord>();
  for (const { text, frequency, reading } of counted) {
    const characters = Array.from(text);
    if (characters.length < 2) continue;
    for (const syllables of [readingOf(text), reading]) {
      if (syllables?.length !== characters.length) continue;
      const key = `${text} ${syllables.join(' ')}`;
      const known = byReading.get(key)?.frequency ?? 0;
      byReading.set(key, { characters, syllables, frequency: Math.max(frequency, known) });
    }
  }
  return [...byReading.values()];
}
