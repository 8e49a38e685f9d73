import {
  ALargeSmall,
  ArrowLeft,
  CircleHelp,
  House,
  LogOut,
  Search,
  type LucideIcon,
} from 'lucide-react';
import { displayWords, helpWords } from '../i18n/frame.ts';
import { general } from '../i18n/general.ts';
import type { Word } from '../i18n/word.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useSay } from '../i18n/say.tsx';
import { SecondLine } from '../components/bilingual.tsx';
import './navigation-bar.css';

const Item = ({
  word,
  icon: Icon,
  kind,
  current = false,
  disabled = false,
  onPress,
}: {
  readonly word: Word;
  readonly icon: LucideIcon;
  readonly kind: string;
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) => {
  const say = useSay();
  return (
    <button
      type="button"
      className={`bar-item bar-${kind}`}
      aria-disabled={disabled || undefined}
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <Icon aria-hidden className="bar-icon" />
      <span className="bar-word">{say(word)}</span>
      <SecondLine of={word} />
    </button>
  );
};

const emptySearch = { screen: 'search', query: '', filters: {} } as const;

/** Always there, at the lower edge or along the side: the way back, home, help, and out. */
export const NavigationBar = ({
  onHelp,
  onDisplay,
  onEnd,
}: {
  readonly onHelp: () => void;
  readonly onDisplay: () => void;
  readonly onEnd: () => void;
}) => {
  const say = useSay();
  const { entry, canGoBack, back, home, go } = useNavigation();
  const { screen } = entry.route;
  return (
    <nav className="bar" aria-label={say(general.navigation)}>
      <Item kind="back" word={general.back} icon={ArrowLeft} disabled={!canGoBack} onPress={back} />
      <Item
        kind="home"
        word={general.home}
        icon={House}
        current={screen === 'home'}
        onPress={home}
      />
      <Item
        kind="search"
        word={general.search}
        icon={Search}
        current={screen === 'search'}
        onPress={() => {
          if (screen !== 'search') go(emptySearch);
        }}
      />
      <Item kind="help" word={helpWords.entry} icon={CircleHelp} onPress={onHelp} />
      <Item kind="display" word={displayWords.entry} icon={ALargeSmall} onPress={onDisplay} />
      <Item kind="end" word={general.endVisit} icon={LogOut} onPress={onEnd} />
    </nav>
  );
};
