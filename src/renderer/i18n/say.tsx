import { createContext, use, useCallback, type ReactNode } from 'react';
import type { Word } from './word.ts';

/** The language a visitor reads in; ends with the visit. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const LanguageContext = createContext<Language>('zh');

export const LanguageProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) => <LanguageContext value={language}>{children}</LanguageContext>;

export const useLanguage = (): Language => use(LanguageContext);

/** Says a word in the visitor's language. */
export const useSay = (): ((word: Word) => string) => {
  const language = useLanguage();
  return useCallback((word) => word[language], [language]);
};
