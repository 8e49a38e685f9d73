import { basename } from 'node:path';
import { type CalendarDay } from '../../src/shared/item.ts';
import { withoutInlineMarkup } from './blocks.ts';
import { cleanLine } from './clean.ts';
import { dayOf } from './dates.ts';
import { stem } from './folder.ts';

/**
 * One Markdown file in its parts: `# title`, header lines, `<!-- INFO END -->`, text. Without the mark the
 * text begins at its first `##`, chapter or article; without a title the file's name is the title.
 */
export interface Parts {
  readonly title: string;
  /** Clean lines between title and text: when it was passed, by whom, under which number. */
  readonly header: readonly string[];
  /** The same lines as Markdown: they are shown, too. */
  readonly headerMarkdown: string;
  readonly text: string;
}

const headerEnd = /<!-- *INFO END *-->/;

const titleMark = /^#(?!#)\s*/;
const isTitle = (line: string): boolean => titleMark.test(cleanLine(line));

/** A part, chapter or article, whatever marks make it bold or a heading. */
const textStart = /^(?:##|#* *\**第[零〇一二三四五六七八九十百千\d]+[章条])/;

/** Where nothing marks the end of the header, and no start of the text is seen, there is no header but the title. */
const splitUnmarked = (markdown: string): readonly [top: string, text: string] => {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => textStart.test(cleanLine(line)));
  if (start >= 0) return [lines.slice(0, start).join('\n'), lines.slice(start).join('\n')];
  const title = lines.findIndex(isTitle);
  return [lines[title] ?? '', lines.filter((_, index) => index !== title).join('\n')];
};

const split = (markdown: string): readonly [top: string, text: string] => {
  const mark = headerEnd.exec(markdown);
  if (!mark) return splitUnmarked(markdown);
  return [markdown.slice(0, mark.index), markdown.slice(mark.index + mark[0].length)];
};

/** `条例(2020-05-14)`, `条例（2020年5月14日）`, `条例_20200514`: the day of this edition behind its name. */
const dayBehind =
  / *(?:[（(](\d{4})(?:-(\d{1,2})-|年(\d{1,2})月)(\d{1,2})日?[)）]|_(\d{4})(\d{2})(\d{2}))$/;

/** The day that the file's name gives its edition. */
export const fileDay = (path: string): CalendarDay | null => {
  const [, year, dashed, named, day, year8, month8, day8] =
    dayBehind.exec(cleanLine(stem(basename(path)))) ?? [];
  return dayOf(year ?? year8 ?? '', dashed ?? named ?? month8 ?? '', day ?? day8 ?? '');
};

const fileTitle = (path: string): string => {
  const name = cleanLine(stem(basename(path)));
  return (fileDay(path) ? name.replace(dayBehind, '') : name) || name;
};

const titleText = (line: string): string =>
  cleanLine(withoutInlineMarkup(cleanLine(line).replace(titleMark, '')));

export const partsOf = (path: string, markdown: string): Parts => {
  const [top, text] = split(markdown);
  const lines = top.split('\n');
  // A code in several files names itself and then its book: `# 民法典`, `# 物权编`.
  const title = lines.filter(isTitle).map(titleText).filter(Boolean).join(' ');
  const rest = lines.filter((line) => !isTitle(line));
  return {
    title: title || fileTitle(path),
    header: rest.map(cleanLine).filter((line) => line !== '' && !line.startsWith('#')),
    headerMarkdown: rest.join('\n'),
    text,
  };
};
