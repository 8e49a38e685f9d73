import { ChevronDown, Keyboard as KeyboardIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Keyboard, TextField, useTextEntry } from '../input/index.ts';
import { lookupWords } from '../i18n/resident.ts';
import { useSay } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { useEngine } from '../kiosk/use-engine.ts';
import { Button } from './button.tsx';
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
  const say = useSay();
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
      <div className="find-line">
        <TextField
          entry={entry}
          role="searchbox"
          label={say(label)}
          placeholder={say(placeholder)}
          active={isOpen}
          onFocus={() => setOpen(true)}
        />
        <Button
          word={isOpen ? lookupWords.hideKeys : lookupWords.showKeys}
          icon={isOpen ? ChevronDown : KeyboardIcon}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && <Keyboard entry={entry} />}
    </div>
  );
};
