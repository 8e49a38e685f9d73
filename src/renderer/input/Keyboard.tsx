import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { CandidateBar, type Hint } from './CandidateBar.tsx';
import { HandwritingPad } from './HandwritingPad.tsx';
import { Key } from './Key.tsx';
import './keyboard.css';
import { moveFocus, useFocusKept } from './key-focus.ts';
import {
  modes,
  rowsOf,
  TAKE_FIRST,
  type KeyAction,
  type KeySpec,
  type LayoutName,
  type SubmitLabel,
} from './layouts.ts';
import { isWritingKey, writeKey } from './physical-keys.ts';
import type { TextEntry } from './use-text-entry.ts';
import { useWriting, type Writing } from './use-writing.ts';

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
  const writing = useWriting(entry);
  const [tabStops, setTabStops] = useState<Readonly<Record<number, number>>>({});
  const submit = entry.multiline ? NEW_LINE : (submitLabel ?? CONFIRM);
  const rows = rowsOf(entry.layout, submit, entry.layouts);
  const offered = modes.filter(({ layout }) => entry.layouts.includes(layout));
  const modeRow = offered.length > 1 ? offered.map(({ spec }) => spec) : [];
  const row = (index: number) => ({
    row: index,
    tabStop: tabStops[index] ?? 0,
    onFocusColumn: (column: number) => setTabStops((stops) => ({ ...stops, [index]: column })),
  });
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
      <Candidates entry={entry} writing={writing} {...row(0)} />
      {entry.layout === 'handwriting' && (
        <HandwritingPad ink={writing.ink} onStroke={(stroke) => writing.addInk(stroke)} />
      )}
      {rows.map((keys, index) => (
        <KeyRow
          key={`${entry.layout}-${keys[0]?.main ?? ''}`}
          keys={keys}
          entry={entry}
          writing={writing}
          {...row(index + 1)}
        />
      ))}
      {modeRow.length > 0 && (
        <KeyRow keys={modeRow} entry={entry} writing={writing} isModes {...row(rows.length + 1)} />
      )}
    </div>
  );
}

const hints: Partial<Record<LayoutName, Hint>> = {
  pinyin: {
    main: '点字母打拼音，只打每个字的第一个字母也可以：gjj → 公积金',
    sub: 'Tap letters to type pinyin; first letters alone will do',
  },
  strokes: {
    main: '按写字的顺序点笔画，不确定的那一笔点“？”',
    sub: 'Tap the strokes in order; ? stands for any stroke',
  },
  handwriting: {
    main: '在下面的方框里写一个字，再点要的那个字',
    sub: 'Write one character below, then tap it here',
  },
};

interface RowPlace {
  readonly tabStop: number;
  readonly onFocusColumn: (column: number) => void;
}

/** What is being composed and what it can mean; layouts that compose nothing have none. */
function Candidates({
  entry,
  writing,
  ...place
}: RowPlace & { readonly entry: TextEntry; readonly writing: Writing }): ReactElement | null {
  const [turned, setTurned] = useState({ of: '', page: 0 });
  const hint = hints[entry.layout];
  if (hint === undefined) return null;
  const isPinyin = entry.layout === 'pinyin';
  const letters = isPinyin ? entry.letters : writing.signs;
  const of = `${entry.layout} ${letters} ${writing.ink.length}`;
  return (
    <CandidateBar
      letters={letters}
      isEmpty={isPinyin ? letters === '' : writing.isEmpty}
      candidates={isPinyin ? entry.candidates : writing.candidates}
      onTake={(candidate) => {
        if (isPinyin) return entry.take(candidate);
        writing.clear();
        entry.type(candidate.text);
      }}
      hint={hint}
      page={turned.of === of ? turned.page : 0}
      onPage={(page) => setTurned({ of, page })}
      tabStop={place.tabStop}
      onFocusColumn={place.onFocusColumn}
    />
  );
}

interface KeyRowProps extends RowPlace {
  readonly row: number;
  readonly keys: readonly KeySpec[];
  readonly entry: TextEntry;
  readonly writing: Writing;
  readonly isModes?: boolean;
}

function KeyRow(props: KeyRowProps): ReactElement {
  const { row, keys, entry, writing, tabStop, onFocusColumn, isModes = false } = props;
  return (
    <div className="key-row" role="group" data-inset={isInset(keys)} data-modes={isModes}>
      {keys.map((spec, column) => (
        <Key
          key={spec.main}
          spec={specNow(spec, entry, writing)}
          position={`${row}-${column}`}
          tabIndex={column === Math.min(tabStop, keys.length - 1) ? 0 : -1}
          onAct={() => act(spec.action, entry, writing)}
          onFocus={() => onFocusColumn(column)}
          {...pressedState(spec.action, entry)}
        />
      ))}
    </div>
  );
}

function pressedState(action: KeyAction, entry: TextEntry): { readonly pressedState?: boolean } {
  if (action.kind === 'shift') return { pressedState: entry.upperCase };
  return modes.some(({ spec }) => spec.action === action) && action.kind === 'layout'
    ? { pressedState: action.layout === entry.layout }
    : {};
}

/** The nine letters of the middle row keep the width of the ten above, set in by half a key. */
function isInset(keys: readonly KeySpec[]): boolean {
  return keys.length === 9 && keys.every((key) => key.width === 1);
}

/** Labels that follow the state: capital letters, and the space bar that takes a candidate. */
function specNow(spec: KeySpec, entry: TextEntry, writing: Writing): KeySpec {
  if (spec.action.kind === 'space' && (entry.letters !== '' || !writing.isEmpty)) return TAKE_FIRST;
  const letter = spec.action.kind === 'type' && /^[a-z]$/.test(spec.main);
  return letter && entry.upperCase ? { ...spec, main: spec.main.toUpperCase() } : spec;
}

/** While a character is being written, 删除 and 清空 are about it and not about the text. */
function act(action: KeyAction, entry: TextEntry, writing: Writing): void {
  switch (action.kind) {
    case 'type':
      writing.clear();
      return entry.type(action.text);
    case 'stroke':
      return writing.addStroke(action.stroke);
    case 'undo':
      return writing.undo();
    case 'delete':
      return writing.isEmpty ? entry.deleteBack() : writing.undo();
    case 'clear':
      return writing.isEmpty ? entry.clear() : writing.clear();
    case 'space':
      return writing.isEmpty ? entry.space() : takeFirst(entry, writing);
    case 'shift':
      return entry.shift();
    case 'submit':
      if (!writing.isEmpty) takeFirst(entry, writing);
      return entry.submit();
    case 'layout':
      return entry.showLayout(action.layout);
  }
}

function takeFirst(entry: TextEntry, writing: Writing): void {
  const [first] = writing.candidates;
  writing.clear();
  if (first !== undefined) entry.type(first.text);
}

/** Arrows move the focus; letters and Backspace from a physical keyboard write as in the field. */
function handleKeyDown(event: KeyboardEvent, root: HTMLElement | null, entry: TextEntry): void {
  if (root !== null && moveFocus(root, event.key)) event.preventDefault();
  else if (isWritingKey(event)) writeKey(event, entry);
}
