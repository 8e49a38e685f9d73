import type { Candidate } from './engine.ts';
import type { LayoutName } from './layouts.ts';

/** What a field holds while it is being written. Positions count code points. */
export interface TextEntryState {
  readonly text: string;
  readonly caret: number;
  readonly layout: LayoutName;
  readonly upperCase: boolean;
  readonly composition: Composition;
}

/** Pinyin that is not text yet: words already taken, then letters still to be read. */
export interface Composition {
  readonly taken: readonly Candidate[];
  readonly letters: string;
}

export type TextEntryEvent =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'take'; readonly candidate: Candidate }
  | { readonly kind: 'delete' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'become'; readonly state: TextEntryState }
  | { readonly kind: 'moveCaret'; readonly to: number }
  | { readonly kind: 'cancelComposition' }
  | { readonly kind: 'shift' }
  | { readonly kind: 'layout'; readonly layout: LayoutName };

const NO_COMPOSITION: Composition = { taken: [], letters: '' };
const MAX_LETTERS = 60;
const PINYIN_LETTER = /^[a-z]$/i;

export function startTextEntry(text: string, layout: LayoutName): TextEntryState {
  const caret = Array.from(text).length;
  return { text, caret, layout, upperCase: false, composition: NO_COMPOSITION };
}

export function isComposing(state: TextEntryState): boolean {
  return state.composition.letters !== '' || state.composition.taken.length > 0;
}

/** Text of a composition as the field shows it: taken words, then the letters. */
export function compositionText({ taken, letters }: Composition): string {
  return taken.map((candidate) => candidate.text).join('') + letters;
}

/** One step of writing. `maxLength` counts code points; what does not fit is left out. */
export function stepTextEntry(
  state: TextEntryState,
  event: TextEntryEvent,
  maxLength: number,
): TextEntryState {
  switch (event.kind) {
    case 'type':
      return typeText(state, event.text, maxLength);
    case 'take':
      return takeCandidate(state, event.candidate, maxLength);
    case 'delete':
      return isComposing(state) ? deleteComposed(state) : deleteText(state);
    case 'clear':
      return { ...startTextEntry('', state.layout), upperCase: state.upperCase };
    case 'replace':
      return startTextEntry(event.text, state.layout);
    case 'become':
      return event.state;
    case 'moveCaret':
      return { ...state, caret: clamp(event.to, 0, Array.from(state.text).length) };
    case 'cancelComposition':
      return { ...state, composition: NO_COMPOSITION };
    case 'shift':
      return { ...state, upperCase: !state.upperCase };
    case 'layout':
      return { ...commitLetters(state, maxLength), layout: event.layout, upperCase: false };
  }
}

function typeText(state: TextEntryState, text: string, maxLength: number): TextEntryState {
  if (continuesPinyin(state, text)) return addLetter(state, text);
  const cased = state.upperCase && state.layout === 'latin' ? text.toUpperCase() : text;
  return insertText(commitLetters(state, maxLength), cased, maxLength);
}

/** Whether this key adds to the composition instead of ending it. */
export function continuesPinyin(state: TextEntryState, text: string): boolean {
  return (
    state.layout === 'pinyin' && (PINYIN_LETTER.test(text) || (text === "'" && isComposing(state)))
  );
}

function addLetter(state: TextEntryState, text: string): TextEntryState {
  const { taken, letters } = state.composition;
  if (letters.length >= MAX_LETTERS || (text === "'" && letters.endsWith("'"))) return state;
  return { ...state, composition: { taken, letters: letters + text.toLowerCase() } };
}

function takeCandidate(
  state: TextEntryState,
  candidate: Candidate,
  maxLength: number,
): TextEntryState {
  const taken = [...state.composition.taken, candidate];
  const letters = state.composition.letters.slice(candidate.consumed);
  if (letters !== '') return { ...state, composition: { taken, letters } };
  return commitLetters({ ...state, composition: { taken, letters } }, maxLength);
}

/** Writes what is composed into the text as it stands; letters that were not read stay letters. */
function commitLetters(state: TextEntryState, maxLength: number): TextEntryState {
  const composed = compositionText(state.composition);
  const rest = { ...state, composition: NO_COMPOSITION };
  return composed === '' ? rest : insertText(rest, composed, maxLength);
}

function insertText(state: TextEntryState, inserted: string, maxLength: number): TextEntryState {
  const characters = Array.from(state.text);
  const room = Math.max(0, maxLength - characters.length);
  const added = Array.from(inserted).slice(0, room);
  characters.splice(state.caret, 0, ...added);
  return { ...state, text: characters.join(''), caret: state.caret + added.length };
}

/** Taking back goes letter by letter; a word already taken turns into nothing, not into letters. */
function deleteComposed(state: TextEntryState): TextEntryState {
  const { taken, letters } = state.composition;
  const composition =
    letters === ''
      ? { taken: taken.slice(0, -1), letters }
      : { taken, letters: letters.slice(0, -1) };
  return { ...state, composition };
}

function deleteText(state: TextEntryState): TextEntryState {
  if (state.caret === 0) return state;
  const characters = Array.from(state.text);
  characters.splice(state.caret - 1, 1);
  return { ...state, text: characters.join(''), caret: state.caret - 1 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
