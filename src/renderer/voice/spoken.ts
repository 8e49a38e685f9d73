import type { SpokenLanguage } from '../../shared/speech-protocol.ts';

/**
 * How what is written is said. Speech programs read numbers as amounts; official papers mean years, numbers
 * of documents and telephone numbers by most of theirs.
 */

const chineseDigits = '〇一二三四五六七八九';
/** On the telephone 一 is said 幺, so that nobody hears 七. */
const telephoneDigits = '零幺二三四五六七八九';

const digitByDigit = (digits: string, names: string): string =>
  Array.from(digits, (digit) => (/\d/.test(digit) ? names[Number(digit)] : '')).join('');

const year = (digits: string): string =>
  `${digitByDigit(digits, chineseDigits).replaceAll('〇', '零')}年`;
const month = (digits: string): string => `${Number(digits)}月`;
const day = (digits: string): string => `${Number(digits)}日`;
const clockTime = (hours: string, minutes: string): string =>
  Number(minutes) === 0 ? `${Number(hours)}点` : `${Number(hours)}点${Number(minutes)}分`;

type Rule = readonly [RegExp, string | ((match: string, ...groups: string[]) => string)];

const signs: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  'm²': '平方米',
  'm³': '立方米',
  '㎥': '立方米',
  '℃': '摄氏度',
  km: '公里',
  cm: '厘米',
  mm: '毫米',
  kg: '公斤',
  kWh: '千瓦时',
};

/** In this order: what a later rule would misread is said by an earlier one. */
const chineseRules: readonly Rule[] = [
  // 〔2026〕12号: the year of a document, then its number.
  [
    /[〔【[（(]((?:19|20)\d{2})[〕】\]）)]\s*(第?\s*\d+\s*号)/g,
    (_match, digits = '', number = '') => year(digits) + number.replaceAll(/\s/g, ''),
  ],
  [
    /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])\s*[-/.月]\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?/g,
    (_match, y = '', m = '', d = '') => year(y) + month(m) + day(d),
  ],
  [/(?<!\d)((?:19|20)\d{2})\s*年/g, (_match, digits = '') => year(digits)],
  // 9:00-17:30, 9点到17点30分.
  [
    /(?<![\d:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/g,
    (_match, hours = '', minutes = '') => clockTime(hours, minutes),
  ],
  // A mobile number, a line with its area code, a service number, and whatever is too long to be an amount.
  [/(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.])/g, (digits) => telephone(digits)],
  [/(?<![\d.])0\d{2,3}[-－—\s]\d{7,8}(?:[-－—]\d{1,5})?(?!\d)/g, (digits) => telephone(digits)],
  [/(?<![\d.-])\d{3,4}[-－]\d{4}(?![\d.-])/g, (digits) => telephone(digits)],
  [
    /(电话|热线|拨打|致电|咨询|监督|投诉|总机|分机|请拨)([：:为是\s]*)(\d{3,8})(?![\d.])/g,
    (_match, before = '', between = '', digits = '') => before + between + telephone(digits),
  ],
  [
    /(?<![\d.,])12[3-9]\d{2}(?![\d.,]|\s*[元人个件名平米吨公里万亿%])/g,
    (digits) => telephone(digits),
  ],
  [/(?<![\d.,])\d{9,}[\dXx]?(?![\d.,])/g, (digits) => telephone(digits)],
  [
    /(?<!\d)(\d{4}) (\d{4}) (\d{4})(?!\d)/g,
    (_match, ...groups) => groups.slice(0, 3).map(telephone).join('，'),
  ],
  [/(\d)[,，](?=\d{3}(?!\d))/g, '$1'],
  [/(\d+(?:\.\d+)?)\s*[%％]/g, '百分之$1'],
  [/(\d+(?:\.\d+)?)\s*‰/g, '千分之$1'],
  [/[¥￥]\s*(\d+(?:\.\d+)?(?:万|亿)?)(?!\s*元)/g, '$1元'],
  [/[¥￥]/g, ''],
  [/元\s*\/\s*(人|月|年|天|日|次|件|套|亩|吨|户|平方米|㎡|小时)/g, '元每$1'],
  [
    /(?<=\d)\s*(㎡|m²|m³|㎥|℃|km|cm|mm|kg|kWh)(?![a-z])/g,
    (_match, sign = '') => signs[sign] ?? sign,
  ],
  [/㎡|㎥|℃/g, (sign) => signs[sign] ?? sign],
  [/(?<=[\d点分日号月年时期%])\s*[-－—–~～至]+\s*(?=[\d零一二三四五六七八九])/g, '到'],
  [/[①-⑳]/g, (sign) => `${(sign.codePointAt(0) ?? 0) - 0x2460 + 1}，`],
  [/\s*(?:→|➜|>>|»)\s*/g, '，然后，'],
  [/[·•]/g, ''],
  [/[“”‘’「」『』《》〈〉"'【】〔〕[\]#*_|＊●■▪◆★]/g, ''],
  [/——+|—|…+/g, '，'],
  [/\s+/g, ' '],
];

function telephone(digits: string): string {
  return Array.from(digits, (one) => {
    if (/\d/.test(one)) return digitByDigit(one, telephoneDigits);
    if (/[-－—]/.test(one)) return '，';
    return /\s/.test(one) ? '' : one;
  }).join('');
}

const englishRules: readonly Rule[] = [
  [/(?<![\d.,])\d{5,}(?![.,]?\d)/g, (digits) => Array.from(digits).join(' ')],
  [/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g, (digits) => Array.from(digits).join(' ')],
  [/m²|㎡/g, 'square metres'],
  [/\s+/g, ' '],
];

const rules: Record<SpokenLanguage, readonly Rule[]> = { zh: chineseRules, en: englishRules };

/** A sentence as it is handed to a voice; empty when there is nothing in it to say. */
export const spokenText = (text: string, language: SpokenLanguage): string => {
  const said = rules[language].reduce(
    (before, [pattern, by]) =>
      typeof by === 'string' ? before.replace(pattern, by) : before.replace(pattern, by),
    text.normalize('NFC'),
  );
  return /[\p{L}\p{N}]/u.test(said) ? said.trim() : '';
};

/** Chinese as soon as there is a Chinese character: a voice for Chinese says Latin letters, not the other way round. */
export const languageOf = (text: string): SpokenLanguage =>
  /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
