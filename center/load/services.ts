import { chinaDay } from '../../src/shared/calendar.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { ServiceContent } from '../services/content.ts';
import { describeIssues } from '../store/canonical.ts';

/**
 * `services.json`: agencies, consultations, applications, materials and holiday notices. A day may be
 * written as `today`, `today+30` or `today-5`, counted in China when it is loaded: demonstrations do not
 * go stale. Everybody else writes days.
 */

const relativeDay = /^today(?:([+-])(\d{1,4}))?$/;
const dayMs = 86_400_000;

const dayOf = (text: string, nowMs: number): string => {
  const match = relativeDay.exec(text);
  if (match === null) return text;
  const days = Number(match[2] ?? 0) * (match[1] === '-' ? -1 : 1);
  return chinaDay(nowMs + days * dayMs);
};

const withDays = (value: unknown, nowMs: number): unknown => {
  if (typeof value === 'string') return dayOf(value, nowMs);
  if (Array.isArray(value)) return value.map((one) => withDays(one, nowMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withDays(one, nowMs)]));
};

/** What names something that is not in the same file: residents would meet an empty place. */
const dangling = (content: ServiceContent): string | null => {
  const { agencies, consultations, applications, matterForms } = content;
  const known = new Set(agencies.map(({ id }) => id));
  const lost = [...consultations, ...applications, ...matterForms].find(
    ({ agencyId }) => !known.has(agencyId),
  );
  if (lost !== undefined) return `${lost.id}: there is no agency ${lost.agencyId}`;
  const bare = content.materials.find(({ cover, itemId }) => cover !== null && itemId === null);
  return bare === undefined ? null : `${bare.id}: its cover is a picture of no item`;
};

/** The parsed JSON of a services file, its relative days made days. The fault names the field. */
export const parseServices = (json: unknown, nowMs: number): Result<ServiceContent, string> => {
  const parsed = ServiceContent.safeParse(withDays(json, nowMs));
  if (!parsed.success) return err(describeIssues(parsed.error));
  const fault = dangling(parsed.data);
  return fault === null ? ok(parsed.data) : err(fault);
};
