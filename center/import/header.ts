import type { CalendarDay } from '../../src/shared/item.ts';
import { allDays, firstDay } from './dates.ts';

/**
 * The lines between title and text: one event a line, `2007年3月31日 中华人民共和国国务院令第491号公布`.
 */

export interface Header {
  /** Days on which the text was passed, published or revised; ascending. */
  readonly eventDays: readonly CalendarDay[];
  readonly effectiveOn: CalendarDay | null;
  readonly agency: string | null;
  readonly documentNumber: string | null;
}

const isForce = (line: string): boolean =>
  line.endsWith('施行') && !/通过|公布|发布|批准/.test(line);

/** `自公布之日施行` names no day of its own. */
const forceFromPublication = /(?:公布|发布)之日起?施行/;

const agencyPatterns: readonly RegExp[] = [
  /(最高人民法院、最高人民检察院)/,
  /(最高人民法院)/,
  /(最高人民检察院)/,
  /(全国人民代表大会常务委员会)/,
  /(全国人民代表大会)/,
  /([\p{Script=Han}]{2,10}?(?:省|市|自治区|自治州|自治县|县))(?:第[^省市县]{1,6}届)?(人民代表大会常务委员会|人民代表大会)/u,
  /(国务院)/,
];

const lead = /^\d{4}年\d{1,2}月\d{1,2}日\s*/;

const agencyOf = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const text = line.replace(lead, '');
    for (const pattern of agencyPatterns) {
      const match = pattern.exec(text);
      if (match) return match.slice(1).join('');
    }
  }
  return null;
};

const numberPatterns: readonly RegExp[] = [
  /(法释〔\d{4}〕\d+号)/,
  /([\p{Script=Han}]{2,30}令第[\d一二三四五六七八九十百]+号)/u,
];

/** Of several editions the last one counts. */
const documentNumberOf = (lines: readonly string[]): string | null => {
  for (const line of lines.toReversed())
    for (const pattern of numberPatterns) {
      const [, number] = pattern.exec(line.replace(lead, '')) ?? [];
      if (number && number.length <= 60) return number;
    }
  return null;
};

const effectiveOf = (
  lines: readonly string[],
  eventDays: readonly CalendarDay[],
): CalendarDay | null => {
  const stated = lines
    .filter(isForce)
    .map(firstDay)
    .findLast((day) => day !== null);
  if (stated) return stated;
  return lines.some((line) => forceFromPublication.test(line)) ? (eventDays.at(-1) ?? null) : null;
};

/** Reads the cleaned lines of a header. */
export const parseHeader = (lines: readonly string[]): Header => {
  const eventDays = lines
    .filter((line) => !isForce(line))
    .flatMap((line) => allDays(line).slice(0, 1))
    .sort();
  return {
    eventDays,
    effectiveOn: effectiveOf(lines, eventDays),
    agency: agencyOf(lines),
    documentNumber: documentNumberOf(lines),
  };
};
