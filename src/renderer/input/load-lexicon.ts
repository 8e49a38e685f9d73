import { parseLexicon, type Lexicon } from './lexicon.ts';

/** Inflates and parses the bytes of assets/input/pinyin.bin. */
export async function openLexicon(compressed: Uint8Array<ArrayBuffer>): Promise<Lexicon> {
  const inflated = new Blob([compressed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return parseLexicon(new Uint8Array(await new Response(inflated).arrayBuffer()));
}

/** Fetches the lexicon, e.g. from `app://.../input/pinyin.bin`. Rejects when it cannot be read. */
export async function loadLexicon(url: string): Promise<Lexicon> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Input lexicon not served: ${response.status}`);
  return openLexicon(new Uint8Array(await response.arrayBuffer()));
}
