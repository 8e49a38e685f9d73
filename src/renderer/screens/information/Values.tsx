import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { countWord } from '../../format/counts.ts';
import type { FoundValue } from '../../format/information.ts';
import { informationWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

/** What can be touched on one way of finding; the next screen is the list itself. */
export const Values = ({ values }: { readonly values: readonly FoundValue[] }) => {
  const say = useSay();
  const { go } = useNavigation();
  if (values.length === 0)
    return (
      <Notice tone="info">
        <strong>{say(informationWords.emptyTitle)}</strong> {say(informationWords.emptyAdvice)}
      </Notice>
    );
  return (
    <ul role="list" className="info-value-list">
      {values.map(({ key, text, line, icon, count, filters }) => (
        <li key={key}>
          <button
            type="button"
            className="info-value"
            onClick={() => go({ screen: 'channel', filters })}
          >
            {icon !== null && <ChannelIcon name={icon} />}
            <span className="info-value-words">
              <span className="info-value-name">{say(text)}</span>
              {say(line) !== '' && <span className="info-value-line">{say(line)}</span>}
            </span>
            <span className="info-value-count">{say(countWord(count))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
