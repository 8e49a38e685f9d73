import type { OutlineEntry } from '../../format/outline.ts';
import { headingId } from '../../format/outline.ts';
import { readerWords } from '../../i18n/reader.ts';
import { useSay } from '../../i18n/say.tsx';

export const jumpTo = (index: number): void => {
  const heading = document.getElementById(headingId(index));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

/** The table of contents: a column beside the text, or a sheet over it. */
export const Contents = ({
  outline,
  onJump,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly onJump: (index: number) => void;
}) => {
  const say = useSay();
  return (
    <nav className="contents" aria-label={say(readerWords.contents)}>
      <ol role="list">
        {outline.map(({ index, level, text }) => (
          <li key={index}>
            <button type="button" className={`contents-${level}`} onClick={() => onJump(index)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
