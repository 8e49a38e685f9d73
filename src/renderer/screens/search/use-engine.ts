import { useEffect, useState } from 'react';
import lexiconUrl from '../../../../assets/input/pinyin.bin?url';
import { createPinyinEngine, loadLexicon, type PinyinEngine } from '../../input/index.ts';
import { quiet } from '../../kiosk/quiet.ts';

/** Read once for the window, as soon as this screen's code is here; null when it cannot be read. */
const lexicon = loadLexicon(lexiconUrl, quiet).catch(() => null);

/**
 * The pinyin engine once its words are here; until then letters are written as letters. Each search
 * gets an engine of its own, so that what one writes teaches nothing that outlives the screen.
 */
export const useEngine = (): PinyinEngine | undefined => {
  const [engine, setEngine] = useState<PinyinEngine>();
  useEffect(() => {
    let wanted = true;
    void lexicon.then((words) => {
      if (wanted && words !== null) setEngine(createPinyinEngine(words));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return engine;
};
