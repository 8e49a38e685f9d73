import type { Validity, ValidityState } from '../../shared/validity.ts';
import { word, type Word } from '../i18n/word.ts';
import { dayWord } from './dates.ts';

export type Tone = 'good' | 'caution' | 'bad';

/** Colour never stands alone: each state has its word, and its own pictogram in the badge. */
export const validityTones: Record<ValidityState, Tone> = {
  'in-force': 'good',
  expiring: 'caution',
  expired: 'bad',
  repealed: 'bad',
  amended: 'caution',
};

type Sentence = (subject: Word, day: Word | null) => Word;

const sentences: Record<ValidityState, Sentence> = {
  'in-force': ({ zh, en }) => word(`${zh}有效。`, `${en} is in force.`),
  expiring: ({ zh, en }, day) =>
    day === null
      ? word(`${zh}将失效。`, `${en} will soon end.`)
      : word(`${zh}有效期到${day.zh}，到期后失效。`, `${en} is in force until ${day.en}.`),
  expired: ({ zh, en }, day) =>
    day === null
      ? word(`${zh}已经失效。`, `${en} has expired.`)
      : word(`${zh}从${day.zh}起已经失效。`, `${en} expired on ${day.en}.`),
  repealed: ({ zh, en }, day) =>
    day === null
      ? word(`${zh}已经废止。`, `${en} has been repealed.`)
      : word(`${zh}从${day.zh}起已经废止。`, `${en} was repealed on ${day.en}.`),
  amended: ({ zh, en }, day) =>
    day === null
      ? word(`${zh}已经修改。`, `${en} has been amended.`)
      : word(`${zh}从${day.zh}起部分内容已经修改。`, `${en} was amended in part on ${day.en}.`),
};

const thisOne = word('本文件', 'This document');
const interpreted = word('它解读的文件', 'The document it explains');

/** One sentence in plain words, about this text or about the one it interprets. */
export const validitySentence = ({ state, day, inherited }: Validity): Word =>
  sentences[state](inherited ? interpreted : thisOne, day === null ? null : dayWord(day));

/** What to do with it; null when the reader can simply read. */
export const validityAdvice = ({ state, by }: Validity): Word | null => {
  if (state === 'in-force') return null;
  if (state === 'expiring')
    return by === null ? null : word('请同时看后续的文件。', 'Please read its successor too.');
  if (state === 'amended')
    return word('请同时看修改它的文件。', 'Please read the document that amends it too.');
  return by === null
    ? word('内容仅供参考，请不要据此办事。', 'For reference only: please do not act on it.')
    : word('请看现在有效的文件。', 'Please read the document now in force.');
};
