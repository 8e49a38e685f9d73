import { LayoutGrid } from 'lucide-react';
import type { Filters } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { FrequentChannels } from '../../components/frequent-channels.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Notice } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { countText } from '../../format/counts.ts';
import { hasChoices } from '../../format/filter-groups.ts';
import { correctedText, listWords, noHitsSteps } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer, type Answer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

export interface SearchView {
  readonly query: string;
  readonly filters: Filters;
  readonly page: number;
}

const NoHits = ({ onClear }: { readonly onClear: (() => void) | null }) => {
  const { home } = useNavigation();
  const { feed } = useSnapshot();
  const { answer } = useAnswer('channels', {}, feed.sequence);
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
        {onClear && <Button word={listWords.clearFilters} kind="primary" onPress={onClear} />}
        <Button word={listWords.browse} icon={LayoutGrid} onPress={home} />
      </div>
      {answer.state === 'ready' && <FrequentChannels channels={answer.value} />}
    </section>
  );
};

/** What was found. While the next answer is under way the last one stays, so that nothing flickers. */
export const Results = ({
  view,
  answer,
  onRetry,
  onView,
}: {
  readonly view: SearchView;
  readonly answer: Answer<'search'>;
  readonly onRetry: () => void;
  readonly onView: (view: SearchView) => void;
}) => {
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={onRetry} />;
  const { rows, total, exact, corrected } = answer.value;
  const clear = () => onView({ ...view, filters: {}, page: 0 });
  return (
    <div className="results">
      <h2 className="visually-hidden">{listWords.results.zh}</h2>
      <p role="status" className={total === 0 ? 'visually-hidden' : 'results-count'}>
        {total === 0
          ? listWords.noHitsTitle.zh
          : `找到${exact ? ' ' : ''}${countText(total, exact)}`}
      </p>
      {corrected !== null && total > 0 && (
        <Notice tone="info">{correctedText(view.query, corrected)}</Notice>
      )}
      {total === 0 ? (
        <NoHits onClear={hasChoices(view.filters, false) ? clear : null} />
      ) : (
        <ul role="list" className="rows" aria-busy={answer.stale}>
          {rows.map(({ item, title, excerpt }) => (
            <ItemRow key={item.id} item={item} title={title} excerpt={excerpt} />
          ))}
        </ul>
      )}
    </div>
  );
};
