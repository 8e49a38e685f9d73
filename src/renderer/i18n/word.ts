/** Text a resident sees: Chinese first, English second. Said with `useSay` (`say.tsx`), never by hand. */
export interface Word {
  readonly zh: string;
  readonly en: string;
}

export const word = (zh: string, en: string): Word => ({ zh, en });

/** The same in both languages: a name, a number, what the center wrote. */
export const plain = (text: string): Word => ({ zh: text, en: text });

/** Made in both languages by the same rule. */
export const inBoth = (make: (language: keyof Word) => string): Word => ({
  zh: make('zh'),
  en: make('en'),
});

/** Two clauses without a full stop of their own, as sentences. */
export const twoSentences = (first: Word, second: Word): Word =>
  word(`${first.zh}。${second.zh}`, `${first.en}. ${second.en}`);

/** A sentence that stands after another one of a different look. */
export const after = ({ zh, en }: Word): Word => word(zh, ` ${en}`);

/** Sentences after each other; English ones stand apart. */
export const joined = (parts: readonly Word[]): Word =>
  word(parts.map(({ zh }) => zh).join(''), parts.map(({ en }) => en).join(' '));
