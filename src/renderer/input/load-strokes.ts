import strokesUrl from '../../../assets/input/strokes.bin?url';
import { preparingHandwriting, type Handwriting } from './strokes/handwriting.ts';
import { readStrokeData, type StrokeData } from './strokes/stroke-data.ts';

/** Short enough that a touch meanwhile is answered in the next frame. */
const sliceMs = 6;

const load = async (): Promise<StrokeData> => {
  const response = await fetch(strokesUrl);
  if (!response.ok || response.body === null)
    throw new Error(`Strokes not served: ${response.status}`);
  const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return readStrokeData(new Uint8Array(await new Response(inflated).arrayBuffer()));
};

let data: Promise<StrokeData> | null = null;
let handwriting: Promise<Handwriting> | null = null;

/** Read when somebody first writes by strokes, once for the window. */
export const loadStrokes = (): Promise<StrokeData> => (data ??= load());

const prepare = async (): Promise<Handwriting> => {
  const steps = preparingHandwriting(await loadStrokes());
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = performance.now() + sliceMs;
  }
};

/** Prepared when somebody first writes by hand, a slice at a time. */
export const loadHandwriting = (): Promise<Handwriting> => (handwriting ??= prepare());
