import type { Block } from '../../shared/item.ts';

export interface OutlineEntry {
  /** Position of the heading among the blocks; the heading's element id is made from it. */
  readonly index: number;
  /** 1 for the highest level that occurs in this text. */
  readonly level: number;
  readonly text: string;
}

/** Under this many headings a table of contents only stands in the way. */
const fewest = 3;

/** The headings of a long text; empty when there are too few to need a table of contents. */
export const outlineOf = (body: readonly Block[]): OutlineEntry[] => {
  const entries = body.flatMap((block, index) =>
    block.kind === 'heading' ? [{ index, level: block.level, text: block.text }] : [],
  );
  if (entries.length < fewest) return [];
  const highest = Math.min(...entries.map(({ level }) => level));
  return entries.map((entry) => ({ ...entry, level: entry.level - highest + 1 }));
};

export const headingId = (index: number): string => `heading-${index}`;
