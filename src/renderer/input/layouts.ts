import type { StrokeKey } from './strokes/stroke-match.ts';

export type LayoutName =
  'pinyin' | 'strokes' | 'handwriting' | 'latin' | 'symbols' | 'digits' | 'email' | 'code';

export type KeyAction =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'space' }
  | { readonly kind: 'shift' }
  | { readonly kind: 'submit' }
  | { readonly kind: 'stroke'; readonly stroke: StrokeKey }
  | { readonly kind: 'undo' }
  | { readonly kind: 'layout'; readonly layout: LayoutName };

export interface KeySpec {
  readonly main: string;
  /** Second language, small. */
  readonly sub?: string;
  /** What assistive technology reads; the main label when left out. */
  readonly label?: string;
  readonly action: KeyAction;
  /** Share of the row's width; a letter has 1. */
  readonly width: number;
  readonly tone: 'letter' | 'function' | 'primary';
}

type Row = readonly KeySpec[];

function typing(text: string, width = 1): KeySpec {
  return { main: text, action: { kind: 'type', text }, width, tone: 'letter' };
}

function typingAll(texts: string): Row {
  return Array.from(texts, (text) => typing(text));
}

function functionKey(main: string, sub: string, action: KeyAction, width: number): KeySpec {
  return { main, sub, label: `${main} ${sub}`, action, width, tone: 'function' };
}

const DELETE = functionKey('删除', 'Delete', { kind: 'delete' }, 1.5);
const CLEAR = functionKey('清空', 'Clear', { kind: 'clear' }, 1.25);
const SHIFT = functionKey('大写', 'Shift', { kind: 'shift' }, 1.5);
const TO_CODE = functionKey('字母', 'ABC', { kind: 'layout', layout: 'code' }, 1);
const TO_DIGITS = functionKey('数字', '123', { kind: 'layout', layout: 'digits' }, 2);
const UNDO = functionKey('退一笔', 'Undo', { kind: 'undo' }, 1.5);
const SPACE = functionKey('空格', 'Space', { kind: 'space' }, 2.5);
/** What the space bar becomes while pinyin is being composed. */
export const TAKE_FIRST = functionKey('选第一个', 'Pick first', { kind: 'space' }, 2.5);
const SEPARATOR: KeySpec = {
  main: '分词',
  sub: "xi'an",
  label: "分词 xi'an",
  action: { kind: 'type', text: "'" },
  width: 1.5,
  tone: 'function',
};

function strokeKey(stroke: StrokeKey, name: string): KeySpec {
  const action = { kind: 'stroke', stroke } as const;
  return { main: stroke, sub: name, label: name, action, width: 1, tone: 'letter' };
}

function submitKey(main: string, sub: string, width: number): KeySpec {
  return { main, sub, label: `${main} ${sub}`, action: { kind: 'submit' }, width, tone: 'primary' };
}

export interface SubmitLabel {
  readonly main: string;
  readonly sub: string;
}

/** Rows of one layout. Letters are 10 to a row, so every letter is a tenth of the width. */
export function rowsOf(
  layout: LayoutName,
  submit: SubmitLabel,
  available: readonly LayoutName[],
): readonly Row[] {
  const allowed = (row: Row): Row =>
    row.filter(({ action }) => action.kind !== 'layout' || available.includes(action.layout));
  return LAYOUTS[layout](submitKey(submit.main, submit.sub, 2)).map(allowed);
}

const LAYOUTS: Record<LayoutName, (submit: KeySpec) => readonly Row[]> = {
  pinyin: (submit) => [
    typingAll('qwertyuiop'),
    typingAll('asdfghjkl'),
    [SEPARATOR, ...typingAll('zxcvbnm'), DELETE],
    [CLEAR, SPACE, typing('，'), typing('。'), submit],
  ],
  latin: (submit) => [
    typingAll('qwertyuiop'),
    typingAll('asdfghjkl'),
    [SHIFT, ...typingAll('zxcvbnm'), DELETE],
    [CLEAR, SPACE, typing('-'), typing('.'), submit],
  ],
  strokes: (submit) => [
    [strokeKey('一', '横'), strokeKey('丨', '竖'), strokeKey('丿', '撇')],
    [strokeKey('丶', '点、捺'), strokeKey('乛', '折'), strokeKey('？', '不确定')],
    [CLEAR, SPACE, typing('，'), typing('。'), DELETE, submit],
  ],
  // The square to write in stands above this row.
  handwriting: (submit) => [[UNDO, CLEAR, SPACE, typing('，'), typing('。'), DELETE, submit]],
  symbols: (submit) => [
    typingAll('1234567890'),
    typingAll('-/〔〕《》（）“”'),
    [...typingAll('年月日第号、：；'), { ...DELETE, width: 2 }],
    [CLEAR, SPACE, typing('，'), typing('。'), submit],
  ],
  digits: (submit) => [
    typingAll('123'),
    typingAll('456'),
    typingAll('789'),
    [typing('X'), typing('0'), typing('-')],
    [{ ...CLEAR, width: 1 }, { ...DELETE, width: 1 }, TO_CODE, { ...submit, width: 1 }],
  ],
  email: (submit) => [
    typingAll('1234567890'),
    typingAll('qwertyuiop'),
    typingAll('asdfghjkl'),
    [typing('_', 1.5), ...typingAll('zxcvbnm'), DELETE],
    [typing('@', 2), typing('.com', 2), typing('.'), typing('-'), CLEAR, submit],
  ],
  // Numbers of documents have capital letters only.
  code: (submit) => [
    typingAll('1234567890'),
    typingAll('QWERTYUIOP'),
    typingAll('ASDFGHJKL'),
    [typing('-', 1.5), ...typingAll('ZXCVBNM'), DELETE],
    [TO_DIGITS, { ...CLEAR, width: 2 }, { ...submit, width: 4 }],
  ],
};

/** Ways to write between which a visitor chooses, in the order of the row. */
export const modes: readonly { readonly layout: LayoutName; readonly spec: KeySpec }[] = [
  modeOf('拼音', 'Pinyin', 'pinyin'),
  modeOf('笔画', 'Strokes', 'strokes'),
  modeOf('手写', 'Handwriting', 'handwriting'),
  modeOf('数字', '123', 'symbols'),
  modeOf('字母', 'ABC', 'latin'),
];

function modeOf(main: string, sub: string, layout: LayoutName) {
  return { layout, spec: functionKey(main, sub, { kind: 'layout', layout }, 1) };
}
