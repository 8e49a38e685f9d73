import { general } from '../i18n/general.ts';
import type { Word } from '../i18n/word.ts';
import { useDelay } from './use-delay.ts';
import { useSay } from '../i18n/say.tsx';
import './waiting.css';

/** What stands where an answer will come: nothing at first, then its outline, then words. */
export const Waiting = ({
  rows = 5,
  word = general.loading,
}: {
  readonly rows?: number;
  readonly word?: Word;
}) => {
  const say = useSay();
  const outline = useDelay(150);
  const words = useDelay(300);
  return (
    <div className="waiting" aria-busy="true">
      <p role="status" className="waiting-words">
        {words ? say(word) : ''}
      </p>
      {outline &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} aria-hidden className="waiting-row">
            <span />
            <span />
          </div>
        ))}
    </div>
  );
};
