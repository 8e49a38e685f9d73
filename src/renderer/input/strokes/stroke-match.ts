import type { StrokeData } from './stroke-data.ts';

/** The five classes of strokes, and one that stands for any. */
export const strokeKeys = ['一', '丨', '丿', '丶', '乛', '？'] as const;
export type StrokeKey = (typeof strokeKeys)[number];

const any = strokeKeys.indexOf('？') + 1;

/** Nobody writes more; the character with the most has 36. */
export const mostStrokes = 36;

/**
 * Characters whose strokes begin like `pattern`: those that have no more strokes first, then by how often
 * they occur.
 */
export const charactersOfStrokes = (
  data: StrokeData,
  pattern: readonly StrokeKey[],
  limit: number,
): string[] => {
  if (pattern.length === 0) return [];
  const wanted = Uint8Array.from(pattern, (key) => strokeKeys.indexOf(key) + 1);
  const whole: string[] = [];
  const begun: string[] = [];
  for (const [index, character] of data.characters.entries()) {
    const first = data.first[index] ?? 0;
    const count = (data.first[index + 1] ?? 0) - first;
    if (count < wanted.length || !beginsLike(data.classes, first, wanted)) continue;
    if (count === wanted.length) whole.push(character);
    else if (begun.length < limit) begun.push(character);
  }
  return [...whole, ...begun].slice(0, limit);
};

const beginsLike = (classes: Uint8Array, first: number, wanted: Uint8Array): boolean => {
  for (let at = 0; at < wanted.length; at += 1)
    if (wanted[at] !== any && classes[first + at] !== wanted[at]) return false;
  return true;
};
