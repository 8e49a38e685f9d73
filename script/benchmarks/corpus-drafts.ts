import type { ItemDraft } from '../../center/store/canonical.ts';
import { corpusItems } from './search/corpus.ts';
import { inventCorpus, readCorpus, type CorpusSource } from './search/corpus-source.ts';

/** The corpus of the search bench as what an editor hands in to the center. */

export const openCorpus = (folder: string | null): CorpusSource =>
  folder === null ? inventCorpus() : readCorpus(folder);

export const corpusDrafts = (source: CorpusSource, count: number): ItemDraft[] =>
  Array.from(corpusItems(source, count), ({ revision: _revision, ...draft }) => draft);
