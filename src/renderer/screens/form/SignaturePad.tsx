import { useRef, useState, type PointerEvent } from 'react';
import {
  extended,
  mostStrokes,
  pathOf,
  pointAt,
  signatureHeight,
  signatureWidth,
  type Point,
  type Stroke,
} from '../../format/signature.ts';
import { signatureWords } from '../../i18n/form.ts';
import { useSay } from '../../i18n/say.tsx';

const pointOf = (event: PointerEvent): Point =>
  pointAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());

/** The field that is signed with a finger. What was signed is the vault's; only the stroke under way is here. */
export const SignaturePad = ({
  strokes,
  onStrokes,
}: {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}) => {
  const say = useSay();
  const [under, setUnder] = useState<Stroke>([]);
  const finger = useRef<number | null>(null);
  const begin = (event: PointerEvent): void => {
    if (finger.current !== null || strokes.length >= mostStrokes) return;
    finger.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    setUnder([pointOf(event)]);
  };
  const move = (event: PointerEvent): void => {
    if (finger.current !== event.pointerId) return;
    const point = pointOf(event);
    setUnder((stroke) => extended(stroke, point));
  };
  const end = (event: PointerEvent): void => {
    if (finger.current !== event.pointerId) return;
    finger.current = null;
    if (under.length > 0) onStrokes([...strokes, under]);
    setUnder([]);
  };
  const isEmpty = strokes.length === 0 && under.length === 0;
  return (
    <svg
      className="signature-pad"
      data-empty={isEmpty}
      viewBox={`0 0 ${signatureWidth} ${signatureHeight}`}
      role="img"
      aria-label={isEmpty ? say(signatureWords.pad) : say(signatureWords.signed)}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path className="signature-line" d="M60 330H940" />
      {[...strokes, under].map((stroke, index) => (
        <path key={index} className="signature-stroke" d={pathOf(stroke)} />
      ))}
    </svg>
  );
};
