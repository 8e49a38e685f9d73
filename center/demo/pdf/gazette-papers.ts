import { blocksOf, tableText } from '../texts/markup.ts';
import { type GazetteIssue, gazetteIssues } from '../texts/gazette.ts';
import type { Draft } from '../texts/document.ts';
import { drafts } from '../texts/themes.ts';
import type { Leaflet } from './leaflet.ts';

const draftOf = (id: string): Draft => {
  const draft = drafts.find((each) => each.id === id);
  if (!draft) throw new Error(`no draft ${id} for the gazette`);
  return draft;
};

const draftTitle = (id: string): string => draftOf(id).title;

const articleText = (id: string): string => {
  const draft = draftOf(id);
  const number = draft.number === undefined ? '' : `^ ${draft.number}`;
  return [`# ${draft.title}`, number, draft.text].join('\n');
};

const contents = (issue: GazetteIssue): string =>
  tableText('目录', [
    ['序号', '文件', '文号'],
    ...issue.articles.map((id, index) => {
      const draft = drafts.find((each) => each.id === id);
      return [String(index + 1), draft?.title ?? '', draft?.number ?? ''];
    }),
  ]);

const paper = (issue: GazetteIssue): Leaflet => ({
  file: issue.file,
  breaks: issue.articles.map((id) => draftTitle(id)),
  title: `示例区人民政府公报　${issue.name}`,
  body: blocksOf(
    [
      `^ ${issue.published} 出刊　免费赠阅`,
      contents(issue),
      ...issue.articles.map(articleText),
    ].join('\n'),
  ),
});

/** The issues with the full text of what they list. */
export const gazettePapers = (): readonly Leaflet[] => gazetteIssues.map(paper);
