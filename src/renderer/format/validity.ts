import type { Validity, ValidityState } from '../../shared/validity.ts';
import { dayText } from './dates.ts';

export type Tone = 'good' | 'caution' | 'bad';

/** Colour never stands alone: each state has its word, and its own pictogram in the badge. */
export const validityTones: Record<ValidityState, Tone> = {
  'in-force': 'good',
  expiring: 'caution',
  expired: 'bad',
  repealed: 'bad',
  amended: 'caution',
};

const sentences: Record<ValidityState, (day: string) => string> = {
  'in-force': () => '有效。',
  expiring: (day) => (day === '' ? '将失效。' : `有效期到${day}，到期后失效。`),
  expired: (day) => (day === '' ? '已经失效。' : `从${day}起已经失效。`),
  repealed: (day) => (day === '' ? '已经废止。' : `从${day}起已经废止。`),
  amended: (day) => (day === '' ? '已经修改。' : `从${day}起部分内容已经修改。`),
};

/** One sentence in plain words, about this text or about the one it interprets. */
export const validitySentence = ({ state, day, inherited }: Validity): string => {
  const subject = inherited ? '它解读的文件' : '本文件';
  return `${subject}${sentences[state](day === null ? '' : dayText(day))}`;
};

/** What to do with it; empty when the reader can simply read. */
export const validityAdvice = ({ state, by }: Validity): string => {
  if (state === 'in-force') return '';
  if (state === 'expiring') return by === null ? '' : '请同时看后续的文件。';
  if (state === 'amended') return '请同时看修改它的文件。';
  return by === null ? '内容仅供参考，请不要据此办事。' : '请看现在有效的文件。';
};
