import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { Point, Stroke } from './strokes/shape.ts';

/** Points closer than this, in px, say nothing new. */
const leastStepPx = 3;
/** A finger that only touched leaves a dot that can be seen and read. */
const dotPx = 6;

export interface HandwritingPadProps {
  readonly ink: readonly Stroke[];
  readonly onStroke: (stroke: Stroke) => void;
}

const draw = (canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void => {
  const ratio = devicePixelRatio;
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(ratio, ratio);
  pen.lineWidth = canvas.clientHeight / 32;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = getComputedStyle(canvas).color;
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    pen.beginPath();
    pen.moveTo(...first);
    for (const point of rest) pen.lineTo(...point);
    pen.stroke();
  }
};

/** A large square to write one character in, with a finger or a mouse. */
export function HandwritingPad({ ink, onStroke }: HandwritingPadProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [line, setLine] = useState<readonly Point[]>([]);
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, line.length > 0 ? [...ink, line] : ink);
  }, [ink, line]);
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const end = (): void => {
    if (line.length === 0) return;
    const [[x, y] = [0, 0]] = line;
    onStroke(
      line.length > 1
        ? line
        : [
            [x, y],
            [x + dotPx, y + dotPx],
          ],
    );
    setLine([]);
  };
  return (
    <div className="handwriting">
      <canvas
        ref={canvas}
        className="handwriting-square"
        role="img"
        aria-label="在这里写一个字 Write one character here"
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setLine([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          const last = line.at(-1);
          if (last === undefined) return;
          const point = pointOf(event);
          if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastStepPx)
            setLine([...line, point]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
}
