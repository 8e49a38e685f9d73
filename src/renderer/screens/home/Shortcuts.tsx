import { ChannelName } from '../../components/channel-name.tsx';
import { shortcutsOf } from '../../format/home-order.ts';
import { homeWords } from '../../i18n/home.ts';
import { useLanguage, useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';

const most = 6;

/** The channels this kind of venue is asked for most. The row keeps its height while they are asked for. */
export const Shortcuts = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const zone = useZone();
  const { venue } = useSnapshot();
  const { answer } = useAnswer('channels', {}, sequence);
  const channels = answer.state === 'ready' ? answer.value : [];
  const shown = shortcutsOf(zone, venue.kind, channels).slice(0, most);
  return (
    <div className="shortcuts-row">
      {/* Names the center gave in Chinese alone: the word says what these are. */}
      {language === 'en' && shown.some(({ english }) => english === undefined) && (
        <span className="shortcuts-word" aria-hidden>
          {say(homeWords.channels)}
        </span>
      )}
      <ul role="list" className="shortcuts" aria-label={say(homeWords.channels)}>
        {shown.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              className="shortcut"
              onClick={() => go({ screen: 'channel', filters: { channel: channel.id } })}
            >
              <ChannelName of={channel} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
