import { useEffect, useState } from 'react';
import lexiconUrl from '../../../assets/input/pinyin.bin?url';
import {
  buildAddedWords,
  createPinyinEngine,
  loadLexicon,
  type Lexicon,
  type PinyinEngine,
} from '../input/index.ts';
import { quiet } from './quiet.ts';
import { useSnapshot } from './snapshot.tsx';

type MakeEngine = () => PinyinEngine;

/** Words of the content are a help: without them the lexicon alone reads what is typed. */
const wordsOfContent = async () => {
  const answer = await window.kiosk.words({});
  return answer.ok ? answer.value : [];
};

let lexicon: Promise<Lexicon> | null = null;

const prepare = async (): Promise<MakeEngine> => {
  lexicon ??= loadLexicon(lexiconUrl, quiet);
  const read = await lexicon;
  const words = await wordsOfContent();
  // Content that is not here yet is asked for again by the next who writes.
  if (words.length === 0) prepared = null;
  await quiet();
  const added = buildAddedWords(read, words);
  return () => createPinyinEngine(read, added);
};

interface Prepared {
  readonly sequence: number;
  /** Null when the lexicon cannot be read. */
  readonly make: Promise<MakeEngine | null>;
}
let prepared: Prepared | null = null;

/** Reads the lexicon once for the window, and the words of the content (`sequence`) once for each of its states. */
export const prepareEngine = (sequence: number): Promise<MakeEngine | null> => {
  if (prepared?.sequence !== sequence) prepared = { sequence, make: prepare().catch(() => null) };
  return prepared.make;
};

/**
 * The pinyin engine once its words are here; until then letters are written as letters. Each search
 * gets an engine of its own, so that what one writes teaches nothing that outlives the screen.
 */
export const useEngine = (): PinyinEngine | undefined => {
  const { feed } = useSnapshot();
  const [engine, setEngine] = useState<PinyinEngine>();
  useEffect(() => {
    let wanted = true;
    void prepareEngine(feed.sequence).then((make) => {
      if (wanted && make !== null) setEngine(make());
    });
    return () => {
      wanted = false;
    };
  }, [feed.sequence]);
  return engine;
};
