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

/** `2024-03-05` -> `2024年3月5日`. */
export const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The day itself counts: `2024-03-05` -> `2024年3月5日（含当天）前`. */
export const untilText = (day: string): string => `${dayText(day)}（含当天）前`;

/** `2024-03-05` -> `2024.03.05`, for rows where dates stand under each other. */
export const shortDayText = (day: string): string => day.replaceAll('-', '.');

/** ISO instant -> `2024年3月5日 08:30`. */
export const instantText = (iso: string): string => {
  const { year, month, day, hour, minute } = parts(iso);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
};

/** ISO instant -> `08:30`. */
export const clockText = (iso: string): string => {
  const { hour, minute } = parts(iso);
  return `${hour}:${minute}`;
};

/** ISO instant -> `3月5日 星期二`. */
export const weekdayText = (iso: string): string => {
  const { month, day, weekday } = parts(iso);
  return `${month}月${day}日 ${weekday}`;
};
