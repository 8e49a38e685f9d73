import { createContext, use, useCallback, type ReactNode } from 'react';
import type { Word } from './word.ts';

/** The language a visitor reads in; ends with the visit. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** As `lang` attributes name it. */
export const languageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const LanguageContext = createContext<Language>('zh');

export const LanguageProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) => <LanguageContext value={language}>{children}</LanguageContext>;

export const useLanguage = (): Language => use(LanguageContext);

/** A word in a language; in Chinese when the center wrote it and nobody translated it. */
export const wordIn = (word: Word, language: Language): string =>
  word[language] === '' ? word.zh : word[language];

export interface Say {
  (word: Word): string;
  /** Nothing to say stays nothing. */
  (word: Word | null): string | null;
}

const others: Record<Language, Language> = { zh: 'en', en: 'zh' };

/** The language of the small second lines. */
export const useOtherLanguage = (): Language => others[useLanguage()];

/** Says a word in the other language. */
export const useOther = (): ((word: Word) => string) => {
  const language = useOtherLanguage();
  return useCallback((word) => word[language], [language]);
};

/** What the center wrote stays Chinese and is marked so, for who has it read out; our own words need no mark. */
export const langOf = ({ zh, en }: Word): string | undefined =>
  zh === en ? languageTags.zh : undefined;

/** Says a word in the visitor's language. */
export const useSay = (): Say => {
  const language = useLanguage();
  const say = useCallback(
    (word: Word | null) => (word === null ? null : wordIn(word, language)),
    [language],
  );
  return say as Say;
};
