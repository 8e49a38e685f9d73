import type { ChannelNode, Facets, Filters, SearchPage } from '../../shared/content.ts';
import type { Level } from '../../shared/item.ts';
import type { Zone } from '../../shared/zone.ts';
import { levelWords } from '../i18n/content.ts';
import { levelLines } from '../i18n/information.ts';
import { plain, word, type Word } from '../i18n/word.ts';
import { channelWord } from './channel-word.ts';
import { childrenOf } from './channel-tree.ts';

/** The ways to find published information that need no writing; by number needs digits. */
export const informationWays = [
  'channel',
  'subject',
  'agency',
  'year',
  'level',
  'source',
  'number',
] as const;
export type InformationWay = (typeof informationWays)[number];

/** One thing to touch: what it leads to and how much is there. */
export interface FoundValue {
  readonly key: string;
  readonly text: Word;
  /** One line in plain words; empty where the name says it. */
  readonly line: Word;
  /** Name of a pictogram; null where none belongs. */
  readonly icon: string | null;
  readonly count: number;
  readonly filters: Filters;
}

const none = plain('');

const channelValues = (channels: readonly ChannelNode[]): FoundValue[] =>
  childrenOf(channels, null)
    .filter(({ itemCount }) => itemCount > 0)
    .map((channel) => ({
      key: channel.id,
      text: channelWord(channel),
      line: plain(channel.description),
      icon: channel.icon,
      count: channel.itemCount,
      filters: { channel: channel.id },
    }));

const yearValues = ({ years }: Facets): FoundValue[] =>
  years.map(({ value, count }) => ({
    key: String(value),
    text: word(`${value}年`, String(value)),
    line: none,
    icon: null,
    count,
    filters: { year: value },
  }));

const levelIcons: Record<Level, string> = {
  district: 'landmark',
  street: 'map-pin',
  community: 'map-pin-house',
};

const levelValues = ({ levels }: Facets): FoundValue[] =>
  levels.map(({ value, count }) => ({
    key: value,
    text: levelWords[value],
    line: levelLines[value],
    icon: levelIcons[value],
    count,
    filters: { level: value },
  }));

const namedValues = (
  name: 'subject' | 'agency',
  values: readonly { readonly value: string; readonly count: number }[],
): FoundValue[] =>
  values.map(({ value, count }) => ({
    key: value,
    text: plain(value),
    line: none,
    icon: null,
    count,
    filters: { [name]: value },
  }));

/** The platforms the district names come first and in its order, then what else items came from. */
const sourceValues = ({ sources }: Facets, zone: Zone | null): FoundValue[] => {
  const named = zone?.platforms ?? [];
  const place = (source: string): number => {
    const index = named.findIndex((platform) => platform.source === source);
    return index < 0 ? named.length : index;
  };
  return sources
    .toSorted((one, other) => place(one.value) - place(other.value))
    .map(({ value, count }) => ({
      key: value,
      text: plain(value),
      line: plain(named.find(({ source }) => source === value)?.line ?? ''),
      icon: 'layers',
      count,
      filters: { source: value },
    }));
};

/** What can be touched on a way, each with its count. By number there is nothing: digits are written. */
export const valuesOf = (
  way: InformationWay,
  facets: Facets,
  channels: readonly ChannelNode[],
  zone: Zone | null,
): FoundValue[] => {
  switch (way) {
    case 'channel':
      return channelValues(channels);
    case 'subject':
      return namedValues('subject', facets.subjects);
    case 'agency':
      return namedValues('agency', facets.agencies);
    case 'year':
      return yearValues(facets);
    case 'level':
      return levelValues(facets);
    case 'source':
      return sourceValues(facets, zone);
    case 'number':
      return [];
  }
};

/** What was pressed on the number pad. */
export interface NumberEntry {
  readonly kind: 'document' | 'index';
  /** Null: the newest year that has anything. */
  readonly year: number | null;
  /** Digits only. */
  readonly digits: string;
}

export const emptyNumber: NumberEntry = { kind: 'document', year: null, digits: '' };

const mostYears = 8;

/** The years that can be pressed: the newest few and a key for the earlier ones, or all once it was pressed. */
export const yearKeys = (
  years: readonly number[],
  chosen: number,
  isOpen: boolean,
): { readonly years: readonly number[]; readonly hasEarlier: boolean } => {
  if (isOpen || years.length <= mostYears) return { years, hasEarlier: false };
  // The key for the earlier ones stands in the place of the last; a year that is chosen stays in sight.
  const newest = years.slice(0, mostYears - 1);
  const isInSight = newest.includes(chosen) || !years.includes(chosen);
  return isInSight ? { years: newest, hasEarlier: true } : { years, hasEarlier: false };
};

/** 文号 count to four digits, 索引号 to five. */
export const longestNumber = (kind: NumberEntry['kind']): number => (kind === 'index' ? 5 : 4);

/** What is searched for: `〔2026〕12号`, or year and serial of an index number run together. */
export const numberQuery = ({ kind, digits }: NumberEntry, year: number): string =>
  kind === 'document' ? `〔${year}〕${Number(digits)}号` : `${year}${digits.padStart(5, '0')}`;

/** Whether a document's number has this year and this serial, whatever agency and brackets it has. */
export const hasNumber = (documentNumber: string | null, year: number, digits: string): boolean => {
  const [, serial] = /(\d+)\s*号?$/u.exec(documentNumber ?? '') ?? [];
  const years: readonly string[] = documentNumber?.match(/\d{4}/gu) ?? [];
  return serial !== undefined && years.includes(String(year)) && Number(serial) === Number(digits);
};

/**
 * What a search for the number found. Documents that have it come before those that name it, so the
 * first page tells: `none` has it, all rows of the page have it, or some only name it. An index
 * number is no word of texts: whatever is found has it.
 */
export const numberHits = (
  { rows, total, corrected }: Pick<SearchPage, 'rows' | 'total' | 'corrected'>,
  { kind, digits }: NumberEntry,
  year: number,
): 'none' | 'number' | 'and-mentions' => {
  // What was guessed instead of the number is another document.
  if (total === 0 || corrected !== null) return 'none';
  if (kind === 'index') return 'number';
  const haveIt = rows.filter(({ item }) => hasNumber(item.documentNumber, year, digits)).length;
  if (haveIt === 0) return 'none';
  return haveIt < rows.length ? 'and-mentions' : 'number';
};
