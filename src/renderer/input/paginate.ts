/**
 * Cuts items into pages of lines that fit. Widths are in the unit of `availableWidth`.
 * A line always holds at least one item, however wide.
 */
export function paginate<Item>(
  items: readonly Item[],
  availableWidth: number,
  linesPerPage: number,
  widthOf: (item: Item) => number,
): Item[][] {
  const pages: Item[][] = [];
  let line = linesPerPage;
  let used = Infinity;
  for (const item of items) {
    const width = widthOf(item);
    if (used + width > availableWidth) {
      line += 1;
      used = 0;
      if (line >= linesPerPage) {
        pages.push([]);
        line = 0;
      }
    }
    pages.at(-1)?.push(item);
    used += width;
  }
  return pages;
}
