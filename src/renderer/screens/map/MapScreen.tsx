import { List, Map as MapIcon, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CollectedItem } from '../../../shared/content.ts';
import type { PlaceTheme } from '../../../shared/item-details.ts';
import type { Zone } from '../../../shared/zone.ts';
import { useVisitSettings } from '../../app/visit-settings.tsx';
import { Button } from '../../components/button.tsx';
import { ListTools } from '../../components/long-list/ListTools.tsx';
import { ListPlaceBoard } from '../../components/long-list/place.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { Waiting } from '../../components/waiting.tsx';
import { chosenPlaces, herePosition, offeredThemes, placesOf } from '../../format/places.ts';
import { serviceWords } from '../../i18n/home.ts';
import { mapWords, placeCount } from '../../i18n/map.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useCollected } from '../../kiosk/use-collection.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import type { Route } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { NearestPlaces, PlaceList } from './PlaceList.tsx';
import { SearchEntry } from './SearchEntry.tsx';
import { ThemeBar } from './ThemeBar.tsx';
import { useGeometry } from './use-geometry.ts';
import { useMoment } from './use-moment.ts';
import './map.css';

type MapRoute = Extract<Route, { screen: 'map' }>;
type View = 'map' | 'list';

/** Whoever comes by keys or cannot reach up begins with the list. */
const firstView = (lowReach: boolean): View =>
  lowReach || document.activeElement?.matches(':focus-visible') === true ? 'list' : 'map';

const Views = ({
  view,
  hasMap,
  onView,
  onSearch,
}: {
  readonly view: View;
  /** Without one the list is all there is, and there is nothing to choose. */
  readonly hasMap: boolean;
  readonly onView: (view: View) => void;
  readonly onSearch: () => void;
}) => {
  const say = useSay();
  return (
    <div className="map-views">
      {hasMap && (
        <div className="map-switch" role="group" aria-label={say(mapWords.views)}>
          {(['map', 'list'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="map-view"
              aria-pressed={view === each}
              onClick={() => onView(each)}
            >
              {each === 'map' ? <MapIcon aria-hidden /> : <List aria-hidden />}
              {say(mapWords[each])}
            </button>
          ))}
        </div>
      )}
      <Button word={mapWords.search} icon={Search} onPress={onSearch} />
    </div>
  );
};

const Nothing = () => {
  const say = useSay();
  return (
    <div className="map-nothing" role="status">
      <h2>{say(mapWords.nothing)}</h2>
      <p>{say(mapWords.nothingAdvice)}</p>
    </div>
  );
};

/** The places as map or list: one set, one card. */
const Places = ({
  route,
  zone,
  collection,
  isStale,
}: {
  readonly route: MapRoute;
  readonly zone: Zone;
  readonly collection: readonly CollectedItem[];
  /** These are still the places of the publication before. */
  readonly isStale: boolean;
}) => {
  const say = useSay();
  const { venue, feed, zoneRevision } = useSnapshot();
  const { replace } = useNavigation();
  const { lowReach, elderMode } = useVisitSettings();
  const landscape = useLandscape();
  const geometry = useGeometry(zone.map);
  const moment = useMoment();
  const [begun] = useState(() => firstView(lowReach));
  const [query, setQuery] = useState('');
  const [searching, setSearching] = useState(false);
  const [board] = useState(() => new ListPlaceBoard());
  const here = herePosition(zone, venue.name);
  const themes = useMemo(() => offeredThemes(zone.themes, collection), [zone, collection]);
  const all = useMemo(() => placesOf(collection, themes, here), [collection, themes, here]);
  const shown = useMemo(() => chosenPlaces(all, route.theme, query), [all, route.theme, query]);
  const chosen = all.find(({ id }) => id === route.placeId) ?? null;
  const kept = geometry === 'missing' ? 'list' : (route.view ?? begun);
  // What is written is looked for in the list; the map comes back when it is written.
  const view = searching ? 'list' : kept;
  const change = (next: Partial<MapRoute>): void => replace({ ...route, view: kept, ...next });
  const choose = (placeId: string | null): void => change({ placeId });
  const themeChosen = (theme: PlaceTheme | null): void =>
    change({ theme, placeId: chosen?.details.theme === theme ? route.placeId : null });
  // As many as stand beside the map whole.
  const nearest = elderMode || lowReach ? 3 : 4;
  const choice = { moment, chosenId: route.placeId, onChoose: choose };
  const aside =
    chosen !== null ? (
      <PlaceCard key={chosen.id} place={chosen} moment={moment} onClose={() => choose(null)} />
    ) : view === 'map' && landscape && shown.length > 0 ? (
      <div className="map-nearest">
        <h2>{say(here === null ? mapWords.byName : mapWords.nearestFirst)}</h2>
        <p className="map-hint">{say(mapWords.touchHint)}</p>
        <NearestPlaces places={shown.slice(0, nearest)} {...choice} />
      </div>
    ) : undefined;
  return (
    <Screen
      name={`map screen-map-${view}`}
      title={say(serviceWords.map.name)}
      aside={searching ? undefined : aside}
      actions={
        searching ? (
          <SearchEntry query={query} onQuery={setQuery} onDone={() => setSearching(false)} />
        ) : (
          <ListTools board={board} />
        )
      }
    >
      <div className="map-tools">
        {!searching && (
          <>
            <Views
              view={view}
              hasMap={geometry !== 'missing'}
              onView={(next) => change({ view: next })}
              onSearch={() => setSearching(true)}
            />
            <ThemeBar themes={themes} chosen={route.theme} onChoose={themeChosen} />
          </>
        )}
        <p className="map-count" role="status">
          <b>{say(placeCount(shown.length))}</b>
          {query !== '' && <span>“{query}”</span>}
          <span>
            {say(
              view === 'map'
                ? mapWords.touchHint
                : here === null
                  ? mapWords.byName
                  : mapWords.nearestFirst,
            )}
          </span>
        </p>
      </div>
      {geometry === 'missing' && zone.map !== null && (
        <Notice tone="info">
          {say(mapWords.noMap)}，{say(mapWords.noMapAdvice)}
        </Notice>
      )}
      {route.placeId !== null && !collection.some(({ item }) => item.id === route.placeId) && (
        <Notice tone="caution" live>
          {say(mapWords.gone)}
        </Notice>
      )}
      {shown.length === 0 && <Nothing />}
      {view === 'list' && shown.length > 0 && (
        <PlaceList
          places={shown}
          question={JSON.stringify([route.theme, query, feed.sequence, zoneRevision, isStale])}
          sequence={feed.sequence}
          board={board}
          {...choice}
        />
      )}
      {view === 'map' && typeof geometry === 'object' && zone.map !== null && (
        <MapCanvas
          map={zone.map}
          geometry={geometry}
          places={shown}
          here={here}
          chosen={chosen}
          onPick={choose}
        />
      )}
      {view === 'map' && geometry === 'waiting' && <Waiting rows={1} />}
    </Screen>
  );
};

/** 便民地图: six themes of places, as a map and as a list that says the same. */
export const MapScreen = ({ route }: { readonly route: MapRoute }) => {
  const zone = useZone();
  const { answer, retry } = useCollected('place');
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  if (answer.state === 'waiting' || zone === null) return <Waiting />;
  if (answer.value.length === 0)
    return <Trouble title={mapWords.noPlaces} advice={mapWords.noPlacesAdvice} onRetry={retry} />;
  return <Places route={route} zone={zone} collection={answer.value} isStale={answer.stale} />;
};
