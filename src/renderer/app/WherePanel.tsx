import { AsOf } from '../components/as-of.tsx';
import { placeText } from '../format/place.ts';
import { whereWords } from '../i18n/frame.ts';
import { general } from '../i18n/general.ts';
import { langOf, useSay } from '../i18n/say.tsx';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { useWhere } from './use-where.ts';

/** Low reach, upright: the upper half, which nobody has to reach, says in large words where one is. */
export const WherePanel = () => {
  const say = useSay();
  const { venue, feed } = useSnapshot();
  const word = useWhere().at(-1)?.word ?? general.home;
  return (
    <div className="where-panel" aria-hidden>
      <p className="where-panel-here">{say(whereWords.here)}</p>
      <p className="where-panel-title" lang={langOf(word)}>
        {say(word)}
      </p>
      <p className="where-panel-fact" lang="zh-CN">
        {placeText(venue)}
      </p>
      <p className="where-panel-fact">
        <AsOf asOf={feed.asOf} />
      </p>
    </div>
  );
};
