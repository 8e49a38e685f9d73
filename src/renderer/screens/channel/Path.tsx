import { ChevronRight } from 'lucide-react';
import type { ChannelNode } from '../../../shared/content.ts';
import { general } from '../../i18n/general.ts';
import { listWords } from '../../i18n/list.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';

/** 首页 > 栏目 > 下级栏目: each step can be touched, the last is where we are. */
export const Path = ({ path }: { readonly path: readonly ChannelNode[] }) => {
  const say = useSay();
  const { home, go } = useNavigation();
  return (
    <nav className="path" aria-label={say(listWords.path)}>
      <button type="button" onClick={home}>
        {say(general.home)}
      </button>
      {path.map(({ id, name }, index) => (
        <span key={id} className="path-step">
          <ChevronRight aria-hidden />
          {index === path.length - 1 ? (
            <span aria-current="page">{name}</span>
          ) : (
            <button
              type="button"
              onClick={() => go({ screen: 'channel', filters: { channel: id }, page: 0 })}
            >
              {name}
            </button>
          )}
        </span>
      ))}
    </nav>
  );
};
