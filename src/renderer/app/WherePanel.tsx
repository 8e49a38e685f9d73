import { Skyline } from '../components/pictures/skyline.tsx';
import { whereWords } from '../i18n/frame.ts';
import { homeWords } from '../i18n/home.ts';
import { langOf, useSay } from '../i18n/say.tsx';
import { useWhere } from './use-where.ts';

/** Low reach, upright: the upper half, which nobody has to reach, says in large words where one is. */
export const WherePanel = () => {
  const say = useSay();
  const word = useWhere().at(-1)?.word;
  return (
    <div className="where-panel" aria-hidden>
      {word && <p className="where-panel-here">{say(whereWords.here)}</p>}
      <p className="where-panel-title" lang={word && langOf(word)}>
        {say(word ?? homeWords.title)}
      </p>
      {!word && <p className="where-panel-here">{say(homeWords.can)}</p>}
      <Skyline />
    </div>
  );
};
