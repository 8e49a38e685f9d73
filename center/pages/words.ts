import type { ItemKind, MediaType } from '../../src/shared/item.ts';
import type { Validity } from '../../src/shared/validity.ts';
import {
  beginnings,
  validityFamily,
  validityWord,
  type ValidityFamily,
} from '../../src/shared/validity-words.ts';

/** What the public pages say around a text. */

export const mediaWords: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF 文件',
  'application/ofd': 'OFD 文件',
  'image/png': '图片',
  'image/jpeg': '图片',
  'video/webm': '视频',
  'text/vtt': '视频字幕',
  'text/html': '网页',
  'application/geo+json': '地图数据',
};

const subjects: Readonly<Record<ValidityFamily, string>> = {
  rule: '本文件',
  event: '本条所说的事',
  facts: '本条信息',
};

type Said = Pick<Validity, 'state' | 'inherited'>;

/** `本文件已废止` */
export const stateLine = (validity: Said, kind: ItemKind): string => {
  const subject = validity.inherited ? '所解读的文件' : subjects[validityFamily(validity, kind)];
  return `${subject}${validityWord(validity, kind).zh}`;
};

/** What follows from it. `day`, in words: when the state began, or for `pending` begins, for `expiring` ends. */
export const stateAdvice = (validity: Said, kind: ItemKind, day: string): string => {
  const family = validityFamily(validity, kind);
  switch (validity.state) {
    case 'repealed':
      return `自${day}起废止，请不要再作为办事依据。`;
    case 'expired':
      return family === 'rule'
        ? `自${day}起不再有效，请不要再作为办事依据。`
        : `自${day}起${family === 'event' ? '已经结束' : '已经过期'}，仅供参考。`;
    case 'pending':
      return family === 'rule'
        ? `自${day}起施行，在那以前请不要作为办事依据。`
        : `自${day}起${beginnings[family]}。`;
    case 'expiring':
      return family === 'rule'
        ? `有效期至${day}，之后不再作为依据。`
        : `到${day}为止，之后仅供参考。`;
    case 'amended':
      return `自${day}起有修改，请以修改后的文本为准。`;
    case 'in-force':
      return '';
  }
};

/** Below a name: `1.2 MB`; bytes. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Pages that say why there is no text. */
export const plainWords = {
  absent: {
    title: '没有找到这份文件',
    lines: [
      '它可能已经撤回，或者网址不完整。',
      '请到任一政务公开终端按标题或文号查找，或者打咨询电话。',
    ],
    english: 'This document is not here: it was withdrawn, or the address is not complete.',
  },
  busy: {
    title: '现在看的人太多',
    lines: ['请等一分钟，再刷新这个页面。'],
    english: 'Too many readers at the moment. Please reload in a minute.',
  },
  broken: {
    title: '页面暂时打不开',
    lines: ['请过几分钟再试。'],
    english: 'This page cannot be shown at the moment. Please try again in a few minutes.',
  },
} as const;
export type PlainPage = (typeof plainWords)[keyof typeof plainWords];
