import { pinyin } from 'pinyin-pro';
import type { Filters } from '../../../src/shared/content.ts';
import { type Item, plainText } from '../../../src/shared/item.ts';
import { Chance } from './chance.ts';

/** What people type, drawn from the corpus itself, by kind. */
export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  readonly filters: Filters;
}

/** A title somebody looks for, and how they type it. */
export interface KnownItem {
  readonly kind: string;
  readonly query: string;
  readonly title: string;
}

const han = /^\p{Script=Han}+$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => han.test(word));

const unique = (make: () => string | undefined, count: number): string[] => {
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 200; tries++) {
    const one = make();
    if (one) made.add(one);
  }
  return [...made];
};

const piece = (chance: Chance, text: string, from: number, to: number): string | undefined => {
  const length = chance.between(from, to);
  const start = chance.between(0, Math.max(1, text.length - length));
  const cut = text.slice(start, start + length);
  return cut.length === length && han.test(cut) ? cut : undefined;
};

/** Draws queries of every kind from a sample of the items. The same sample and seed give the same queries. */
export const drawQueries = (sample: readonly Item[], seed: number): BenchQuery[] => {
  const chance = new Chance(seed);
  const body = (): string => plainText(chance.of(sample).body);
  const passage = (): string => {
    const text = body();
    const start = chance.between(0, Math.max(1, text.length - 200));
    return text.slice(start, start + 200);
  };
  const word = (fits: (word: string) => boolean): string | undefined => {
    const fitting = wordsOf(passage()).filter(fits);
    return fitting.length > 0 ? chance.of(fitting) : undefined;
  };
  const number = (): string | undefined => chance.of(sample).documentNumber ?? undefined;
  const plain = (kind: string, queries: readonly string[]): BenchQuery[] =>
    queries.map((query) => ({ kind, query, filters: {} }));
  const two = unique(() => word(({ length }) => length === 2), 70);
  return [
    ...plain(
      'one character',
      unique(() => piece(chance, body(), 1, 2), 30),
    ),
    ...plain('two characters', two),
    ...plain(
      'three and more',
      unique(() => word(({ length }) => length > 2) ?? piece(chance, body(), 3, 7), 61),
    ),
    ...plain(
      'phrase of 8 to 15',
      unique(() => piece(chance, body(), 8, 16), 30),
    ),
    ...plain('document number', unique(number, 20)),
    ...plain(
      'part of a number',
      unique(() => number()?.replace(/^\D+/u, '').replace('〔', '[').replace('〕', ']'), 10),
    ),
    ...plain(
      'two words',
      unique(() => {
        const words = wordsOf(passage()).filter(({ length }) => length > 1);
        return words.length > 1 ? `${words[0]!} ${words.at(-1)!}` : undefined;
      }, 20),
    ),
    ...two.slice(0, 30).map((query) => ({
      kind: 'two characters, filtered',
      query,
      filters: { channel: 'files', year: 2019 },
    })),
  ];
};

const primaryReading = (character: string): string => pinyin(character, { toneType: 'none' });

/** Characters of the titles by their sound, to replace one by another that sounds the same. */
const homophonesIn = (titles: readonly string[]): Map<string, string[]> => {
  const bySound = new Map<string, string[]>();
  for (const character of new Set(titles.join(''))) {
    if (!han.test(character)) continue;
    const sound = primaryReading(character);
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return bySound;
};

const replaced = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);

/** Up to `count` titles, each typed in every way. */
export const drawKnownItems = (
  sample: readonly Item[],
  count: number,
  seed: number,
): KnownItem[] => {
  const chance = new Chance(seed);
  const titles = unique(() => chance.of(sample).title, Math.min(count, sample.length));
  const bySound = homophonesIn(titles);
  const characters = [...new Set(titles.join(''))].filter((character) => han.test(character));
  return titles.flatMap((title) => {
    const places = Array.from(title).flatMap((character, at) => (han.test(character) ? [at] : []));
    const at = places.length > 0 ? chance.of(places) : 0;
    const others = (bySound.get(primaryReading(title[at]!)) ?? []).filter(
      (one) => one !== title[at],
    );
    const words = wordsOf(title).filter(({ length }) => length > 1);
    const letters = pinyin(title.replace(/[^\p{Script=Han}]/gu, ''), {
      pattern: 'first',
      toneType: 'none',
      type: 'array',
    }).join('');
    const ways: [string, string | undefined][] = [
      ['full title', title],
      ['words of the title', words.length > 1 ? words.slice(-3).join(' ') : undefined],
      ['part of the title', piece(chance, title, 4, 7)],
      [
        'one wrong character, same sound',
        others.length > 0 ? replaced(title, at, chance.of(others)) : undefined,
      ],
      [
        'one wrong character, any',
        replaced(title, at, chance.of(characters.filter((one) => one !== title[at]))),
      ],
      ['all initials', letters.slice(0, 60)],
      ['six initials', letters.length >= 6 ? letters.slice(-6) : undefined],
    ];
    return ways.flatMap(([kind, query]) => (query ? [{ kind, query, title }] : []));
  });
};
