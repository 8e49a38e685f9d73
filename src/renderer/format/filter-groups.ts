import type { Facets, Filters } from '../../shared/content.ts';
import { kindWords, levelWords } from '../i18n/content.ts';
import { listWords } from '../i18n/list.ts';
import { plain, word, type Word } from '../i18n/word.ts';
import { validityWords } from '../../shared/validity-words.ts';

export interface FilterOption {
  readonly key: string;
  readonly text: Word;
  /** Hits with this choice; null when main does not count it. */
  readonly count: number | null;
  readonly chosen: boolean;
  /** The filters after choosing it. */
  readonly filters: Filters;
}

export interface FilterGroup {
  readonly name: keyof Filters;
  readonly label: Word;
  readonly chosen: Word | null;
  /** The first one is 全部. */
  readonly options: readonly FilterOption[];
}

const without = (filters: Filters, name: keyof Filters): Filters => {
  const { [name]: _dropped, ...rest } = filters;
  return rest;
};

interface Choice<Name extends keyof Filters> {
  readonly value: NonNullable<Filters[Name]>;
  readonly text: Word;
  readonly count: number | null;
}

const group = <Name extends keyof Filters>(
  name: Name,
  label: Word,
  filters: Filters,
  choices: readonly Choice<Name>[],
): FilterGroup => {
  const chosenValue = filters[name];
  const options = choices.map(({ value, text, count }) => ({
    key: String(value),
    text,
    count,
    chosen: value === chosenValue,
    filters: { ...filters, [name]: value },
  }));
  const all = {
    key: '',
    text: listWords.all,
    count: null,
    chosen: chosenValue === undefined,
    filters: without(filters, name),
  };
  const chosen =
    chosenValue === undefined
      ? null
      : (options.find((option) => option.chosen)?.text ?? plain(String(chosenValue)));
  return { name, label, chosen, options: [all, ...options] };
};

/** The filters of a list with the choices that have hits. `withChannel`: on search, where no channel is given. */
export const filterGroups = (
  filters: Filters,
  facets: Facets,
  withChannel: boolean,
): FilterGroup[] => {
  const groups = [
    group(
      'year',
      listWords.year,
      filters,
      facets.years.map(({ value, count }) => ({
        value,
        text: word(`${value}年`, String(value)),
        count,
      })),
    ),
    group(
      'agency',
      listWords.agency,
      filters,
      facets.agencies.map(({ value, count }) => ({ value, text: plain(value), count })),
    ),
    group(
      'validity',
      listWords.validity,
      filters,
      facets.validities.map(({ value, count }) => ({
        value,
        text: validityWords[value],
        count,
      })),
    ),
    group(
      'level',
      listWords.level,
      filters,
      facets.levels.map(({ value, count }) => ({ value, text: levelWords[value], count })),
    ),
  ];
  const narrower = [
    group(
      'kind',
      listWords.kind,
      filters,
      facets.kinds.map(({ value, count }) => ({ value, text: kindWords[value], count })),
    ),
    group(
      'subject',
      listWords.subject,
      filters,
      facets.subjects.map(({ value, count }) => ({ value, text: plain(value), count })),
    ),
    group(
      'source',
      listWords.source,
      filters,
      facets.sources.map(({ value, count }) => ({ value, text: plain(value), count })),
    ),
  ];
  if (!withChannel) return [...groups, ...narrower];
  const channels = facets.channels.map(({ value, name, count }) => ({
    value,
    text: plain(name),
    count,
  }));
  return [group('channel', listWords.channel, filters, channels), ...groups, ...narrower];
};

/** The filters without any choice of the resident; `isPlace`: a channel or 最新公开 is where one is, not what one chose. */
export const clearedFilters = ({ channel, publications }: Filters, isPlace: boolean): Filters => ({
  ...(isPlace && channel !== undefined && { channel }),
  ...(isPlace && publications && { publications }),
});

export const hasChoices = (filters: Filters, isPlace: boolean): boolean =>
  Object.keys(filters).length > Object.keys(clearedFilters(filters, isPlace)).length;
