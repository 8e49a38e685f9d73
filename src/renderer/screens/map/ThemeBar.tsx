import { Shapes } from 'lucide-react';
import type { PlaceTheme } from '../../../shared/item-details.ts';
import { Bilingual } from '../../components/bilingual.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { useVisitSettings } from '../../app/visit-settings.tsx';
import { useSay } from '../../i18n/say.tsx';
import { mapWords, themeWords } from '../../i18n/map.ts';
import { Pictogram } from './Pictogram.tsx';

/** All in one row where height is what is wanted, as long as the letters let them. */
const useRows = (): 1 | 2 => {
  const landscape = useLandscape();
  const { lowReach, elderMode, textSize } = useVisitSettings();
  const areSmall = !elderMode && (textSize === 'standard' || textSize === 'large');
  return areSmall && (landscape || lowReach) ? 1 : 2;
};

/** Which kind of place is shown, on the map and in the list alike. */
export const ThemeBar = ({
  themes,
  chosen,
  onChoose,
}: {
  readonly themes: readonly PlaceTheme[];
  readonly chosen: PlaceTheme | null;
  readonly onChoose: (theme: PlaceTheme | null) => void;
}) => {
  const say = useSay();
  const rows = useRows();
  return (
    <div className="map-themes" data-rows={rows} role="group" aria-label={say(mapWords.themes)}>
      {[null, ...themes].map((theme) => (
        <button
          key={theme ?? 'all'}
          type="button"
          className="map-theme"
          aria-pressed={theme === chosen}
          onClick={() => onChoose(theme)}
        >
          {theme === null ? (
            <Shapes aria-hidden className="pictogram" />
          ) : (
            <Pictogram theme={theme} />
          )}
          <Bilingual of={theme === null ? mapWords.all : themeWords[theme]} />
        </button>
      ))}
    </div>
  );
};
