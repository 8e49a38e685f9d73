import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import './text-field.css';
import { handleFieldKey } from './physical-keys.ts';
import type { TextEntry } from './use-text-entry.ts';

export interface TextFieldProps {
  readonly entry: TextEntry;
  /** Names the field for assistive technology; a visible label is the screen's business. */
  readonly label: string;
  readonly placeholder?: string;
  readonly role?: 'searchbox' | 'textbox';
  /** The keyboard writes here now: the caret is shown even when the focus is on a key. */
  readonly active?: boolean;
  readonly autoFocus?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onFocus?: () => void;
  /** Shown in the text's place while nobody writes, such as a covered telephone number. */
  readonly cover?: string | null;
}

/**
 * Shows what is written. It is neither an input nor contenteditable, so that no keyboard of the
 * operating system opens and no text reaches the browser's form memory.
 */
export function TextField(props: TextFieldProps): ReactElement {
  const { entry, label, placeholder = '', role = 'textbox', active = true, invalid } = props;
  const field = useRef<HTMLDivElement>(null);
  const { autoFocus = false, cover = null } = props;
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  useEffect(() => {
    field.current
      ?.querySelector('.text-caret')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [entry.text, entry.caret, entry.composition]);
  const characters = Array.from(entry.text);
  const empty = characters.length === 0 && entry.composition === '';
  return (
    <div
      ref={field}
      className="text-field"
      data-active={active}
      data-multiline={entry.multiline}
      role={role}
      tabIndex={0}
      aria-label={label}
      aria-multiline={entry.multiline}
      aria-placeholder={placeholder}
      aria-invalid={invalid}
      aria-describedby={props.describedBy}
      onFocus={props.onFocus}
      onKeyDown={(event) => handleFieldKey(event, entry)}
      onPointerDown={(event) => entry.moveCaret(caretAt(event, characters.length))}
    >
      {cover === null ? <Written entry={entry} characters={characters} /> : cover}
      {empty && (
        <span className="text-placeholder" aria-hidden>
          {placeholder}
        </span>
      )}
    </div>
  );
}

function Written({ entry, characters }: { entry: TextEntry; characters: readonly string[] }) {
  return (
    <>
      <TextRun characters={characters.slice(0, entry.caret)} from={0} />
      {entry.composition !== '' && <span className="text-composition">{entry.composition}</span>}
      <span className="text-caret" aria-hidden />
      <TextRun characters={characters.slice(entry.caret)} from={entry.caret} />
    </>
  );
}

/** One element per character, so that a tap finds its place without asking for layout. */
function TextRun({ characters, from }: { characters: readonly string[]; from: number }) {
  return characters.map((character, index) => (
    <span key={from + index} data-caret={from + index}>
      {character}
    </span>
  ));
}

/** A tap on the left half of a character goes before it, on the right half behind it. */
function caretAt(event: PointerEvent, end: number): number {
  const { target } = event;
  const position = target instanceof HTMLElement ? target.dataset['caret'] : undefined;
  if (!(target instanceof HTMLElement) || position === undefined) return end;
  const { left, width } = target.getBoundingClientRect();
  return Number(position) + (event.clientX > left + width / 2 ? 1 : 0);
}
