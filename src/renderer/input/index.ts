export { Keyboard, type KeyboardProps } from './Keyboard.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { useTextEntry, type TextEntry, type TextEntryOptions } from './use-text-entry.ts';
export {
  buildAddedWords,
  createPinyinEngine,
  type AddedWord,
  type Candidate,
  type PinyinEngine,
} from './engine.ts';
export { loadLexicon } from './load-lexicon.ts';
export type { Lexicon } from './lexicon.ts';
export type { LayoutName, SubmitLabel } from './layouts.ts';
