/**
 * Opening hours as the center's staff write them, e.g. `工作日 9:00—12:00，13:30—17:00，周六 9:00—12:00`:
 * rules separated by commas, each `days from—to`, days only where they change. `18:00—2:00` goes on
 * until 2:00 of the day after. What does not fit is
 * shown as it is written and nothing is said about whether it is open.
 */
export interface Moment {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly isWorkingDay: boolean;
  /** Of the day before: what opened then may still be open. */
  readonly wasWorkingDay: boolean;
  /** Minutes since midnight. */
  readonly minute: number;
}

export type Opening =
  | { readonly state: 'open'; readonly until: string | null }
  | { readonly state: 'closed'; readonly opens: string | null }
  | { readonly state: 'unknown' };

type Days = (day: Pick<Moment, 'weekday' | 'isWorkingDay'>) => boolean;

interface Rule {
  readonly days: Days;
  /** Minutes since the midnight of the day it opens; `to` is more than a day where it closes the day after. */
  readonly from: number;
  readonly to: number;
  readonly fromText: string;
  readonly toText: string;
}

const weekdays = '日一二三四五六';

const weekdayOf = (character: string): number => weekdays.indexOf(character);

const between = (first: number, last: number): Days => {
  // A week goes on from Saturday to Sunday.
  const length = (last - first + 7) % 7;
  return ({ weekday }) => (weekday - first + 7) % 7 <= length;
};

const readDays = (text: string): Days | null => {
  if (text === '每天') return () => true;
  if (text === '工作日') return ({ isWorkingDay }) => isWorkingDay;
  if (text === '周末') return ({ weekday }) => weekday === 0 || weekday === 6;
  const [, first, last] = /^周([日一二三四五六])(?:至周?([日一二三四五六]))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  return between(weekdayOf(first), weekdayOf(last ?? first));
};

const minutesOfDay = 24 * 60;

const minuteOf = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
};

const rulePattern = /^(?:(\S+)\s+)?(\d{1,2}:\d{2})[—–-](\d{1,2}:\d{2})$/;

const readRule = (text: string, before: Days | null): Rule | null => {
  const [, daysText, fromText, toText] = rulePattern.exec(text.trim()) ?? [];
  if (fromText === undefined || toText === undefined) return null;
  const days = daysText === undefined ? before : readDays(daysText);
  if (days === null) return null;
  const [from, to] = [minuteOf(fromText), minuteOf(toText)];
  return { days, from, to: to <= from ? to + minutesOfDay : to, fromText, toText };
};

const readRules = (text: string): readonly Rule[] | null => {
  const rules: Rule[] = [];
  for (const part of text.split(/[，,；;]/)) {
    const rule = readRule(part, rules.at(-1)?.days ?? null);
    if (rule === null) return null;
    rules.push(rule);
  }
  return rules;
};

/** Whether `hours` say that it is open at a moment. */
export const openingAt = (hours: string, moment: Moment): Opening => {
  if (/^(?:每天\s*)?24\s*小时$/.test(hours.trim())) return { state: 'open', until: null };
  const rules = readRules(hours);
  if (rules === null) return { state: 'unknown' };
  const { minute, weekday, wasWorkingDay } = moment;
  const today = rules.filter(({ days }) => days(moment));
  const dayBefore = { weekday: (weekday + 6) % 7, isWorkingDay: wasWorkingDay };
  const sinceYesterday = rules.filter(({ days }) => days(dayBefore));
  const now =
    today.find(({ from, to }) => from <= minute && minute < to) ??
    sinceYesterday.find(({ to }) => minute + minutesOfDay < to);
  if (now !== undefined) return { state: 'open', until: now.toText };
  const next = today
    .filter(({ from }) => from > minute)
    .toSorted((left, right) => left.from - right.from)[0];
  return { state: 'closed', opens: next?.fromText ?? null };
};
