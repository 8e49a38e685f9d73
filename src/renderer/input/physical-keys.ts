import type { KeyboardEvent } from 'react';
import type { TextEntry } from './use-text-entry.ts';

const CANDIDATE_KEY = /^[1-9]$/;

/** Keys that write wherever the focus is; Enter and Space belong to the focused button. */
export function isWritingKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ');
}

/** Writes one key of a physical keyboard. Digits take a candidate while pinyin is being composed. */
export function writeKey(event: KeyboardEvent, entry: TextEntry): void {
  event.preventDefault();
  const candidate = CANDIDATE_KEY.test(event.key)
    ? entry.candidates[Number(event.key) - 1]
    : undefined;
  if (event.key === 'Backspace') entry.deleteBack();
  else if (candidate !== undefined) entry.take(candidate);
  else entry.type(event.key);
}

/** All keys of a focused field. Tab and unknown keys are left to the page. */
export function handleFieldKey(event: KeyboardEvent, entry: TextEntry): void {
  if (event.nativeEvent.isComposing) return;
  if (isWritingKey(event)) return writeKey(event, entry);
  const command = FIELD_COMMANDS[event.key];
  if (command === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (!event.repeat || event.key.startsWith('Arrow')) command(entry);
}

const FIELD_COMMANDS: Readonly<Record<string, (entry: TextEntry) => void>> = {
  ' ': (entry) => entry.space(),
  Enter: (entry) => entry.submit(),
  Escape: (entry) => entry.cancelComposition(),
  ArrowLeft: (entry) => entry.moveCaret(entry.caret - 1),
  ArrowRight: (entry) => entry.moveCaret(entry.caret + 1),
  Home: (entry) => entry.moveCaret(0),
  End: (entry) => entry.moveCaret(Array.from(entry.text).length),
};
