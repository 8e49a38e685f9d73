import { useEffect, useState } from 'react';
import lexiconUrl from '../../../assets/input/pinyin.bin?url';
import {
  buildAddedWords,
  createPinyinEngine,
  loadLexicon,
  type PinyinEngine,
} from '../input/index.ts';
import { quiet } from './quiet.ts';

type MakeEngine = () => PinyinEngine;

/** Words of the content are a help: without them the lexicon alone reads what is typed. */
const wordsOfContent = async () => {
  const answer = await window.kiosk.words({});
  return answer.ok ? answer.value : [];
};

const prepareEngines = async (): Promise<MakeEngine> => {
  const lexicon = await loadLexicon(lexiconUrl, quiet);
  const words = await wordsOfContent();
  await quiet();
  const added = buildAddedWords(lexicon, words);
  return () => createPinyinEngine(lexicon, added);
};

/** Read once for the window, as soon as this screen's code is here; null when it cannot be read. */
const engines = prepareEngines().catch(() => null);

/**
 * The pinyin engine once its words are here; until then letters are written as letters. Each search
 * gets an engine of its own, so that what one writes teaches nothing that outlives the screen.
 */
export const useEngine = (): PinyinEngine | undefined => {
  const [engine, setEngine] = useState<PinyinEngine>();
  useEffect(() => {
    let wanted = true;
    void engines.then((make) => {
      if (wanted && make !== null) setEngine(make());
    });
    return () => {
      wanted = false;
    };
  }, []);
  return engine;
};
