import { dayWords } from './calendar.ts';
import type { ItemKind } from './item.ts';
import type { Validity, ValidityState } from './validity.ts';

interface ValidityWord {
  readonly zh: string;
  readonly en: string;
}

/** 有效性 in the words of the disclosure catalogue: the same on screen, on paper and on the slip. */
export const validityWords: Readonly<Record<ValidityState, ValidityWord>> = {
  'in-force': { zh: '有效', en: 'In force' },
  pending: { zh: '尚未施行', en: 'Not yet in force' },
  expiring: { zh: '将失效', en: 'Ends soon' },
  expired: { zh: '已失效', en: 'Expired' },
  repealed: { zh: '已废止', en: 'Repealed' },
  amended: { zh: '已修改', en: 'Amended' },
};

/** What it is whose day is over: a rule that binds nobody any more, something that took place, or facts that are old. */
export const validityFamilies = ['rule', 'event', 'facts'] as const;
export type ValidityFamily = (typeof validityFamilies)[number];

const families: Readonly<Record<ItemKind, ValidityFamily>> = {
  policy: 'rule',
  interpretation: 'rule',
  guide: 'rule',
  gazette: 'rule',
  statute: 'rule',
  notice: 'event', // activities, consultations, closures for a day
  'company-news': 'event', // recruitment, launches
  unit: 'facts',
  place: 'facts',
  lookup: 'facts',
  term: 'facts',
  company: 'facts',
  product: 'facts',
  map: 'facts',
};

/** An interpretation that took over its state speaks of the rule it interprets. */
export const validityFamily = (
  { inherited }: Pick<Validity, 'inherited'>,
  kind: ItemKind,
): ValidityFamily => (inherited ? 'rule' : families[kind]);

/** Only a rule is 施行 and 失效; the other states are said alike of all. */
const otherwise: Readonly<
  Record<ValidityFamily, Partial<Readonly<Record<ValidityState, ValidityWord>>>>
> = {
  rule: {},
  event: {
    pending: { zh: '尚未开始', en: 'Not yet begun' },
    expiring: { zh: '快结束', en: 'Ends soon' },
    expired: { zh: '已结束', en: 'Over' },
  },
  facts: {
    pending: { zh: '尚未启用', en: 'Not yet in use' },
    expiring: { zh: '快过期', en: 'Out of date soon' },
    expired: { zh: '已过期', en: 'Out of date' },
  },
};

export const familyWord = (family: ValidityFamily, state: ValidityState): ValidityWord =>
  otherwise[family][state] ?? validityWords[state];

/** The state in the word that fits what it is said of. */
export const validityWord = (
  validity: Pick<Validity, 'state' | 'inherited'>,
  kind: ItemKind,
): ValidityWord => familyWord(validityFamily(validity, kind), validity.state);

/** What begins on the first day: a rule, an event, facts. */
export const beginnings: Readonly<Record<ValidityFamily, string>> = {
  rule: '施行',
  event: '开始',
  facts: '启用',
};

/** For what is taken away: it is looked at later, so what is still to begin carries its day. */
export const validityTaken = (
  validity: Pick<Validity, 'state' | 'day' | 'inherited'>,
  kind: ItemKind,
): string => {
  const { zh } = validityWord(validity, kind);
  const { state, day } = validity;
  return state === 'pending' && day !== null
    ? `${zh}，${dayWords(day)}起${beginnings[validityFamily(validity, kind)]}`
    : zh;
};

/** In both languages, for a slip. */
export const validityLine = (
  validity: Pick<Validity, 'state' | 'day' | 'inherited'>,
  kind: ItemKind,
): string => `${validityTaken(validity, kind)} ${validityWord(validity, kind).en}`;
