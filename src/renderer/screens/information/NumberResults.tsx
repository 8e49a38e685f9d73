import type { SearchRow } from '../../../shared/content.ts';
import { ItemRow } from '../../components/item-row.tsx';
import { LongList, type RowPlace } from '../../components/long-list/LongList.tsx';
import type { ListPlaceBoard } from '../../components/long-list/place.ts';
import { useShown } from '../../components/long-list/use-shown.ts';
import { Notice } from '../../components/notice.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { foundWord } from '../../format/counts.ts';
import { numberHits, numberQuery, type NumberEntry } from '../../format/information.ts';
import { numberWords, withMentions } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';

const rowOf = ({ item }: SearchRow, place: RowPlace) => (
  <ItemRow key={item.id} item={item} place={place} />
);

const ask = (query: string) => async (page: number) => {
  const answer = await window.kiosk.search({ query, filters: {}, page });
  return answer.ok ? answer.value.rows : null;
};

/** All documents with the number, and behind them those that name it. */
export const NumberResults = ({
  entry,
  year,
  board,
}: {
  readonly entry: NumberEntry;
  readonly year: number;
  readonly board: ListPlaceBoard;
}) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const asked = { entry, year };
  const query = numberQuery(entry, year);
  const request = entry.digits === '' ? null : { query, filters: {}, page: 0 };
  const { answer, retry } = useAnswer('search', request, feed.sequence);
  const shown = useShown(asked, answer.state === 'ready' && !answer.stale);
  if (entry.digits === '') return <p className="number-hint">{say(numberWords.hint)}</p>;
  if (answer.state === 'waiting') return null;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const hits = numberHits(answer.value, shown.entry, shown.year);
  if (hits === 'none')
    return (
      <section className="number-results" aria-live="polite">
        {!answer.stale && (
          <Notice tone="info">
            <strong>{say(numberWords.none)}</strong> {say(numberWords.noneAdvice)}
          </Notice>
        )}
      </section>
    );
  const { rows, total, exact } = answer.value;
  const found = foundWord(total, exact);
  return (
    <section className="number-results" aria-label={say(numberWords.results)}>
      <p className="number-hint" role="status">
        {say(hits === 'and-mentions' ? withMentions(found) : found)}
      </p>
      <LongList
        question={JSON.stringify(shown)}
        sequence={feed.sequence}
        total={total}
        first={rows}
        ask={ask(numberQuery(shown.entry, shown.year))}
        renderRow={rowOf}
        label={say(numberWords.results)}
        board={board}
        staysInPlace
      />
    </section>
  );
};
