import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { general } from '../../../i18n/general.ts';
import { picturePlaceWord, readingWords } from '../../../i18n/reading.ts';
import { useSay } from '../../../i18n/say.tsx';
import { TermText } from '../terms.tsx';

export interface Picture {
  readonly sha256: string;
  readonly alternative: string;
}

/** One picture after the other by big buttons; what each says stands under it in words. */
export const PictureStory = ({ pictures }: { readonly pictures: readonly Picture[] }) => {
  const say = useSay();
  const [at, setAt] = useState(0);
  const [isLarge, setIsLarge] = useState(false);
  const picture = pictures[at];
  if (picture === undefined) return null;
  const { sha256, alternative } = picture;
  return (
    <section className="picture-story" aria-label={say(readingWords.pictures)}>
      <button type="button" className="picture-frame" onClick={() => setIsLarge(true)}>
        <img key={sha256} src={`/attachment/${sha256}`} alt={alternative} />
        <span className="picture-hint">{say(readingWords.enlarge)}</span>
      </button>
      <div className="picture-tools">
        <Button
          word={readingWords.previousPicture}
          icon={ChevronLeft}
          disabled={at === 0}
          onPress={() => setAt(at - 1)}
        />
        <p role="status">{say(picturePlaceWord(at + 1, pictures.length))}</p>
        <Button
          word={readingWords.nextPicture}
          icon={ChevronRight}
          iconAfter
          disabled={at === pictures.length - 1}
          onPress={() => setAt(at + 1)}
        />
      </div>
      <div className="picture-words">
        <h2>{say(readingWords.pictureWords)}</h2>
        <p>
          <TermText text={alternative} />
        </p>
      </div>
      {isLarge && (
        <Dialog
          title={say(picturePlaceWord(at + 1, pictures.length))}
          onDismiss={() => setIsLarge(false)}
        >
          <div className="picture-large scroll" tabIndex={0} role="group" aria-label={alternative}>
            <img src={`/attachment/${sha256}`} alt="" />
          </div>
          <Button word={general.close} kind="primary" onPress={() => setIsLarge(false)} />
        </Dialog>
      )}
    </section>
  );
};
