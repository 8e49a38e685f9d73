import type { ChannelNode } from '../../shared/content.ts';
import { channelWord } from '../format/channel-word.ts';
import { langOf, useSay } from '../i18n/say.tsx';

/** A channel's name in the visitor's language, as far as the center gave one. */
export const ChannelName = ({
  of,
  className,
}: {
  readonly of: Pick<ChannelNode, 'name' | 'english'>;
  readonly className?: string;
}) => {
  const say = useSay();
  const word = channelWord(of);
  return (
    <span lang={langOf(word)} className={className}>
      {say(word)}
    </span>
  );
};
