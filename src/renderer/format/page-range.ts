/** Choosing pages by touch: a range that is always possible, whichever end is moved. Pages count from 1. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export const rangePages = ({ first, last }: Range): number => last - first + 1;

/** As much as one job may have, from the first page on. */
export const startRange = (pages: number, limit: number): Range => ({
  first: 1,
  last: Math.min(pages, limit),
});

/** Chosen beforehand, such as one article of many; as far as the document and one job go. */
export const chosenRange = (wanted: Range, pages: number, limit: number): Range => {
  const first = clamp(wanted.first, 1, pages);
  return { first, last: clamp(wanted.last, first, Math.min(pages, first + limit - 1)) };
};

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Moves the first page; the last one follows when the two would cross or lie too far apart. */
export const moveFirst = (range: Range, by: number, pages: number, limit: number): Range => {
  const first = clamp(range.first + by, 1, pages);
  return { first, last: clamp(range.last, first, Math.min(pages, first + limit - 1)) };
};

/** Moves the last page; the first one follows. */
export const moveLast = (range: Range, by: number, pages: number, limit: number): Range => {
  const last = clamp(range.last + by, 1, pages);
  return { first: clamp(range.first, Math.max(1, last - limit + 1), last), last };
};

/** Sheets of paper that come out. */
export const sheetCount = (range: Range, duplex: boolean): number =>
  duplex ? Math.ceil(rangePages(range) / 2) : rangePages(range);
