import { Pause, Play, RotateCcw, Volume1, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { clockText, cueAt, type Cue } from '../../../format/subtitles.ts';
import { filmPlaceWord, readingWords } from '../../../i18n/reading.ts';
import { useSay } from '../../../i18n/say.tsx';
import { throttle } from '../../../kiosk/presence.ts';
import { useSubtitles } from './use-subtitles.ts';

export interface Film {
  readonly sha256: string;
  readonly subtitles: string;
  readonly poster: string | null;
  readonly lengthSeconds: number;
}

const volumeStep = 0.2;
const startVolume = 0.6;
/** Who watches touches nothing: main is told this often that somebody is there, no longer than the film runs. */
const presenceMs = 10_000;

type Video = RefObject<HTMLVideoElement | null>;

const usePlaying = (video: Video) => {
  const [second, setSecond] = useState(0);
  const [isPlaying, setIsPlaying] = useState(false);
  const [failed, setFailed] = useState(false);
  const [due] = useState(() => throttle(presenceMs));
  useEffect(() => {
    const film = video.current;
    // Leaving the screen ends the sound at once, not when the element is collected.
    return () => film?.pause();
  }, [video]);
  const events = {
    onTimeUpdate: ({ currentTarget, timeStamp }: React.SyntheticEvent<HTMLVideoElement>) => {
      setSecond(currentTarget.currentTime);
      if (!currentTarget.paused && due(timeStamp)) void window.kiosk.touch({});
    },
    onLoadedMetadata: ({ currentTarget }: React.SyntheticEvent<HTMLVideoElement>) => {
      currentTarget.volume = startVolume;
    },
    onPlay: () => setIsPlaying(true),
    onPause: () => setIsPlaying(false),
    onError: () => setFailed(true),
  };
  return { second, isPlaying, failed, fail: () => setFailed(true), events };
};

const Transcript = ({
  cues,
  now,
  onJump,
}: {
  readonly cues: readonly Cue[];
  readonly now: Cue | null;
  readonly onJump: (second: number) => void;
}) => {
  const say = useSay();
  return (
    <section className="film-transcript">
      <h2>{say(readingWords.transcript)}</h2>
      <ol role="list">
        {cues.map((cue) => (
          <li key={cue.from}>
            <button
              type="button"
              aria-current={cue === now || undefined}
              onClick={() => onJump(cue.from)}
            >
              <span className="film-time">{clockText(cue.from)}</span> {cue.text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Position = ({
  second,
  length,
  onMove,
}: {
  readonly second: number;
  readonly length: number;
  readonly onMove: (second: number) => void;
}) => {
  const say = useSay();
  return (
    <div className="film-position">
      <input
        type="range"
        aria-label={say(readingWords.progress)}
        aria-valuetext={say(filmPlaceWord(clockText(second), clockText(length)))}
        min={0}
        max={length}
        step={1}
        value={Math.floor(second)}
        onChange={({ target }) => onMove(Number(target.value))}
      />
      <span>{say(filmPlaceWord(clockText(second), clockText(length)))}</span>
    </div>
  );
};

/** A film with our own controls; what is said always stands under the picture, and below as a whole. */
export const FilmPlayer = ({ film }: { readonly film: Film }) => {
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const cues = useSubtitles(film.subtitles);
  const { second, isPlaying, failed, fail, events } = usePlaying(video);
  const now = cueAt(cues, second);
  const onFilm = (act: (element: HTMLVideoElement) => void) => () => {
    if (video.current) act(video.current);
  };
  const jump = (to: number) =>
    onFilm((element) => {
      element.currentTime = Math.min(Math.max(0, to), film.lengthSeconds);
    })();
  const toggle = onFilm((element) => {
    if (element.paused) element.play().catch(fail);
    else element.pause();
  });
  const turn = (by: number) =>
    onFilm((element) => {
      element.volume = Math.min(1, Math.max(0, element.volume + by));
    });
  return (
    <section className="film" aria-label={say(readingWords.film)}>
      <video
        ref={video}
        src={`/attachment/${film.sha256}`}
        poster={film.poster === null ? undefined : `/attachment/${film.poster}`}
        preload="metadata"
        playsInline
        disablePictureInPicture
        disableRemotePlayback
        onClick={toggle}
        {...events}
      />
      <p className="film-subtitle" aria-live="off">
        {now?.text ?? ''}
      </p>
      {failed && (
        <Notice tone="caution" live>
          {say(readingWords.filmFailed)}
        </Notice>
      )}
      <Position second={second} length={film.lengthSeconds} onMove={jump} />
      <div className="film-tools">
        <Button word={readingWords.backTen} icon={RotateCcw} onPress={() => jump(second - 10)} />
        <Button
          word={isPlaying ? readingWords.pause : readingWords.play}
          icon={isPlaying ? Pause : Play}
          kind="primary"
          onPress={toggle}
        />
        <Button word={readingWords.quieter} icon={Volume1} onPress={turn(-volumeStep)} />
        <Button word={readingWords.louder} icon={Volume2} onPress={turn(volumeStep)} />
      </div>
      <Transcript cues={cues} now={now} onJump={jump} />
    </section>
  );
};
