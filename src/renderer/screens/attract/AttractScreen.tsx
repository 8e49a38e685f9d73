import { BookOpen, Hand, Printer, ScanQrCode, Search, type LucideIcon } from 'lucide-react';
import { AsOf } from '../../components/as-of.tsx';
import { Emblem } from '../../components/emblem.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { clockText, shortDayText, weekdayWord } from '../../format/dates.ts';
import { general } from '../../i18n/general.ts';
import { abilities, homeWords } from '../../i18n/home.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useOther, useSay } from '../../i18n/say.tsx';
import './attract.css';

const icons: Record<(typeof abilities)[number]['icon'], LucideIcon> = {
  search: Search,
  explain: BookOpen,
  print: Printer,
  verify: ScanQrCode,
};
const newestCount = 4;
const firstPage = { filters: {}, page: 0 } as const;

const Newest = ({ sequence }: { readonly sequence: number }) => {
  const say = useSay();
  const { answer } = useAnswer('list', firstPage, sequence);
  // Home will ask for them at the first touch.
  useAnswer('channels', {}, sequence);
  if (answer.state !== 'ready' || answer.value.rows.length === 0) return null;
  return (
    <section className="attract-newest" aria-label={say(homeWords.latest)}>
      <h2>{say(homeWords.latest)}</h2>
      <ul role="list">
        {answer.value.rows.slice(0, newestCount).map(({ id, title, validity, publishedOn }) => (
          <li key={id}>
            <span className="attract-title">{title}</span>
            <ValidityBadge state={validity.state} />
            <time dateTime={publishedOn}>{shortDayText(publishedOn)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
};

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

/** Lines like ripples of light in the crystal sign; drawn once, nothing moves. */
const Waves = () => (
  <svg
    className="attract-waves"
    viewBox="0 0 1080 620"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {[0, 1, 2, 3, 4, 5].map((line) => (
      <path
        key={line}
        d={`M-40 ${180 + line * 66}C 240 ${20 + line * 84} 520 ${330 + line * 38} 800 ${150 + line * 62}S 1120 ${60 + line * 70} 1140 ${90 + line * 70}`}
      />
    ))}
  </svg>
);

/** The invitation between visits. The whole screen is one button; main starts the visit at the touch. */
export const AttractScreen = () => {
  const say = useSay();
  const other = useOther();
  const { venue, feed } = useSnapshot();
  return (
    <main className="attract">
      <Waves />
      <header className="attract-head">
        <Emblem />
        <p>
          {venue.district}
          <span>{venue.name}</span>
        </p>
        <Clock />
      </header>
      <div className="attract-names">
        <h1>{say(general.zone)}</h1>
        <p lang="en">{other(general.zone)}</p>
      </div>
      <ul role="list" className="attract-abilities">
        {abilities.map(({ icon, word }) => {
          const Icon = icons[icon];
          return (
            <li key={icon}>
              <Icon aria-hidden />
              <span>{say(word)}</span>
              <span lang="en">{other(word)}</span>
            </li>
          );
        })}
      </ul>
      {feed.asOf === null ? (
        <p className="attract-preparing">{say(homeWords.preparingTitle)}…</p>
      ) : (
        <Newest sequence={feed.sequence} />
      )}
      <StaleNotice className="attract-stale" />
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
      <footer className="attract-foot">
        <span>{say(homeWords.noLogin)}</span>
        <span>
          <AsOf asOf={feed.asOf} />
        </span>
      </footer>
    </main>
  );
};
