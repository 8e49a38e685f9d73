import { createHash } from 'node:crypto';
import { dirname, sep } from 'node:path';
import { plainText, type Block, type CalendarDay } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { oversize, parseDraft, type ItemDraft } from '../store/canonical.ts';
import { parseBlocks } from './blocks.ts';
import { cleanLine } from './clean.ts';
import { allDays } from './dates.ts';
import { statedExpiry, statedForce } from './clauses.ts';
import { parseHeader, type Header } from './header.ts';
import { fileDay, partsOf } from './parts.ts';
import type { Statute } from './relations.ts';

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

/** What a channel may be called, in UTF-16 units. */
const kindLimit = 30;

/** As much of the folder's name as a channel may be called. */
export const kindName = (kind: string, otherwise: string = defaultKind): string =>
  cleanLine(kind)
    .slice(0, kindLimit)
    .replace(/[\ud800-\udbff]$/, '') || otherwise;

export const channelIdOf = (kind: string): string =>
  `statutes-${createHash('sha256').update(kind).digest('hex').slice(0, 8)}`;

const idOf = (path: string): string =>
  `statute-${createHash('sha256').update(path.split(sep).join('/')).digest('hex').slice(0, 20)}`;

const summaryLimit = 120;

/** Its first sentence, which in a statute says what it is for. */
const summaryOf = (body: readonly Block[]): string => {
  const first = body.find((block) => block.kind === 'paragraph');
  const text = (first?.text ?? '').replace(/^第一条 */, '');
  const sentence = text.slice(0, text.indexOf('。') + 1) || text;
  return sentence.length <= summaryLimit ? sentence : `${sentence.slice(0, summaryLimit)}…`;
};

const areaOf = (kind: string): string =>
  kindName(kind.endsWith(localSuffix) ? kind.slice(0, -localSuffix.length) : '', '全国');

const unknownAgency = '（未注明）';

/** The latest day the text names: the text is at least as young as that. */
const latestDay = (body: readonly Block[]): CalendarDay | null =>
  allDays(plainText(body)).toSorted().at(-1) ?? null;

/** The bounds of an item that a file may exceed, each in the words of an operator. */
const titleLimit = 300;
const blockLimit = 5_000;
/** What relations may still add to an item once it is parsed, bytes. */
const relationsBytes = 32_000;

const outOfBounds = (title: string, blocks: number): string | null => {
  if (title.length > titleLimit) return `its title is longer than ${titleLimit} characters`;
  return blocks > blockLimit ? `it has more than ${blockLimit} paragraphs: split it` : null;
};

/** Every imported text says so. */
export const statuteSource = '法律法规库';

const draftOf = (
  path: string,
  kind: string,
  title: string,
  header: Header,
  body: readonly Block[],
  days: Days,
): Result<ItemDraft, string> =>
  parseDraft({
    id: idOf(path),
    kind: 'statute',
    title,
    indexNumber: null,
    documentNumber: header.documentNumber,
    agency: header.agency ?? unknownAgency,
    ...days,
    repealedOn: null,
    subject: kindName(kind),
    channels: [channelIdOf(kind)],
    level: 'district',
    area: areaOf(kind),
    audiences: [],
    summary: '',
    body,
    attachments: [],
    relations: [],
    source: statuteSource,
  });

interface Days {
  readonly writtenOn: CalendarDay | null;
  readonly publishedOn: CalendarDay;
  readonly effectiveOn: CalendarDay | null;
  readonly expiresOn: CalendarDay | null;
}

/** Null when nothing names a day. */
const daysOf = (path: string, header: Header, text: readonly Block[]): Days | null => {
  const effectiveOn = header.effectiveOn ?? statedForce(text);
  const writtenOn = fileDay(path) ?? header.eventDays.at(-1) ?? null;
  // A text that tells nothing of its passing is listed under the day it came, or comes, into force.
  const publishedOn = writtenOn ?? effectiveOn ?? latestDay(text);
  const expiresOn = statedExpiry(text, effectiveOn);
  return publishedOn === null ? null : { writtenOn, publishedOn, effectiveOn, expiresOn };
};

/** The file as an item without relations, or why it cannot be one. Every character of it stands in title or body. */
export const parseStatute = (
  path: string,
  markdown: string,
  flatKind: string = defaultKind,
): Result<Statute, string> => {
  if (markdown.trim() === '') return err('it is empty');
  const { title, header: lines, headerMarkdown, text: textMarkdown } = partsOf(path, markdown);
  const header = parseHeader(lines);
  const text = parseBlocks(textMarkdown);
  if (text.length === 0) return err('it has no text, only a title or a header');
  const days = daysOf(path, header, text);
  if (days === null) return err('no day anywhere: not in its name, header or text');
  const body = [...parseBlocks(headerMarkdown), ...text];
  const fault = outOfBounds(title, body.length);
  if (fault !== null) return err(fault);
  const made = draftOf(path, kindOfPath(path, flatKind), title, header, body, days);
  if (!made.ok) return made;
  const draft = { ...made.value, summary: summaryOf(text) };
  const excess = oversize(draft, relationsBytes);
  if (excess !== null) return err(excess);
  return ok({ draft, knownDays: [days.publishedOn, ...header.eventDays] });
};
