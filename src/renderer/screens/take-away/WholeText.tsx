import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Item } from '../../../shared/item.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { codePlace, takeAwayWords } from '../../i18n/take-away.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCodes } from './use-codes.ts';

/** Long enough for a phone's camera to find and read one. */
const codeMs = 1_200;

const Row = ({ codes }: { readonly codes: readonly string[] }) => {
  const say = useSay();
  const [place, setPlace] = useState(0);
  const [isHeld, setHeld] = useState(false);
  const count = codes.length;
  useEffect(() => {
    if (isHeld || count === 1) return undefined;
    const timer = setInterval(() => setPlace((now) => (now + 1) % count), codeMs);
    return () => clearInterval(timer);
  }, [isHeld, count]);
  const step = (by: number): void => {
    setHeld(true);
    setPlace((now) => (now + by + count) % count);
  };
  const words = say(codePlace(place + 1, count));
  return (
    <div className="code-row">
      <QrCode text={codes[place] ?? ''} label={`${say(takeAwayWords.whole)} ${words}`} />
      <div className="code-hand">
        <p className="code-place">{words}</p>
        {count > 1 && (
          <div className="code-steps">
            <Button word={takeAwayWords.previous} icon={ChevronLeft} onPress={() => step(-1)} />
            <Button
              word={isHeld ? takeAwayWords.goOn : takeAwayWords.pause}
              icon={isHeld ? Play : Pause}
              onPress={() => setHeld(!isHeld)}
            />
            <Button word={takeAwayWords.next} icon={ChevronRight} onPress={() => step(1)} />
          </div>
        )}
      </div>
    </div>
  );
};

/** The whole text as a row of codes. */
export const WholeText = ({ item }: { readonly item: Item }) => {
  const say = useSay();
  const codes = useCodes(item);
  if (codes === 'making') return <Waiting rows={1} word={takeAwayWords.making} />;
  if (codes === 'too-long') return <Notice tone="info">{say(takeAwayWords.tooLong)}</Notice>;
  return <Row codes={codes} />;
};
