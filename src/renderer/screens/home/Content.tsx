import { useVisitSettings } from '../../app/visit-settings.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { Foot } from './Foot.tsx';
import { Hero } from './Hero.tsx';
import { Rights } from './Rights.tsx';
import { SearchEntry } from './SearchEntry.tsx';
import { Services } from './Services.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import './home.css';
import './home-modes.css';

/**
 * Portrait: what is only read stands at the top on the blue ground; from the search line down everything
 * is in reach. Landscape: the blue ground is a column of its own. 长辈版 leaves out what 更多 leads to.
 */
export const Content = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  const { elderMode } = useVisitSettings();
  const isLandscape = useLandscape();
  return (
    <div className="home scroll" aria-label={say(homeWords.title)} tabIndex={0} role="group">
      <Hero sequence={sequence} isBrief={elderMode}>
        {isLandscape && <SearchEntry />}
      </Hero>
      {!isLandscape && <SearchEntry />}
      <Services />
      <Rights />
      {!elderMode && <Shortcuts sequence={sequence} />}
      <Foot isBrief={elderMode} />
    </div>
  );
};
