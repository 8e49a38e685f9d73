import { html } from 'hono/html';
import { HolidayNotice, type NoticeDay } from '../../../src/shared/statutory/holiday-notice.ts';
import { officialNotices } from '../../../src/shared/statutory/holidays.ts';
import type { z } from 'zod';
import { enteredNotices } from '../../cases/calendar.ts';
import { enterNotice } from '../../cases/holidays.ts';
import { readServices } from '../../services/content.ts';
import { writeAudit } from '../audit.ts';
import { bad, good, textOf, type ConsoleDoor, type Done, type Form, type Visit } from '../door.ts';
import { tokenField, type Html } from '../frame.ts';

/** A year's arrangement of days off, typed in from the official notice. */

const path = '/console/holidays';

type Day = z.infer<typeof NoticeDay>;

/** `2027-01-01 元旦`, a day off; `2027-01-09 春节 上班`, a weekend day worked. Null for a line that is neither. */
const dayOf = (line: string): Day | null => {
  const match = /^(\d{4}-\d{2}-\d{2})\s+(\S{1,20})(?:\s+(上班))?$/.exec(line.trim());
  const [, day, name, worked] = match ?? [];
  return day === undefined || name === undefined
    ? null
    : { day, name, isOff: worked === undefined };
};

const yearLine = ({ year, source, days }: HolidayNotice): Html =>
  html`<tr>
    <td class="code">${year}</td>
    <td>${source}</td>
    <td class="number">${days.filter(({ isOff }) => isOff).length}</td>
    <td class="number">${days.filter(({ isOff }) => !isOff).length}</td>
  </tr>`;

const form = ({ session }: Visit): Html =>
  html`<section>
    <h2>录入新的安排</h2>
    <form method="post" action="${path}">
      ${tokenField(session)}
      <label>年份<input type="number" name="year" min="2019" max="2098" required /></label>
      <label>通知文号或标题<input name="source" maxlength="200" required /></label>
      <label>
        每行一天：日期、节日；调休上班的日子后面写“上班”
        <textarea name="days" rows="12" required maxlength="6000"></textarea>
      </label>
      <p class="soft">例：2027-01-01 元旦　或　2027-01-30 春节 上班。法定节日不能漏。</p>
      <button>录入并重算在办件</button>
    </form>
  </section>`;

const show = async (visit: Visit) => {
  const loaded = (await readServices(visit.database))?.holidays ?? [];
  const notices = [...officialNotices, ...loaded, ...(await enteredNotices(visit.database))];
  return {
    title: '放假安排',
    content: html`<div class="columns">
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th>年份</th>
              <th>依据</th>
              <th class="number">放假天数</th>
              <th class="number">调休上班</th>
            </tr>
          </thead>
          <tbody>
            ${notices.toReversed().map(yearLine)}
          </tbody>
        </table>
      </div>
      ${form(visit)}
    </div>`,
  };
};

const faultWords: Readonly<Record<string, string>> = {
  'a day stands twice': '同一天写了两次',
  'a day belongs to another year': '有的日期不属于这一年',
  'a legal holiday is missing': '漏了法定节日',
};

const enter = async ({ database, session, nowMs }: Visit, given: Form): Promise<Done> => {
  const lines = textOf(given, 'days')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const days = lines.map(dayOf);
  const wrong = days.indexOf(null);
  if (wrong >= 0) return bad(path, `第 ${wrong + 1} 行看不懂：${lines[wrong]?.slice(0, 40)}`);
  const notice = HolidayNotice.safeParse({
    year: Number(textOf(given, 'year')),
    source: textOf(given, 'source'),
    days,
  });
  if (!notice.success) {
    const [issue] = notice.error.issues;
    return bad(path, faultWords[issue?.message ?? ''] ?? '年份、文号或者日期不对');
  }
  const { moved } = await enterNotice(database, notice.data, session.clerk, nowMs);
  await writeAudit(database, session.clerk, 'enter-holidays', nowMs, String(notice.data.year));
  return good(
    path,
    `已录入 ${notice.data.year} 年安排，${moved} 个在办件的期限有变化；发布后各终端生效`,
  );
};

export const holidayPages = (door: ConsoleDoor): void => {
  door.page(path, path, 'enter-holidays', show);
  door.action(path, () => 'enter-holidays', enter);
};
