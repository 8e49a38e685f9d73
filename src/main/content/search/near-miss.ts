import type { Window } from './pinyin.ts';

/**
 * One wrong, missing or extra character. By the pigeonhole principle one half of what was typed is
 * then intact, so the index finds candidates by either half and only these are compared.
 */

/** Units that agree from `from` in `words` and `at` in `title`, going by `step` (1 or -1). */
const agreeing = (words: string, from: number, title: string, at: number, step: 1 | -1): number => {
  let length = 0;
  for (;;) {
    const one = words.charCodeAt(from + length * step);
    // charCodeAt gives NaN outside the text, which equals nothing.
    if (one !== title.charCodeAt(at + length * step)) return length;
    length++;
  }
};

/** How many units of `title` the `count` units of `words` from `from` take up with at most one edit; -1: more. */
const spanWithOneEdit = (
  words: string,
  from: number,
  count: number,
  title: string,
  at: number,
  step: 1 | -1,
): number => {
  const same = Math.min(count, agreeing(words, from, title, at, step));
  if (same === count) return count;
  const edits = [
    [same + 1, same + 1],
    [same, same + 1],
    [same + 1, same],
  ] as const;
  for (const [typed, printed] of edits) {
    const left = count - typed;
    const start = at + printed * step;
    if (start < -1 || start > title.length) continue;
    if (left === 0 || agreeing(words, from + typed * step, title, start, step) >= left)
      return printed + left;
  }
  return -1;
};

/** The halves of a word, one of which survives a single edit. */
export const halvesOf = (words: string): readonly [string, string] => {
  const middle = words.length >> 1;
  return [words.slice(0, middle), words.slice(middle)];
};

const afterLeftHalf = (words: string, title: string): Window | null => {
  const [left, right] = halvesOf(words);
  for (let start = title.indexOf(left); start >= 0; start = title.indexOf(left, start + 1)) {
    const at = start + left.length;
    const span = spanWithOneEdit(words, left.length, right.length, title, at, 1);
    if (span >= 0) return { start, end: at + span };
  }
  return null;
};

const beforeRightHalf = (words: string, title: string): Window | null => {
  const [left, right] = halvesOf(words);
  for (let at = title.indexOf(right); at >= 0; at = title.indexOf(right, at + 1)) {
    const span = spanWithOneEdit(words, left.length - 1, left.length, title, at - 1, -1);
    if (span >= 0) return { start: at - span, end: at + right.length };
  }
  return null;
};

/** The first window of `title` that is one edit away from `words` (at least four characters). */
export const nearMissWindow = (words: string, title: string): Window | null =>
  afterLeftHalf(words, title) ?? beforeRightHalf(words, title);
