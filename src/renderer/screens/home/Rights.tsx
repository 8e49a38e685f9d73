import { homeWords, rightWords } from '../../i18n/home.ts';
import { useLanguage, useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { rightRoutes, rights, type Right } from '../../navigation/right-routes.ts';

const RightEntry = ({ right }: { readonly right: Right }) => {
  const say = useSay();
  const { go } = useNavigation();
  const words = rightWords[right];
  return (
    <li>
      <button type="button" className="right" onClick={() => go(rightRoutes[right])}>
        <span className="right-act">
          {say(words.act)}
          {useLanguage() === 'zh' && <span className="right-name">{say(words.right)}</span>}
        </span>
        <span className="right-line">{say(words.line)}</span>
      </button>
    </li>
  );
};

/** 查、参与、说、监督: the rights the zone exists for, always in sight. */
export const Rights = () => {
  const say = useSay();
  return (
    <ul role="list" className="rights" aria-label={say(homeWords.rights)}>
      {rights.map((right) => (
        <RightEntry key={right} right={right} />
      ))}
    </ul>
  );
};
