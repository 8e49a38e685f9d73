import { parsingLexicon, type Lexicon } from './lexicon.ts';

/** Resolves when there is time for the next slice of work. */
export type Pause = () => Promise<void>;

/** Short enough that a touch meanwhile is answered in the next frame. */
const SLICE_MS = 6;

const nextTask: Pause = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Inflates and parses the bytes of assets/input/pinyin.bin, a slice at a time. */
export async function openLexicon(
  compressed: Uint8Array<ArrayBuffer>,
  pause: Pause = nextTask,
): Promise<Lexicon> {
  const inflated = new Blob([compressed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const steps = parsingLexicon(new Uint8Array(await new Response(inflated).arrayBuffer()));
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await pause();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Fetches the lexicon, e.g. from `app://.../input/pinyin.bin`. Rejects when it cannot be read. */
export async function loadLexicon(url: string, pause: Pause = nextTask): Promise<Lexicon> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Input lexicon not served: ${response.status}`);
  return openLexicon(new Uint8Array(await response.arrayBuffer()), pause);
}
