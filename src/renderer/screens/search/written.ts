import type { TextEntry } from '../../input/index.ts';

type Written = Pick<TextEntry, 'text' | 'caret' | 'composition' | 'letters' | 'candidates'>;

/**
 * What to search for while it is still being written: pinyin that one candidate reads to its end
 * counts as that candidate, so that results come before the candidate is chosen. Letters that
 * cannot be read whole are left out, and so is a single letter, which could be anything.
 */
export const writtenSoFar = ({
  text,
  caret,
  composition,
  letters,
  candidates,
}: Written): string => {
  const [first] = candidates;
  if (composition === '') return text;
  const taken = composition.slice(0, composition.length - letters.length);
  const read =
    letters.length > 1 && first !== undefined && first.consumed >= letters.length ? first.text : '';
  const characters = Array.from(text);
  return [...characters.slice(0, caret), taken, read, ...characters.slice(caret)].join('');
};
