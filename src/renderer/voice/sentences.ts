/** Where a sentence stands in its text; `end` is behind its last character. In UTF-16 units, as ranges count. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A voice begins when a whole sentence is made, and a listener steps back by sentences: no longer than this. */
const comfortable = 60;
const longest = 120;

const closing = '”’"\'）)》」』】〕]';
const ends = '。！？；!?;…\n';
const pauses = '，、：,:';

/** A full stop ends an English sentence; in 3.5, 2026.3 and a.m. it does not. */
const isStop = (text: string, at: number): boolean =>
  text[at] === '.' &&
  /[a-z)\]]/i.test(text[at - 1] ?? '') &&
  /^(?:\s+[A-Z\u4e00-\u9fff]|\s*$)/.test(text.slice(at + 1, at + 4));

const isEnd = (text: string, at: number): boolean => {
  const character = text[at] ?? '';
  // A colon of a time or `;` of an entity is none; those stand between digits or letters.
  return ends.includes(character) || isStop(text, at);
};

const sayable = /[\p{L}\p{N}]/u;

/** Cuts what is too long at the last pause that leaves a comfortable piece, or where it must. */
const cutLong = (text: string, { start, end }: Span): Span[] => {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    let at = -1;
    for (let place = from + longest - 1; place > from; place -= 1) {
      if (!pauses.includes(text[place] ?? '') || /\d,\d/.test(text.slice(place - 1, place + 2)))
        continue;
      at = place + 1;
      if (at - from <= comfortable * 1.5) break;
    }
    const cut = at > from ? at : wholeCharacters(text, from + longest);
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  return [...pieces, { start: from, end }];
};

/** Never between the two halves of one character. */
const wholeCharacters = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;

const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
};

/** The sentences of a text in order; what has nothing to say in it is left out. */
export const sentencesOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isEnd(text, at)) continue;
    let end = at + 1;
    while (end < text.length && (closing + ends).includes(text[end] ?? '')) end += 1;
    spans.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans
    .map((span) => trimmed(text, span))
    .flatMap((span) => cutLong(text, span))
    .map((span) => trimmed(text, span))
    .filter((span) => sayable.test(text.slice(span.start, span.end)));
};
