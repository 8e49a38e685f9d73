import { useEffect, useState } from 'react';
import { Keyboard, useTextEntry } from '../input/index.ts';
import { lookupWords } from '../i18n/resident.ts';
import type { Word } from '../i18n/word.ts';
import { useEngine } from '../kiosk/use-engine.ts';
import { WritingLine } from './writing-line.tsx';
import './find-field.css';

const longest = 30;

/** A field that narrows what is on the screen, with our own keyboard when one wants to type. */
export const FindField = ({
  label,
  placeholder,
  initial,
  onText,
}: {
  readonly label: Word;
  readonly placeholder: Word;
  readonly initial: string;
  readonly onText: (text: string) => void;
}) => {
  const [isOpen, setOpen] = useState(false);
  const entry = useTextEntry({
    engine: useEngine(),
    layouts: ['pinyin', 'latin', 'symbols'],
    initialText: initial,
    maxLength: longest,
    onSubmit: () => setOpen(false),
  });
  const { text } = entry;
  useEffect(() => {
    if (text !== initial) onText(text);
  });
  return (
    <div className="find">
      <WritingLine
        entry={entry}
        label={label}
        placeholder={placeholder}
        isOpen={isOpen}
        onOpen={setOpen}
        showWord={lookupWords.showKeys}
      />
      {isOpen && <Keyboard entry={entry} />}
    </div>
  );
};
