const patterns = ['rings', 'steps', 'waves'] as const;

/** What stands for a firm or a product instead of a photo. */
export interface Mark {
  readonly letter: string;
  readonly pattern: (typeof patterns)[number];
  /** Degrees. */
  readonly turn: number;
}

const sumOf = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973, 7);

/** The same for the same name, always. What all names of a demonstration begin with says nothing. */
export const markOf = (name: string): Mark => {
  const own = name.replace(/^(?:示例区?|（示例）)/u, '').trim() || name;
  const sum = sumOf(name);
  return {
    letter: [...own][0] ?? '',
    pattern: patterns[sum % patterns.length] ?? 'rings',
    turn: (Math.floor(sum / patterns.length) % 4) * 90,
  };
};
