/**
 * Cuts a row of buttons into pages that fit. Widths are in the unit of `availableWidth`.
 * A page always holds at least one item, however wide.
 */
export function paginate<Item>(
  items: readonly Item[],
  availableWidth: number,
  widthOf: (item: Item) => number,
): Item[][] {
  const pages: Item[][] = [];
  let used = Infinity;
  for (const item of items) {
    const width = widthOf(item);
    if (used + width > availableWidth) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += width;
  }
  return pages;
}
