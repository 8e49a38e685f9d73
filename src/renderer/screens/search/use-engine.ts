import { useEffect, useState } from 'react';
import lexiconUrl from '../../../../assets/input/pinyin.bin?url';
import { createPinyinEngine, loadLexicon, type PinyinEngine } from '../../input/index.ts';

/** The pinyin engine once its words are here; until then letters are written as letters. */
export const useEngine = (): PinyinEngine | undefined => {
  const [engine, setEngine] = useState<PinyinEngine>();
  useEffect(() => {
    let wanted = true;
    void loadLexicon(lexiconUrl).then((lexicon) => {
      if (wanted) setEngine(createPinyinEngine(lexicon));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return engine;
};
