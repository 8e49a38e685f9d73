import { describe, expect, it } from 'vitest';
import lexiconUrl from '../../../assets/input/pinyin.bin?url&inline';
import { encodeLexicon } from '../../../script/lexicon/encode.ts';
import { parsingLexicon } from './lexicon.ts';
import { loadLexicon, openLexicon } from './load-lexicon.ts';
import { wordText, type Trie } from './trie.ts';

const WORDS = [
  { characters: ['积'], syllables: ['ji'], frequency: 50 },
  { characters: ['公'], syllables: ['gong'], frequency: 500 },
  { characters: ['工'], syllables: ['gong'], frequency: 900 },
  { characters: ['𬭎'], syllables: ['hong'], frequency: 1 },
  { characters: ['公', '积'], syllables: ['gong', 'ji'], frequency: 30 },
  { characters: ['工', '积', '𬭎'], syllables: ['gong', 'ji', 'hong'], frequency: 3 },
];

function listWords(trie: Trie, syllables: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (node: number, path: readonly string[]) => {
    for (let word = trie.firstWord[node] ?? 0; word < (trie.firstWord[node + 1] ?? 0); word += 1) {
      found.push(`${wordText(trie, node, word, path.length)} ${path.join(' ')}`);
    }
    const end = trie.subtreeEnd[node] ?? 0;
    for (let child = node + 1; child < end; child = trie.subtreeEnd[child] ?? end) {
      walk(child, [...path, syllables[trie.syllable[child] ?? 0] ?? '']);
    }
  };
  walk(0, []);
  return found;
}

describe('the lexicon file', () => {
  it('gives back every word under its syllables, the more frequent first', async () => {
    const { trie, syllables } = await openLexicon(encodeLexicon(WORDS));
    expect(syllables).toEqual(['gong', 'hong', 'ji']);
    expect(listWords(trie, syllables)).toEqual([
      '工 gong',
      '公 gong',
      '公积 gong ji',
      '工积𬭎 gong ji hong',
      '𬭎 hong',
      '积 ji',
    ]);
  });

  it('is refused when it is another file', () => {
    expect(() => parsingLexicon(new TextEncoder().encode('something else')).next()).toThrow(
      'lexicon',
    );
  });

  it('that ships stays under 1.5 MB and takes under 15 MB of memory', async () => {
    const file = await (await fetch(lexiconUrl)).arrayBuffer();
    expect(file.byteLength).toBeLessThan(1_500_000);
    const { trie } = await loadLexicon(lexiconUrl);
    const buffers = new Set(Object.values(trie).map((column) => column.buffer));
    const bytes = [...buffers].reduce((sum, buffer) => sum + buffer.byteLength, 0);
    expect(bytes).toBeLessThan(15_000_000);
    expect(trie.wordCost.length).toBeGreaterThan(150_000);
  });
});
