import type { CollectedItem } from '../../shared/content.ts';
import type { GazetteDetails } from '../../shared/item-details.ts';

/** One issue as its cover shows it. */
export interface Issue {
  readonly itemId: string;
  readonly year: number;
  readonly issue: number;
  readonly publishedOn: string;
  readonly articles: number;
}

const issueOf = ({ item, details }: CollectedItem): Issue[] =>
  details.kind === 'gazette'
    ? [
        {
          itemId: item.id,
          year: details.year,
          issue: details.issue,
          publishedOn: item.publishedOn,
          articles: details.articles.length,
        },
      ]
    : [];

/** Issues by year; both begin with the newest. */
export const gazetteShelf = (
  items: readonly CollectedItem[],
): readonly { readonly year: number; readonly issues: readonly Issue[] }[] => {
  const issues = items.flatMap(issueOf).toSorted((a, b) => b.year - a.year || b.issue - a.issue);
  const years = [...new Set(issues.map(({ year }) => year))];
  return years.map((year) => ({ year, issues: issues.filter((one) => one.year === year) }));
};

/** The pages of an article, as one range of the issue's file. */
export const pagesOf = ({
  fromPage,
  toPage,
}: GazetteDetails['articles'][number]): { readonly first: number; readonly last: number } => ({
  first: fromPage,
  last: Math.max(fromPage, toPage),
});
