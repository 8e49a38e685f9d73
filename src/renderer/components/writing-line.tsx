import { ChevronDown, Keyboard as KeyboardIcon } from 'lucide-react';
import { TextField, type TextEntry } from '../input/index.ts';
import { listWords } from '../i18n/list.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { Button } from './button.tsx';
import './writing-line.css';

/** A field to search by, and beside it what opens and closes our keyboard; the keyboard itself is the screen's. */
export const WritingLine = ({
  entry,
  label,
  placeholder,
  isOpen,
  onOpen,
  autoFocus = false,
  showWord = listWords.showKeyboard,
}: {
  readonly entry: TextEntry;
  readonly label: Word;
  readonly placeholder: Word;
  /** Whether the keyboard stands below. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly autoFocus?: boolean;
  /** What opens the keyboard, where writing is one way among others. */
  readonly showWord?: Word;
}) => {
  const say = useSay();
  return (
    <div className="writing-line">
      <TextField
        entry={entry}
        role="searchbox"
        label={say(label)}
        placeholder={say(placeholder)}
        active={isOpen}
        autoFocus={autoFocus}
        onFocus={() => onOpen(true)}
      />
      <Button
        word={isOpen ? listWords.hideKeyboard : showWord}
        icon={isOpen ? ChevronDown : KeyboardIcon}
        onPress={() => onOpen(!isOpen)}
      />
    </div>
  );
};
