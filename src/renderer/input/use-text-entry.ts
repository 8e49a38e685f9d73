import { useMemo, useReducer } from 'react';
import type { Candidate, PinyinEngine } from './engine.ts';
import type { LayoutName } from './layouts.ts';
import { firstLayout, rememberMode } from './mode-memory.ts';
import {
  compositionText,
  continuesPinyin,
  isComposing,
  startTextEntry,
  stepTextEntry,
  type TextEntryEvent,
  type TextEntryState,
} from './text-entry.ts';

export interface TextEntryOptions {
  /** Undefined while the lexicon loads: letters are then written as letters. */
  readonly engine: PinyinEngine | undefined;
  /** Layouts the keyboard offers; the first one opens. All but the digit pad when left out. */
  readonly layouts?: readonly LayoutName[];
  readonly initialText?: string;
  /** In code points. */
  readonly maxLength?: number;
  /** Enter starts a new line instead of submitting. */
  readonly multiline?: boolean;
  /** Receives the whole text, with any composition already read. */
  readonly onSubmit?: (text: string) => void;
}

/** A field being written; `<TextField>` shows it and `<Keyboard>` writes it. */
export interface TextEntry {
  readonly text: string;
  /** In code points. */
  readonly caret: number;
  /** Words taken and letters not yet read; empty when nothing is being composed. */
  readonly composition: string;
  readonly letters: string;
  readonly candidates: readonly Candidate[];
  readonly layout: LayoutName;
  readonly layouts: readonly LayoutName[];
  readonly upperCase: boolean;
  readonly multiline: boolean;
  type(text: string): void;
  take(candidate: Candidate): void;
  deleteBack(): void;
  clear(): void;
  replace(text: string): void;
  moveCaret(to: number): void;
  cancelComposition(): void;
  shift(): void;
  showLayout(layout: LayoutName): void;
  /** Takes the first candidate while composing, else writes a space. */
  space(): void;
  /** Reads what is still composed by the first candidates, then submits (or starts a new line). */
  submit(): void;
  /** Reads what is still composed by the first candidates and gives the whole text. */
  settle(): string;
}

const DEFAULT_LAYOUTS: readonly LayoutName[] = [
  'pinyin',
  'strokes',
  'handwriting',
  'symbols',
  'latin',
];
const DEFAULT_MAX_LENGTH = 200;
const MAX_CANDIDATES = 600;

export function useTextEntry(options: TextEntryOptions): TextEntry {
  const { engine, multiline = false, maxLength = DEFAULT_MAX_LENGTH } = options;
  const layouts = options.layouts ?? DEFAULT_LAYOUTS;
  const [state, dispatch] = useReducer(
    (before: TextEntryState, event: TextEntryEvent) => stepTextEntry(before, event, maxLength),
    undefined,
    () => startTextEntry(options.initialText ?? '', firstLayout(layouts)),
  );
  const { letters } = state.composition;
  const candidates = useMemo(
    () => (letters === '' ? [] : candidatesOf(engine, letters)),
    [engine, letters],
  );
  const take = (candidate: Candidate): void => dispatch({ kind: 'take', candidate });
  const settle = (): TextEntryState => {
    const read = readAll(engine, state, maxLength);
    if (isComposing(state)) dispatch({ kind: 'become', state: read });
    return read;
  };
  return {
    ...pick(state),
    candidates,
    layouts,
    multiline,
    take,
    type: (text) => {
      if (!continuesPinyin(state, text)) settle();
      dispatch({ kind: 'type', text });
    },
    deleteBack: () => dispatch({ kind: 'delete' }),
    clear: () => dispatch({ kind: 'clear' }),
    replace: (text) => dispatch({ kind: 'replace', text }),
    moveCaret: (to) => {
      settle();
      dispatch({ kind: 'moveCaret', to });
    },
    cancelComposition: () => dispatch({ kind: 'cancelComposition' }),
    shift: () => dispatch({ kind: 'shift' }),
    showLayout: (layout) => {
      settle();
      rememberMode(layout);
      dispatch({ kind: 'layout', layout });
    },
    space: () => {
      const first = candidates[0];
      if (first !== undefined) take(first);
      else dispatch({ kind: 'type', text: ' ' });
    },
    submit: () => {
      const read = settle();
      if (multiline) dispatch({ kind: 'type', text: '\n' });
      else options.onSubmit?.(read.text);
    },
    settle: () => settle().text,
  };
}

function pick(
  state: TextEntryState,
): Pick<TextEntry, 'text' | 'caret' | 'composition' | 'letters' | 'layout' | 'upperCase'> {
  const { text, caret, layout, upperCase, composition } = state;
  const { letters } = composition;
  return { text, caret, layout, upperCase, letters, composition: compositionText(composition) };
}

function candidatesOf(engine: PinyinEngine | undefined, letters: string): Candidate[] {
  const found = engine?.candidates(letters, MAX_CANDIDATES) ?? [];
  return found.length > 0 ? found : [{ text: letters, consumed: letters.length, reading: '' }];
}

/** Takes first candidates until no letter is left; each takes at least one letter, so it ends. */
function readAll(
  engine: PinyinEngine | undefined,
  state: TextEntryState,
  maxLength: number,
): TextEntryState {
  let read = state;
  while (isComposing(read)) {
    const [first] = candidatesOf(engine, read.composition.letters);
    if (first === undefined) return read;
    read = stepTextEntry(read, { kind: 'take', candidate: first }, maxLength);
  }
  return read;
}
