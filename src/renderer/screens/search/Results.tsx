import type { Filters, SearchRow } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { LongList, type RowPlace } from '../../components/long-list/LongList.tsx';
import type { ListPlaceBoard } from '../../components/long-list/place.ts';
import { useShown } from '../../components/long-list/use-shown.ts';
import { Notice } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { foundWord } from '../../format/counts.ts';
import { hasChoices } from '../../format/filter-groups.ts';
import { correctedWord, listWords, noHitsSteps, noHitsWord } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import type { Answer } from '../../kiosk/use-answer.ts';
import { Browse } from './Browse.tsx';
import { useSay } from '../../i18n/say.tsx';

export interface SearchView {
  readonly query: string;
  readonly filters: Filters;
}

const rowOf = ({ item, title, excerpt }: SearchRow, place: RowPlace) => (
  <ItemRow key={item.id} item={item} title={title} excerpt={excerpt} place={place} />
);

const ask =
  ({ query, filters }: SearchView) =>
  async (page: number) => {
    const answer = await window.kiosk.search({ query, filters, page });
    return answer.ok ? answer.value.rows : null;
  };

const NoHits = ({
  query,
  withBrowse,
  onClear,
}: {
  readonly query: string;
  readonly withBrowse: boolean;
  readonly onClear: (() => void) | null;
}) => {
  const say = useSay();
  return (
    <section className="no-hits">
      <h2>{say(noHitsWord(query))}</h2>
      <p>{say(listWords.noHitsAdvice)}</p>
      <ol>
        {noHitsSteps.map((step) => (
          <li key={say(step)}>{say(step)}</li>
        ))}
      </ol>
      {onClear && <Button word={listWords.clearFilters} kind="primary" onPress={onClear} />}
      {withBrowse && <Browse />}
    </section>
  );
};

/** What was found. While the next answer is under way the last one stays, so that nothing flickers. */
export const Results = ({
  view,
  answer,
  withBrowse,
  board,
  onRetry,
  onView,
}: {
  readonly view: SearchView;
  readonly answer: Answer<'search'>;
  /** False when the sections stand elsewhere on the screen. */
  readonly withBrowse: boolean;
  readonly board: ListPlaceBoard;
  readonly onRetry: () => void;
  readonly onView: (view: SearchView) => void;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const shown = useShown(view, answer.state === 'ready' && !answer.stale);
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Trouble onRetry={onRetry} />;
  const { rows, total, exact, corrected } = answer.value;
  const clear = () => onView({ ...view, filters: {} });
  return (
    <div className="results">
      <h2 className="visually-hidden">{say(listWords.results)}</h2>
      <p role="status" className={total === 0 ? 'visually-hidden' : 'results-count'}>
        {say(total === 0 ? noHitsWord(view.query) : foundWord(total, exact))}
      </p>
      {corrected !== null && total > 0 && (
        <Notice tone="info">{say(correctedWord(view.query, corrected))}</Notice>
      )}
      {total === 0 ? (
        <NoHits
          query={view.query}
          withBrowse={withBrowse}
          onClear={hasChoices(view.filters, false) ? clear : null}
        />
      ) : (
        <LongList
          question={JSON.stringify(shown)}
          sequence={feed.sequence}
          total={total}
          first={rows}
          ask={ask(shown)}
          renderRow={rowOf}
          label={say(listWords.results)}
          board={board}
        />
      )}
    </div>
  );
};
