import { word, type Word } from '../i18n/word.ts';

/** Days and times as residents read them. The whole country has one zone, whatever the machine is set to. */

const zone = 'Asia/Shanghai';

const parts = (iso: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthName = (month: number): string => monthNames[month - 1] ?? String(month);

/** `2024-03-05` -> `2024年3月5日`, `5 March 2024`. */
export const dayWord = (day: string): Word => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return word(`${year}年${month}月${date}日`, `${date} ${monthName(month)} ${year}`);
};

/** The day itself counts: `2024-03-05` -> `2024年3月5日（含当天）前`. */
export const untilWord = (day: string): Word => {
  const { zh, en } = dayWord(day);
  return word(`${zh}（含当天）前`, `by ${en}, that day included`);
};

/** `2024-03-05` -> `2024.03.05`, for rows where dates stand under each other; the same in both languages. */
export const shortDayText = (day: string): string => day.replaceAll('-', '.');

/** ISO instant -> `2024年3月5日 08:30`, `5 March 2024, 08:30`. */
export const instantWord = (iso: string): Word => {
  const { year, month, day, hour, minute } = parts(iso);
  return word(
    `${year}年${month}月${day}日 ${hour}:${minute}`,
    `${day} ${monthName(Number(month))} ${year}, ${hour}:${minute}`,
  );
};

/** ISO instant -> `08:30`, the same in both languages. */
export const clockText = (iso: string): string => {
  const { hour, minute } = parts(iso);
  return `${hour}:${minute}`;
};

const englishWeekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' });

/** ISO instant -> `3月5日 星期二`, `Tuesday, 5 March`. */
export const weekdayWord = (iso: string): Word => {
  const { month, day, weekday } = parts(iso);
  return word(
    `${month}月${day}日 ${weekday}`,
    `${englishWeekday.format(new Date(iso))}, ${day} ${monthName(Number(month))}`,
  );
};
