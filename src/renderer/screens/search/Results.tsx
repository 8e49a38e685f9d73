import { LayoutGrid } from 'lucide-react';
import type { Filters } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { FilterBar } from '../../components/filters.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { countText } from '../../format/counts.ts';
import { hasChoices } from '../../format/filter-groups.ts';
import { correctedText, listWords, noHitsSteps } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

export interface SearchView {
  readonly query: string;
  readonly filters: Filters;
  readonly page: number;
}

const NoHits = ({
  filtered,
  onClear,
}: {
  readonly filtered: boolean;
  readonly onClear: () => void;
}) => {
  const { home } = useNavigation();
  return (
    <section className="no-hits">
      <h2>{listWords.noHitsTitle.zh}</h2>
      <p>可以这样试试：</p>
      <ol>
        {noHitsSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="no-hits-actions">
        {filtered && <Button word={listWords.clearFilters} kind="primary" onPress={onClear} />}
        <Button word={listWords.browse} icon={LayoutGrid} onPress={home} />
      </div>
    </section>
  );
};

/** What was found. While the next answer is under way the last one stays, so that nothing flickers. */
export const Results = ({
  view,
  onView,
}: {
  readonly view: SearchView;
  readonly onView: (view: SearchView) => void;
}) => {
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('search', view, feed.sequence);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const { rows, total, exact, facets, corrected } = answer.value;
  return (
    <div className="results">
      <div className="results-head">
        <h2 className="visually-hidden">{listWords.results.zh}</h2>
        <p role="status" className="results-count">
          {total === 0 ? listWords.noHitsTitle.zh : `找到 ${countText(total, exact)}`}
        </p>
        {corrected !== null && total > 0 && (
          <Notice tone="info">{correctedText(view.query, corrected)}</Notice>
        )}
      </div>
      {total === 0 ? (
        <NoHits
          filtered={hasChoices(view.filters, false)}
          onClear={() => onView({ ...view, filters: {}, page: 0 })}
        />
      ) : (
        <ul role="list" className="rows" aria-busy={answer.stale}>
          {rows.map(({ item, title, excerpt }) => (
            <ItemRow key={item.id} item={item} title={title} excerpt={excerpt} />
          ))}
        </ul>
      )}
      {total > 0 && (
        <Pager page={view.page} total={total} onPage={(page) => onView({ ...view, page })} />
      )}
      {(total > 0 || hasChoices(view.filters, false)) && (
        <FilterBar
          withChannel
          filters={view.filters}
          facets={facets}
          onFilters={(filters) => onView({ ...view, filters, page: 0 })}
        />
      )}
    </div>
  );
};
