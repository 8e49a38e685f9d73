import { gazettePapers } from '../pdf/gazette-papers.ts';
import type { Leaflet } from '../pdf/leaflet.ts';
import { agencies } from '../texts/agencies.ts';
import { blocksOf } from '../texts/markup.ts';
import { sealedFiles } from '../texts/sealed.ts';
import { drafts } from '../texts/themes.ts';
import { setPaper } from './layout.ts';
import { writeOfd, type OfdPaper } from './writer.ts';

/** The demonstration's papers in OFD: sealed documents, and the older issues of the gazette, unsigned. */

export interface MadeOfd {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Where the articles of an issue begin. */
  readonly starts: readonly number[];
  readonly pages: number;
}

const made = (file: string, paper: OfdPaper): MadeOfd => {
  const { starts, pages } = setPaper(paper);
  return { file, bytes: writeOfd(paper), starts, pages: pages.length };
};

const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
};

const sealed = ([id, file]: readonly [string, string]): MadeOfd => {
  const draft = drafts.find((each) => each.id === id);
  if (draft === undefined) throw new Error(`no draft ${id} for ${file}`);
  const agency = agencies[draft.agency].name;
  const day = draft.written ?? draft.published;
  return made(file, {
    head: `${agency}文件`,
    number: draft.number ?? '',
    title: draft.title,
    // The day under the text is written with the seal.
    body: blocksOf(draft.text).filter(
      (block) => block.kind !== 'paragraph' || block.align !== 'right',
    ),
    signature: { agency, day: dayWords(day) },
    seal: { seal: agency, signer: `${agency}（示例）` },
    day,
  });
};

const issue = ({ file, title, body, breaks = [] }: Leaflet): MadeOfd =>
  made(file, { title, body, breaks, day: '2026-11-20' });

export const ofdPapers = (): readonly MadeOfd[] => [
  ...Object.entries(sealedFiles).map(sealed),
  ...gazettePapers()
    .filter(({ file }) => file.endsWith('.ofd'))
    .map(issue),
];
