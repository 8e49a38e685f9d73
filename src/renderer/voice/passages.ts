import type { SpokenLanguage } from '../../shared/speech-protocol.ts';
import type { Word } from '../i18n/word.ts';
import { voiceWords } from '../i18n/voice.ts';
import { sentencesOf } from './sentences.ts';
import { languageOf, spokenText } from './spoken.ts';

/**
 * From what stands on a screen to what is said of it. The screen comes as a tree of plain values, so that
 * this can be tested without one; `source` is whatever the text is to be found by again.
 */

export interface TextLeaf<Source> {
  readonly kind: 'text';
  readonly text: string;
  readonly source: Source | null;
}
export interface Branch<Source> {
  readonly kind: 'block' | 'inline' | 'heading' | 'choice' | 'field' | 'row';
  /** Said instead of what is inside. */
  readonly label?: string | null;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  /** Of a field: whether something is written in it. */
  readonly isFilled?: boolean;
  readonly children: readonly Leaf<Source>[];
}
export type Leaf<Source> = TextLeaf<Source> | Branch<Source>;

interface Run<Source> {
  readonly text: string;
  readonly source: Source | null;
}

/** A part of a text that is on the screen. */
export interface Place<Source> {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface Sentence<Source> {
  /** As it is handed to a voice. */
  readonly spoken: string;
  readonly language: SpokenLanguage;
  /** Where it stands on the screen, in order; nowhere for words that are only said. */
  readonly places: readonly Place<Source>[];
}

/** Covered values are stars of full width (`format/masking.ts`). */
const covered = /[^\s：:]{0,4}＊+[^\s：:，。（）]{0,4}(?:（已遮住）)?/g;

type Say = (word: Word) => string;

/** Collects runs into passages: a passage ends with its block. */
class Collector<Source> {
  readonly passages: Run<Source>[][] = [];
  readonly #say: Say;
  #open: Run<Source>[] = [];
  #choices = 0;

  constructor(say: Say) {
    this.#say = say;
  }

  take(leaf: Leaf<Source>): void {
    if (leaf.kind === 'text') this.#open.push(leaf);
    else if (leaf.kind === 'inline') this.#inside(leaf);
    else {
      this.close();
      if (leaf.kind === 'choice') this.#choice(leaf);
      else if (leaf.kind === 'field') this.#field(leaf);
      else if (leaf.kind === 'row') this.#row(leaf);
      else this.#inside(leaf);
      this.close();
    }
  }

  close(): void {
    if (this.#open.length > 0) this.passages.push(this.#open);
    this.#open = [];
  }

  #inside({ label, children }: Branch<Source>): void {
    if (typeof label === 'string') this.#open.push({ text: label, source: null });
    else for (const child of children) this.take(child);
  }

  #choice(leaf: Branch<Source>): void {
    this.#choices += 1;
    const name = flat(leaf);
    if (name.every(({ text }) => text.trim() === '')) return;
    const { isChosen = false, isDisabled = false } = leaf;
    this.#open.push(
      { text: this.#say(voiceWords.choice(this.#choices)), source: null },
      ...name,
      ...(isChosen ? [{ text: this.#say(voiceWords.chosen), source: null }] : []),
      ...(isDisabled ? [{ text: this.#say(voiceWords.cannotBeUsed), source: null }] : []),
    );
  }

  /** What somebody wrote is never said: only that it is there. */
  #field({ label, isFilled = false }: Branch<Source>): void {
    const state = this.#say(isFilled ? voiceWords.filled : voiceWords.empty);
    this.#open.push({ text: `${label ?? ''}：${state}`, source: null });
  }

  #row({ children }: Branch<Source>): void {
    for (const [index, cell] of children.entries()) {
      if (index > 0) this.#open.push({ text: '，', source: null });
      this.#open.push(...flat(cell));
    }
  }
}

/** The runs of something that is said in one breath; blocks inside it are parted by a comma. */
const flat = <Source>(leaf: Leaf<Source>): Run<Source>[] => {
  if (leaf.kind === 'text') return [leaf];
  if (typeof leaf.label === 'string') return [{ text: leaf.label, source: null }];
  return leaf.children.flatMap((child, index) => {
    const runs = flat(child);
    const apart = index > 0 && child.kind !== 'text' && child.kind !== 'inline' && runs.length > 0;
    return apart ? [{ text: '，', source: null }, ...runs] : runs;
  });
};

const placesIn = <Source>(runs: readonly Run<Source>[], start: number, end: number) => {
  const places: Place<Source>[] = [];
  let at = 0;
  for (const { text, source } of runs) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + text.length);
    if (source !== null && from < to) places.push({ source, start: from - at, end: to - at });
    at += text.length;
  }
  return places;
};

/** All sentences of a screen in the order in which they are said. */
export const sentencesOfScreen = <Source>(
  leaves: readonly Leaf<Source>[],
  say: Say,
): Sentence<Source>[] => {
  const collector = new Collector<Source>(say);
  for (const leaf of leaves) collector.take({ kind: 'block', children: [leaf] });
  return collector.passages.flatMap((runs) => {
    const text = runs.map((run) => run.text).join('');
    const language = languageOf(text);
    return sentencesOf(text).flatMap(({ start, end }) => {
      const uncovered = text.slice(start, end).replaceAll(covered, say(voiceWords.filled));
      const spoken = spokenText(uncovered, language);
      return spoken === '' ? [] : [{ spoken, language, places: placesIn(runs, start, end) }];
    });
  });
};
