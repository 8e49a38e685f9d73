import type { Place } from './passages.ts';

/** Marks the sentence that is read, without touching the elements it stands in, and keeps it in view. */

const markName = 'reading';

const rangeOf = (places: readonly Place<Text>[]): Range | null => {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  if (!first.source.isConnected || !last.source.isConnected) return null;
  const range = document.createRange();
  range.setStart(first.source, Math.min(first.start, first.source.length));
  range.setEnd(last.source, Math.min(last.end, last.source.length));
  return range;
};

const scrollerOf = (node: Node): Element | null => {
  let element = node.parentElement;
  while (element !== null && !element.classList.contains('scroll')) element = element.parentElement;
  return element;
};

/** Not at every sentence: only when it is out of the view, and then a third down from its upper edge. */
const keepInView = (range: Range): void => {
  const scroller = scrollerOf(range.startContainer);
  if (scroller === null) return;
  const box = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  scroller.scrollBy({ top: box.top - view.top - view.height / 3 });
};

export const unmark = (): void => void CSS.highlights.delete(markName);

export const follow = (places: readonly Place<Text>[]): void => {
  const range = rangeOf(places);
  if (range === null) return unmark();
  CSS.highlights.set(markName, new Highlight(range));
  keepInView(range);
};
