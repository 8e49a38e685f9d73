import type { ChannelNode } from '../../shared/content.ts';
import { frequentChannels } from '../format/channel-tree.ts';
import { homeWords } from '../i18n/home.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useSay } from '../i18n/say.tsx';
import { ChannelName } from './channel-name.tsx';
import './frequent-channels.css';

const most = 5;

/** 常用: the sections below the tiles that hold the most. */
export const FrequentChannels = ({ channels }: { readonly channels: readonly ChannelNode[] }) => {
  const say = useSay();
  const { go } = useNavigation();
  const frequent = frequentChannels(channels, most);
  if (frequent.length === 0) return null;
  return (
    <div className="frequent" role="group" aria-labelledby="frequent">
      <h3 id="frequent">{say(homeWords.frequent)}</h3>
      {frequent.map((channel) => (
        <button
          key={channel.id}
          type="button"
          className="chip"
          onClick={() => go({ screen: 'channel', filters: { channel: channel.id } })}
        >
          <ChannelName of={channel} />
        </button>
      ))}
    </div>
  );
};
