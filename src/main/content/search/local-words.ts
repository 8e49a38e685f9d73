import type { LocalWord } from '../../../shared/content.ts';
import { countChannels } from './facets.ts';
import type { Shelf } from './shelf.ts';
import { findingTitleWords } from './title-words.ts';

/** The newest titles say what people come for now; more would cost time without other words. */
const mostTitles = 3_000;
const mostAgencies = 200;
const shortestName = 2;
const longestName = 16;

/** It begins half the titles of a district and would make one word with whatever follows. */
const withoutDistrict = (titles: readonly string[], district: string): readonly string[] =>
  district === '' ? titles : titles.map((title) => title.replaceAll(district, ' '));

/** What residents may write that no lexicon knows: names of channels and agencies, words of titles. */
export function* findingLocalWords(
  shelf: Shelf,
  district: string,
): Generator<undefined, LocalWord[]> {
  const counts = countChannels(shelf);
  const channels = shelf.tree.channels.map(({ name }, index) => ({
    text: name,
    weight: counts[index] ?? 0,
  }));
  const agencies = shelf.agencies.slice(0, mostAgencies).map((text) => ({ text, weight: 1 }));
  // The headings are parted from the numbers by a line end, which no word goes across.
  const titles = Array.from(
    shelf.byDate.subarray(0, mostTitles),
    (document) => shelf.headings[document]?.split('\n', 1)[0] ?? '',
  );
  const words = new Map<string, number>();
  for (const { text, weight } of [
    ...channels,
    ...agencies,
    ...(yield* findingTitleWords(withoutDistrict(titles, district))),
  ])
    if (text.length >= shortestName && text.length <= longestName)
      words.set(text, Math.max(weight, words.get(text) ?? 1));
  return Array.from(words, ([text, weight]) => ({ text, weight }));
}
