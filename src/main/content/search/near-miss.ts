import type { Window } from './pinyin.ts';

/**
 * One wrong, missing or extra character. By the pigeonhole principle one half of what was typed is
 * then intact, so the index finds candidates by either half and only these are compared.
 */

const commonStart = (words: string, from: number, title: string, at: number): number => {
  let length = 0;
  while (
    from + length < words.length &&
    at + length < title.length &&
    words.charCodeAt(from + length) === title.charCodeAt(at + length)
  )
    length++;
  return length;
};

/** End in `title` of `words` read from `at` with at most one edit; -1 when there is none. */
const endWithOneEdit = (words: string, title: string, at: number): number => {
  const same = commonStart(words, 0, title, at);
  if (same === words.length) return at + same;
  const ends = [
    [same + 1, at + same + 1],
    [same, at + same + 1],
    [same + 1, at + same],
  ] as const;
  for (const [from, to] of ends) {
    if (to > title.length) continue;
    if (commonStart(words, from, title, to) === words.length - from)
      return to + words.length - from;
  }
  return -1;
};

const mirrored = (text: string): string => text.split('').reverse().join('');

/** The halves of a word, one of which survives a single edit. */
export const halvesOf = (words: string): readonly [string, string] => {
  const middle = words.length >> 1;
  return [words.slice(0, middle), words.slice(middle)];
};

const afterLeftHalf = (words: string, title: string): Window | null => {
  const [left, right] = halvesOf(words);
  for (let start = title.indexOf(left); start >= 0; start = title.indexOf(left, start + 1)) {
    const end = endWithOneEdit(right, title, start + left.length);
    if (end >= 0) return { start, end };
  }
  return null;
};

/** The first window of `title` that is one edit away from `words` (at least four characters). */
export const nearMissWindow = (words: string, title: string): Window | null => {
  const forward = afterLeftHalf(words, title);
  if (forward) return forward;
  const [left, right] = halvesOf(words);
  const backwards = mirrored(left);
  const mirror = mirrored(title);
  for (let at = title.indexOf(right); at >= 0; at = title.indexOf(right, at + 1)) {
    const end = endWithOneEdit(backwards, mirror, title.length - at);
    if (end >= 0) return { start: title.length - end, end: at + right.length };
  }
  return null;
};
