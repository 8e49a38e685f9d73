import { blocksOf, tableText } from '../texts/markup.ts';
import { type GazetteIssue, gazetteIssues } from '../texts/gazette.ts';
import { drafts } from '../texts/themes.ts';
import type { Leaflet } from './leaflet.ts';

const articleText = (id: string): string => {
  const draft = drafts.find((each) => each.id === id);
  if (!draft) throw new Error(`no draft ${id} for the gazette`);
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

const paper = (issue: GazetteIssue & { file: string }): Leaflet => ({
  file: issue.file,
  title: `示例区人民政府公报　${issue.name}`,
  body: blocksOf(
    [
      `^ ${issue.published} 出刊　免费赠阅`,
      contents(issue),
      ...issue.articles.map(articleText),
    ].join('\n'),
  ),
});

/** The issues that exist on paper, with the full text of what they list. */
export const gazettePapers = (): readonly Leaflet[] =>
  gazetteIssues.flatMap((issue) =>
    issue.file === undefined ? [] : [paper({ ...issue, file: issue.file })],
  );
