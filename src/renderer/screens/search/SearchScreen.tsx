import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SearchPage } from '../../../shared/content.ts';
import { FilterBar } from '../../components/filters.tsx';
import { ListTools } from '../../components/long-list/ListTools.tsx';
import { ListPlaceBoard } from '../../components/long-list/place.ts';
import { WritingLine } from '../../components/writing-line.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { hasChoices } from '../../format/filter-groups.ts';
import { Keyboard, useTextEntry } from '../../input/index.ts';
import { general } from '../../i18n/general.ts';
import { listWords } from '../../i18n/list.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Browse } from './Browse.tsx';
import { Invitation } from './Invitation.tsx';
import { Results, type SearchView } from './Results.tsx';
import { Suggestions } from './Suggestions.tsx';
import { useEngine } from '../../kiosk/use-engine.ts';
import { writtenSoFar } from './written.ts';
import { useOther, useSay } from '../../i18n/say.tsx';
import './search.css';

type SearchRoute = Extract<Route, { screen: 'search' }>;

const maxLength = 60;

/** Which hits to show, and the way through them; out of the way while the keyboard is open. */
const Tools = ({
  view,
  found,
  board,
  onView,
}: {
  readonly view: SearchView;
  readonly found: SearchPage;
  readonly board: ListPlaceBoard;
  readonly onView: (view: SearchView) => void;
}) => (
  <div className="search-tools">
    {(found.total > 0 || hasChoices(view.filters, false)) && (
      <FilterBar
        withChannel
        filters={view.filters}
        facets={found.facets}
        onFilters={(filters) => onView({ ...view, filters })}
      />
    )}
    <ListTools board={board} />
  </div>
);

/** The results above, the field and the keyboard below in reach; side by side in landscape. */
export const SearchScreen = ({ route }: { readonly route: SearchRoute }) => {
  const say = useSay();
  const other = useOther();
  const { entry: step, replace, scrollTops } = useNavigation();
  // Coming back to a search, one wants its results, not the keyboard.
  const [opened] = useState(route.query);
  const [keyboard, setKeyboard] = useState(opened === '');
  const page = useRef<HTMLDivElement>(null);
  const [board] = useState(() => new ListPlaceBoard());
  const entry = useTextEntry({
    engine: useEngine(),
    initialText: opened,
    maxLength,
    onSubmit: () => setKeyboard(false),
  });
  const query = writtenSoFar(entry).trim();
  const { text } = entry;
  const { query: kept, filters } = route;
  // What was written is part of the place in the history; new words begin a new list.
  useEffect(() => {
    if (text !== kept) replace({ screen: 'search', query: text, filters });
  }, [text, kept, filters, replace]);
  useLayoutEffect(() => {
    if (page.current) page.current.scrollTop = scrollTops.get(step.key) ?? 0;
  }, [step.key, scrollTops]);
  const { feed } = useSnapshot();
  const view: SearchView = { query, filters };
  const asked = query === '' ? null : { ...view, page: 0 };
  const { answer, retry } = useAnswer('search', asked, feed.sequence);
  const foundNothing = answer.state === 'ready' && answer.value.total === 0;
  const landscape = useLandscape();
  // In landscape the field's own column is free when neither keyboard nor filters need it.
  const browseBeside = landscape && query !== '' && foundNothing && !keyboard;
  const onView = (next: SearchView) => {
    scrollTops.delete(step.key);
    page.current?.scrollTo({ top: 0 });
    replace({ screen: 'search', query: text, filters: next.filters });
  };
  return (
    <section className="search" data-keyboard={keyboard} aria-labelledby="search-title">
      <h1 id="search-title" className="visually-hidden">
        {say(listWords.searchTitle)}
      </h1>
      <div
        ref={page}
        className="search-page scroll"
        tabIndex={0}
        role="group"
        aria-label={say(listWords.results)}
        onScroll={({ currentTarget }) => scrollTops.set(step.key, currentTarget.scrollTop)}
      >
        {query === '' ? (
          <Invitation />
        ) : (
          <Results
            view={view}
            answer={answer}
            withBrowse={!browseBeside}
            board={board}
            onRetry={retry}
            onView={onView}
          />
        )}
      </div>
      <div className="search-entry">
        {query !== '' && !keyboard && answer.state === 'ready' && (
          <Tools view={view} found={answer.value} board={board} onView={onView} />
        )}
        {/* In landscape the results themselves stand beside the keyboard. */}
        {query !== '' && keyboard && !landscape && <Suggestions query={query} count={3} />}
        <div className="search-line">
          <WritingLine
            entry={entry}
            label={listWords.searchTitle}
            placeholder={listWords.searchPlaceholder}
            isOpen={keyboard}
            onOpen={setKeyboard}
            autoFocus={opened === ''}
          />
        </div>
        {browseBeside && <Browse />}
        {keyboard && (
          <Keyboard
            entry={entry}
            submitLabel={{ main: say(general.search), sub: other(general.search) }}
          />
        )}
      </div>
    </section>
  );
};
