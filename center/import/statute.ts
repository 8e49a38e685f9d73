import { createHash } from 'node:crypto';
import { basename, dirname, sep } from 'node:path';
import {
  CalendarDay as Day,
  plainText,
  type Block,
  type CalendarDay,
} from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { parseDraft } from '../store/canonical.ts';
import { parseBlocks } from './blocks.ts';
import { cleanLine } from './clean.ts';
import { allDays } from './dates.ts';
import { statedExpiry, statedForce } from './clauses.ts';
import { parseHeader, type Header } from './header.ts';
import type { Statute } from './relations.ts';

/**
 * One Markdown file: `# title`, header lines, `<!-- INFO END -->`, text. Without the mark the text begins
 * at its first `##`, chapter or article; without a title the file's name is the title. The folder says what kind of
 * statute it is, the file name may end in the day of this edition: `条例(2020-05-14).md`.
 */

const headerEnd = /<!-- *INFO END *-->/;
const localSuffix = '地方法规';

export const defaultKind = '法律法规';

/**
 * The folder's own name for the kind: `行政法规`, or below a collection `山东地方法规`; `flatKind` for
 * a file that lies in no folder.
 */
export const kindOfPath = (path: string, flatKind: string = defaultKind): string => {
  const folder = dirname(path);
  if (folder === '.') return flatKind;
  const folders = folder.split(sep);
  return folders.find((name) => name.endsWith(localSuffix)) ?? folders[0] ?? flatKind;
};

export const channelIdOf = (kind: string): string =>
  `statutes-${createHash('sha256').update(kind).digest('hex').slice(0, 8)}`;

const idOf = (path: string): string =>
  `statute-${createHash('sha256').update(path.split(sep).join('/')).digest('hex').slice(0, 20)}`;

const fileDay = (path: string): CalendarDay | null => {
  const [, day] = /[（(](\d{4}-\d{2}-\d{2})[)）]\.md$/.exec(basename(path)) ?? [];
  return Day.safeParse(day).success ? (day ?? null) : null;
};

interface Parts {
  readonly title: string;
  readonly header: readonly string[];
  readonly text: string;
}

const isTitle = (line: string): boolean => line.startsWith('# ');

/** A part, chapter or article, whatever marks make it bold or a heading. */
const textStart = /^(?:##|#* *\**第[零〇一二三四五六七八九十百千\d]+[章条])/;

/** Where nothing marks the end of the header, and no start of the text is seen, there is no header. */
const splitUnmarked = (markdown: string): readonly [top: string, text: string] => {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => textStart.test(cleanLine(line)));
  if (start >= 0) return [lines.slice(0, start).join('\n'), lines.slice(start).join('\n')];
  const title = lines.findIndex((line) => isTitle(cleanLine(line)));
  return [lines[title] ?? '', lines.filter((_, index) => index !== title).join('\n')];
};

const fileTitle = (path: string): string => {
  const name = cleanLine(basename(path, '.md'));
  return name.replace(/ *[（(]\d{4}-\d{2}-\d{2}[)）]$/, '') || name;
};

const partsOf = (path: string, markdown: string): Parts => {
  const [marked = '', ...rest] = markdown.split(headerEnd);
  const [top, text] = rest.length > 0 ? [marked, rest.join('')] : splitUnmarked(markdown);
  const lines = top.split('\n').map(cleanLine).filter(Boolean);
  // A code in several files names itself and then its book: `# 民法典`, `# 物权编`.
  const title = lines
    .filter(isTitle)
    .map((line) => line.slice(2).trim())
    .join(' ');
  const header = lines.filter((line) => !line.startsWith('#'));
  return { title: title || fileTitle(path), header, text };
};

const summaryLimit = 120;

/** Its first sentence, which in a statute says what it is for. */
const summaryOf = (body: readonly Block[]): string => {
  const first = body.find((block) => block.kind === 'paragraph');
  const text = (first?.text ?? '').replace(/^第一条 */, '');
  const sentence = text.slice(0, text.indexOf('。') + 1) || text;
  return sentence.length <= summaryLimit ? sentence : `${sentence.slice(0, summaryLimit)}…`;
};

const areaOf = (kind: string): string =>
  kind.endsWith(localSuffix) ? kind.slice(0, -localSuffix.length) : '全国';

const unknownAgency = '（未注明）';

const forceOf = (header: Header, body: readonly Block[]): CalendarDay | null =>
  header.effectiveOn ?? statedForce(body);

/** The latest day the text names: the text is at least as young as that. */
const latestDay = (body: readonly Block[]): CalendarDay | null =>
  allDays(plainText(body)).toSorted().at(-1) ?? null;

/** The file as an item without relations, or why it cannot be one. */
export const parseStatute = (
  path: string,
  markdown: string,
  flatKind: string = defaultKind,
): Result<Statute, string> => {
  const { title, header: lines, text } = partsOf(path, markdown);
  const header = parseHeader(lines);
  const body = parseBlocks(text);
  const effectiveOn = forceOf(header, body);
  const passedOn = fileDay(path) ?? header.eventDays.at(-1) ?? null;
  // A text that tells nothing of its passing is listed under the day it came, or comes, into force.
  const publishedOn = passedOn ?? effectiveOn ?? latestDay(body);
  if (publishedOn === null) return err('no day anywhere: not in its name, header or text');
  const kind = kindOfPath(path, flatKind);
  const draft = parseDraft({
    id: idOf(path),
    kind: 'statute',
    title,
    indexNumber: null,
    documentNumber: header.documentNumber,
    agency: header.agency ?? unknownAgency,
    writtenOn: passedOn,
    publishedOn,
    effectiveOn,
    expiresOn: statedExpiry(body, effectiveOn),
    repealedOn: null,
    subject: kind,
    channels: [channelIdOf(kind)],
    level: 'district',
    area: areaOf(kind),
    audiences: [],
    summary: summaryOf(body),
    body,
    attachments: [],
    relations: [],
    source: '法律法规库',
  });
  if (!draft.ok) return draft;
  return ok({ draft: draft.value, knownDays: [publishedOn, ...header.eventDays] });
};
