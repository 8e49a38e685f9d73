import { BookOpenText, Search } from 'lucide-react';
import { Bilingual } from '../../components/bilingual.tsx';
import { homeWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The one thing that leads everywhere; it stands where the blue ground ends, beside the help for a first visit. */
export const SearchEntry = () => {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <div className="home-entry">
      <button
        type="button"
        className="home-search"
        onClick={() => go({ screen: 'search', query: '', filters: {} })}
      >
        <Search aria-hidden className="home-search-icon" />
        <Bilingual of={homeWords.searchEntry} inline />
      </button>
      <button type="button" className="home-first" onClick={() => go({ screen: 'guide' })}>
        <BookOpenText aria-hidden />
        {say(homeWords.firstTime)}
      </button>
    </div>
  );
};
