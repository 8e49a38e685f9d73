import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { CandidateBar } from './CandidateBar.tsx';
import { Key } from './Key.tsx';
import './keyboard.css';
import { moveFocus, useFocusKept } from './key-focus.ts';
import { rowsOf, TAKE_FIRST, type KeyAction, type KeySpec, type SubmitLabel } from './layouts.ts';
import { isWritingKey, writeKey } from './physical-keys.ts';
import type { TextEntry } from './use-text-entry.ts';

export interface KeyboardProps {
  /** The field being written; give another entry to write another field. */
  readonly entry: TextEntry;
  /** Label of the confirming key; 确定 OK when left out. */
  readonly submitLabel?: SubmitLabel;
}

const CONFIRM: SubmitLabel = { main: '确定', sub: 'OK' };
const NEW_LINE: SubmitLabel = { main: '换行', sub: 'Enter' };

/** The on-screen keyboard. One tab stop per row; arrow keys move between keys. */
export function Keyboard({ entry, submitLabel }: KeyboardProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const focused = useFocusKept(root);
  const [tabStops, setTabStops] = useState<Readonly<Record<number, number>>>({});
  const [turned, setTurned] = useState({ letters: '', page: 0 });
  const page = turned.letters === entry.letters ? turned.page : 0;
  const submit = entry.multiline ? NEW_LINE : (submitLabel ?? CONFIRM);
  const rows = rowsOf(entry.layout, submit, entry.layouts);
  const stopAt = (row: number, column: number): void =>
    setTabStops((stops) => ({ ...stops, [row]: column }));
  return (
    <div
      ref={root}
      className="keyboard"
      data-layout={entry.layout}
      role="group"
      aria-label="屏幕键盘 On-screen keyboard"
      {...focused}
      onKeyDown={(event) => handleKeyDown(event, root.current, entry)}
      // Keeps the focus in the field, so that a physical keyboard goes on writing there. It stands
      // here, not on the keys: a taken candidate is gone before the browser sends its mouse event.
      onMouseDown={(event) => event.preventDefault()}
    >
      {entry.layout === 'pinyin' && (
        <CandidateBar
          entry={entry}
          page={page}
          onPage={(next) => setTurned({ letters: entry.letters, page: next })}
          tabStop={tabStops[0] ?? 0}
          onFocusColumn={(column) => stopAt(0, column)}
        />
      )}
      {rows.map((keys, index) => (
        <KeyRow
          key={`${entry.layout}-${keys[0]?.main ?? ''}`}
          row={index + 1}
          keys={keys}
          entry={entry}
          tabStop={tabStops[index + 1] ?? 0}
          onFocusColumn={(column) => stopAt(index + 1, column)}
        />
      ))}
    </div>
  );
}

interface KeyRowProps {
  readonly row: number;
  readonly keys: readonly KeySpec[];
  readonly entry: TextEntry;
  readonly tabStop: number;
  readonly onFocusColumn: (column: number) => void;
}

function KeyRow({ row, keys, entry, tabStop, onFocusColumn }: KeyRowProps): ReactElement {
  return (
    <div className="key-row" role="group" data-inset={isInset(keys)}>
      {keys.map((spec, column) => (
        <Key
          key={spec.main}
          spec={specNow(spec, entry)}
          position={`${row}-${column}`}
          tabIndex={column === Math.min(tabStop, keys.length - 1) ? 0 : -1}
          onAct={() => act(spec.action, entry)}
          onFocus={() => onFocusColumn(column)}
          {...(spec.action.kind === 'shift' ? { pressedState: entry.upperCase } : {})}
        />
      ))}
    </div>
  );
}

/** The nine letters of the middle row keep the width of the ten above, set in by half a key. */
function isInset(keys: readonly KeySpec[]): boolean {
  return keys.length === 9 && keys.every((key) => key.width === 1);
}

/** Labels that follow the state: capital letters, and the space bar that takes a candidate. */
function specNow(spec: KeySpec, entry: TextEntry): KeySpec {
  if (spec.action.kind === 'space' && entry.letters !== '') return TAKE_FIRST;
  const letter = spec.action.kind === 'type' && /^[a-z]$/.test(spec.main);
  return letter && entry.upperCase ? { ...spec, main: spec.main.toUpperCase() } : spec;
}

function act(action: KeyAction, entry: TextEntry): void {
  switch (action.kind) {
    case 'type':
      return entry.type(action.text);
    case 'delete':
      return entry.deleteBack();
    case 'clear':
      return entry.clear();
    case 'space':
      return entry.space();
    case 'shift':
      return entry.shift();
    case 'submit':
      return entry.submit();
    case 'layout':
      return entry.showLayout(action.layout);
  }
}

/** Arrows move the focus; letters and Backspace from a physical keyboard write as in the field. */
function handleKeyDown(event: KeyboardEvent, root: HTMLElement | null, entry: TextEntry): void {
  if (root !== null && moveFocus(root, event.key)) event.preventDefault();
  else if (isWritingKey(event)) writeKey(event, entry);
}
