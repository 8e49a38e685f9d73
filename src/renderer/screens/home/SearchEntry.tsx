import { Search } from 'lucide-react';
import { Bilingual } from '../../components/bilingual.tsx';
import { homeWords } from '../../i18n/home.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

/** The one thing that leads everywhere; it stands where the blue ground ends. */
export const SearchEntry = () => {
  const { go } = useNavigation();
  return (
    <div className="home-entry">
      <button
        type="button"
        className="home-search"
        onClick={() => go({ screen: 'search', query: '', filters: {}, page: 0 })}
      >
        <Search aria-hidden className="home-search-icon" />
        <Bilingual of={homeWords.searchEntry} inline />
      </button>
    </div>
  );
};
