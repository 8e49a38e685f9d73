import type { CollectedItem } from '../../shared/content.ts';
import type { Audience } from '../../shared/item.ts';
import type { GuideDetails } from '../../shared/item-details.ts';

export type Matter = Omit<CollectedItem, 'details'> & { readonly details: GuideDetails };

export interface MatterView {
  /** A channel; null: all. */
  readonly theme: string | null;
  readonly audience: string | null;
  readonly query: string;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s/g, '');

const textOf = ({ item, details }: Matter): string =>
  plain([item.title, item.summary, ...details.materials.map(({ name }) => name)].join(' '));

/** Those that can be filled in here first, then those one goes on with by phone, then the rest. */
const usefulness = ({ details }: Matter): number =>
  details.formId !== null ? 0 : details.handOver !== null ? 1 : 2;

const wordsOf = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');

/** A word is written: it is looked for in all matters, and themes and audiences need not be shown. */
export const isWritten = (query: string): boolean => wordsOf(query).length > 0;

/** Matters that hold every word written, whatever was chosen before; without a word those of a theme and an audience. */
export const mattersFor = (
  matters: readonly Matter[],
  { theme, audience, query }: MatterView,
): readonly Matter[] => {
  const words = wordsOf(query);
  return matters
    .filter((matter) => {
      if (words.length > 0) return words.every((word) => textOf(matter).includes(word));
      const isInTheme = theme === null || matter.channels.includes(theme);
      return isInTheme && (audience === null || matter.audiences.some((one) => one === audience));
    })
    .toSorted((left, right) => usefulness(left) - usefulness(right));
};

/** For whom there is anything at all, in the order of `known`. */
export const audiencesOf = (matters: readonly Matter[], known: readonly Audience[]): Audience[] =>
  known.filter((audience) => matters.some(({ audiences }) => audiences.includes(audience)));
