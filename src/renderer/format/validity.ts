import type { ItemKind } from '../../shared/item.ts';
import type { Validity, ValidityState } from '../../shared/validity.ts';
import { beginnings, validityFamily, type ValidityFamily } from '../../shared/validity-words.ts';
import { word, type Word } from '../i18n/word.ts';
import { dayWord } from './dates.ts';

export type Tone = 'good' | 'caution' | 'bad';

/** Colour never stands alone: each state has its word, and its own pictogram in the badge. */
export const validityTones: Record<ValidityState, Tone> = {
  'in-force': 'good',
  pending: 'caution',
  expiring: 'caution',
  expired: 'bad',
  repealed: 'bad',
  amended: 'caution',
};

type Sentence = (subject: Word, day: Word | null) => Word;

/** `本文件从2027年1月1日起施行，现在还没有施行。` */
const beginning =
  (family: ValidityFamily, notYet: string, begins: string): Sentence =>
  ({ zh, en }, day) => {
    const begun = beginnings[family];
    return day === null
      ? word(`${zh}还没有${begun}。`, `${en} ${notYet}.`)
      : word(
          `${zh}从${day.zh}起${begun}，现在还没有${begun}。`,
          `${en} ${notYet}; it ${begins} ${day.en}.`,
        );
  };

const sentences: Record<ValidityState, Sentence> = {
  'in-force': ({ zh, en }) => word(`${zh}有效。`, `${en} is in force.`),
  pending: beginning('rule', 'is not yet in force', 'comes into force on'),
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

/** Of what is no rule: what took place is over, what was written down is old. */
const endings: Record<Exclude<ValidityFamily, 'rule'>, Partial<Record<ValidityState, Sentence>>> = {
  event: {
    pending: beginning('event', 'has not begun yet', 'begins on'),
    expiring: ({ zh, en }, day) =>
      day === null
        ? word(`${zh}快结束了。`, `${en} will soon be over.`)
        : word(`${zh}到${day.zh}结束。`, `${en} ends on ${day.en}.`),
    expired: ({ zh, en }) => word(`${zh}已经结束。`, `${en} is over.`),
  },
  facts: {
    pending: beginning('facts', 'is not yet in use', 'is in use from'),
    expiring: ({ zh, en }, day) =>
      day === null
        ? word(`${zh}快过期了。`, `${en} will soon be out of date.`)
        : word(`${zh}到${day.zh}有效。`, `${en} is good until ${day.en}.`),
    expired: ({ zh, en }, day) =>
      day === null
        ? word(`${zh}已经过期。`, `${en} is out of date.`)
        : word(`${zh}从${day.zh}起已经过期。`, `${en} is out of date since ${day.en}.`),
  },
};

const subjects: Record<ValidityFamily, Word> = {
  rule: word('本文件', 'This document'),
  event: word('这件事', 'This'),
  facts: word('这条信息', 'This'),
};
const interpreted = word('它解读的文件', 'The document it explains');

/** One sentence in plain words, about this text or about the one it interprets. */
export const validitySentence = (validity: Validity, kind: ItemKind): Word => {
  const { state, day, inherited } = validity;
  const family = validityFamily(validity, kind);
  const sentence = (family === 'rule' ? undefined : endings[family][state]) ?? sentences[state];
  return sentence(inherited ? interpreted : subjects[family], day === null ? null : dayWord(day));
};

/** What to do with it; null when the reader can simply read. */
export const validityAdvice = (validity: Validity, kind: ItemKind): Word | null => {
  const { state, by } = validity;
  if (state === 'in-force') return null;
  if (state === 'pending')
    return validityFamily(validity, kind) === 'rule'
      ? word(
          '在那以前，请按现在有效的规定办事。',
          'Until then, please act on the rules now in force.',
        )
      : null;
  if (state === 'expiring')
    return by === null ? null : word('请同时看后续的文件。', 'Please read its successor too.');
  if (state === 'amended')
    return word('请同时看修改它的文件。', 'Please read the document that amends it too.');
  if (by === null && validityFamily(validity, kind) !== 'rule')
    return word('内容仅供参考。', 'For reference only.');
  return by === null
    ? word('内容仅供参考，请不要据此办事。', 'For reference only: please do not act on it.')
    : word('请看现在有效的文件。', 'Please read the document now in force.');
};
