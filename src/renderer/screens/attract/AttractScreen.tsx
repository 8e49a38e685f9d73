import { BookOpenText, Hand, ZoomIn, type LucideIcon } from 'lucide-react';
import { AsOf } from '../../components/as-of.tsx';
import { Emblem } from '../../components/emblem.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { clockText, weekdayWord } from '../../format/dates.ts';
import { entriesOf } from '../../format/playlist.ts';
import { general } from '../../i18n/general.ts';
import { homeWords } from '../../i18n/home.ts';
import { useOther, useSay } from '../../i18n/say.tsx';
import type { Word } from '../../i18n/word.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { latestRequest } from '../../kiosk/latest.ts';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useZone } from '../../kiosk/use-zone.ts';
import { EmergencyPicture } from './EmergencyPicture.tsx';
import { Slide } from './Slides.tsx';
import { useLoop } from './use-loop.ts';
import './attract.css';
import './slides.css';

const Clock = () => {
  const say = useSay();
  const now = useNow();
  return (
    <p className="attract-clock">
      <strong>{clockText(now)}</strong>
      <span>{say(weekdayWord(now))}</span>
    </p>
  );
};

const Head = () => {
  const say = useSay();
  const other = useOther();
  const { venue } = useSnapshot();
  return (
    <header className="attract-head">
      <Emblem />
      <div className="attract-names">
        <h1>{say(general.zone)}</h1>
        <p>
          {venue.district !== '' && <span>{venue.district}</span>}
          <span>{venue.name}</span>
        </p>
        <p lang="en">{other(general.zone)}</p>
      </div>
      <Clock />
    </header>
  );
};

/** The pictures of the center's playlist, one after the other. */
const Loop = () => {
  const say = useSay();
  const zone = useZone();
  const { feed } = useSnapshot();
  const entries = entriesOf(zone, feed.asOf !== null);
  const place = useLoop(entries);
  const entry = entries[place];
  return (
    <div className="attract-loop">
      {entry !== undefined && <Slide key={place} entry={entry} />}
      {feed.asOf === null && <p className="attract-preparing">{say(homeWords.preparingTitle)}…</p>}
      {entries.length > 1 && (
        <p className="attract-dots" aria-hidden="true">
          {entries.map((one, index) => (
            <span key={`${one.show}${index}`} data-current={index === place} />
          ))}
        </p>
      )}
    </div>
  );
};

const Start = () => {
  const say = useSay();
  const other = useOther();
  return (
    <button
      type="button"
      className="attract-start"
      autoFocus
      onClick={() => void window.kiosk.touch({})}
    >
      <span className="attract-pill">
        <Hand aria-hidden />
        <span>{say(homeWords.touchToStart)}</span>
        <span lang="en">{other(homeWords.touchToStart)}</span>
      </span>
    </button>
  );
};

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: Word;
  readonly onChoose: () => void;
}

/** Another way to begin. Chosen as the finger comes down: that touch begins the visit, and this screen is gone before it lifts. */
const Way = ({ icon: Icon, name, onChoose }: WayProps) => {
  const say = useSay();
  const other = useOther();
  return (
    <button
      type="button"
      className="attract-way"
      onPointerDown={onChoose}
      onClick={() => {
        onChoose();
        void window.kiosk.touch({});
      }}
    >
      <Icon aria-hidden />
      <span>{say(name)}</span>
      <span lang="en">{other(name)}</span>
    </button>
  );
};

interface AttractScreenProps {
  readonly onTouch: () => void;
  readonly onElder: () => void;
  readonly onGuide: () => void;
}

/**
 * The invitation between visits. The whole screen is one button, but for 长辈版 and the guide; main starts
 * the visit at the touch. `onTouch` comes before the other two: a way that was chosen while the machine was
 * closed is not the next one's.
 */
export const AttractScreen = ({ onTouch, onElder, onGuide }: AttractScreenProps) => {
  const say = useSay();
  const { feed, emergency } = useSnapshot();
  // Home will ask for them at the first touch.
  useAnswer('list', latestRequest, feed.sequence);
  useAnswer('channels', {}, feed.sequence);
  return (
    <main
      className="attract"
      data-emergency={emergency !== null}
      onPointerDownCapture={onTouch}
      onKeyDownCapture={onTouch}
    >
      <Head />
      {emergency === null ? <Loop /> : <EmergencyPicture emergency={emergency} />}
      <StaleNotice className="attract-stale" />
      <div className="attract-ways">
        <Start />
        <div className="attract-other-ways">
          <Way icon={ZoomIn} name={general.elderMode} onChoose={onElder} />
          <Way icon={BookOpenText} name={homeWords.firstTime} onChoose={onGuide} />
        </div>
      </div>
      <footer className="attract-foot">
        <span>{say(homeWords.noLogin)}</span>
        <span>
          <AsOf asOf={feed.asOf} />
        </span>
      </footer>
    </main>
  );
};
