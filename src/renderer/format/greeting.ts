import { homeWords } from '../i18n/home.ts';
import type { Word } from '../i18n/word.ts';

/** China Standard Time has no summer time. */
const chinaOffsetMs = 8 * 3_600_000;

/** How one is greeted at this instant (ISO 8601), by the time in China. */
export const greetingAt = (iso: string): Word => {
  const hour = new Date(Date.parse(iso) + chinaOffsetMs).getUTCHours();
  if (hour >= 5 && hour < 11) return homeWords.morning;
  if (hour >= 11 && hour < 13) return homeWords.noon;
  if (hour >= 13 && hour < 18) return homeWords.afternoon;
  return homeWords.evening;
};
