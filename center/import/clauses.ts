import type { Block, CalendarDay } from '../../src/shared/item.ts';
import { plainText } from '../../src/shared/item.ts';
import { allDays, dayOf, lastDayAfterYears, yearsOf } from './dates.ts';

/**
 * What a statute says about its own force and about the end of others. The word 废止 alone proves
 * nothing: half its uses speak of powers to repeal. Only the closing clause `…《X》同时废止` counts,
 * and only for the titles it names.
 */

/** `本条例自2007年5月1日起施行`; the subject in front rules out sentences about other texts. */
const forcePattern =
  /本(?:法|条例|规定|办法|细则|解释|决定|规则|通则|章程|标准|规程|批复|意见|通知)[^。《]{0,6}自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|生效)/g;

/** The day in the text, when it names exactly one. */
export const statedForce = (body: readonly Block[]): CalendarDay | null => {
  const days = [...plainText(body).matchAll(forcePattern)].map(
    ([, year = '', month = '', day = '']) => dayOf(year, month, day),
  );
  const [only] = new Set(days);
  return new Set(days).size === 1 ? (only ?? null) : null;
};

const untilPattern = /起(?:施行|实施)[，,][^。]{0,12}?有效期至(\d{4})年(\d{1,2})月(\d{1,2})日/;
const forYearsPattern =
  /起(?:施行|实施)[，,][^。]{0,6}?有效期(?:为)?(\d{1,2}|[一二三四五六七八九十])年/;

/** The last day in force, when the closing clause sets one. */
export const statedExpiry = (
  body: readonly Block[],
  effectiveOn: CalendarDay | null,
): CalendarDay | null => {
  const text = plainText(body);
  const [, year, month, day] = untilPattern.exec(text) ?? [];
  if (year && month && day) return dayOf(year, month, day);
  const years = yearsOf(forYearsPattern.exec(text)?.[1] ?? '');
  return years !== null && effectiveOn ? lastDayAfterYears(effectiveOn, years) : null;
};

export interface RepealClause {
  /** As written, without the outer brackets. */
  readonly title: string;
  /** Days named in front of the title, by which it was passed or published; often none. */
  readonly days: readonly CalendarDay[];
}

/** Titles in 《》, each with the text in front of it; titles inside titles belong to their title. */
const bracketed = (text: string): { title: string; before: string }[] => {
  const found: { title: string; before: string }[] = [];
  let depth = 0;
  let start = 0;
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '《') {
      depth += 1;
      if (depth === 1) start = index + 1;
    } else if (text[index] === '》' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      found.push({ title: text.slice(start, index), before: text.slice(end, start - 1) });
      end = index + 1;
    }
  }
  return found;
};

/** What may stand between the named titles and `同时废止`: numbers in brackets, or nothing. */
const directly =
  /(?:《[^。；]*》)(?:（[^（）]*）|\([^()]*\))?(?:，|自本[^。；，]{1,12}施行之日起)?同时废止/;

/** Only parts of a text end there: 第三条, 部分条款, and what stays in force after all. */
const partial = /第[一二三四五六七八九十百]+[条章款项]|部分|有关规定|相关规定|除外|继续有效|其中/;

/** The texts that this one ends, as its closing clauses name them. */
export const repealClauses = (body: readonly Block[]): RepealClause[] =>
  plainText(body)
    .split(/[。；\n]/)
    .filter((sentence) => directly.test(sentence))
    .flatMap((sentence) => {
      const named = bracketed(sentence.slice(0, sentence.indexOf('同时废止')));
      const around = named.reduce((rest, { title }) => rest.replace(title, ''), sentence);
      // `第四十条 本条例自…` is the clause's own number, not a part of the repealed text.
      if (partial.test(around.replace(/^第[一二三四五六七八九十百]+条/, ''))) return [];
      return named.map(({ title, before }) => ({
        title,
        days: /施行|实施/.test(before)
          ? allDays(before.slice(before.search(/施行|实施/)))
          : allDays(before),
      }));
    });
