import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Keyboard, TextField, useTextEntry, type LayoutName } from '../../input/index.ts';
import { formWords } from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';
import { FieldLabel, FieldProblemLine } from './FieldParts.tsx';
import { fieldAfter, focusField, useWriting } from './writing.tsx';
import { useOther, useSay } from '../../i18n/say.tsx';

export interface WrittenFieldProps {
  /** Unique within the step. */
  readonly name: string;
  readonly words: Word;
  readonly help?: Word | undefined;
  readonly isRequired: boolean;
  readonly placeholder?: string | undefined;
  readonly layouts?: readonly LayoutName[] | undefined;
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly initialText: string;
  /** As others may see it; null when nothing is to be covered. */
  readonly cover: (text: string) => string | null;
  readonly problem: Word | null;
  readonly autoFocus?: boolean;
  /** Tells the vault; it keeps what is written. */
  readonly onText: (text: string) => void;
  /** 下一项 on the keyboard of the last field. */
  readonly onLast?: () => void;
}

/** The text as it is written, which goes to the vault with every change. */
const useWritten = (props: WrittenFieldProps) => {
  const { engine, toSettle, writing, write } = useWriting();
  const entry = useTextEntry({
    engine,
    ...(props.layouts && { layouts: props.layouts }),
    initialText: props.initialText,
    maxLength: props.maxLength,
    multiline: props.multiline ?? false,
    onSubmit: () => {
      const next = fieldAfter(props.name);
      if (next !== null) return focusField(next);
      write(null);
      props.onLast?.();
    },
  });
  const told = useRef(props.initialText);
  const { onText } = props;
  const tell = (text: string): void => {
    if (text === told.current) return;
    told.current = text;
    onText(text);
  };
  const isWriting = writing === props.name;
  useEffect(() => tell(entry.text));
  useEffect(() => {
    if (!isWriting) return undefined;
    return toSettle(() => tell(entry.settle()));
  });
  return { entry, isWriting };
};

/** One field with its label, help and problem; the form's one keyboard stands in its slot. */
export const WrittenField = (props: WrittenFieldProps) => {
  const say = useSay();
  const other = useOther();
  const { name, words, problem } = props;
  const { write, slot, isUncovered } = useWriting();
  const { entry, isWriting } = useWritten(props);
  const aboutId = useId();
  const place = useRef<HTMLDivElement>(null);
  // The keyboard takes half of the page: what is written stays in sight.
  useEffect(() => {
    if (isWriting) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isWriting]);
  const submitLabel = { main: say(formWords.nextField), sub: other(formWords.nextField) };
  const cover = isUncovered || isWriting ? null : props.cover(entry.text);
  return (
    <div ref={place} className="field" data-field={name}>
      <FieldLabel words={words} help={props.help} isRequired={props.isRequired} />
      <TextField
        entry={entry}
        label={say(words)}
        placeholder={props.placeholder ?? ''}
        active={isWriting}
        autoFocus={props.autoFocus ?? false}
        invalid={problem !== null}
        describedBy={aboutId}
        cover={cover}
        onFocus={() => write(name)}
      />
      <FieldProblemLine id={aboutId} problem={problem} />
      {isWriting &&
        slot !== null &&
        createPortal(<Keyboard entry={entry} submitLabel={submitLabel} />, slot)}
    </div>
  );
};
