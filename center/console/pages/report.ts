import { html } from 'hono/html';
import { chinaDay } from '../../../src/shared/calendar.ts';
import { disputeWays, type TableFour } from '../../../src/shared/statutory/annual-figures.ts';
import {
  applicantClasses,
  type Counts,
  type ReportFault,
  type TableThree,
} from '../../../src/shared/statutory/annual-report.ts';
import { reportRowIds, reportRows } from '../../../src/shared/statutory/report-rows.ts';
import { annualTableFour, annualTableThree } from '../../cases/report.ts';
import type { ConsoleDoor, Visit } from '../door.ts';
import type { Html } from '../frame.ts';
import { applicantWords, reportFaultWords } from '../words.ts';
import { wayWords } from './case-sections.ts';

/** Tables 三 and 四 of the annual report, with the rule they must obey. */

const columns = [...applicantClasses, 'total'] as const;

const cells = (counts: Counts): Html[] =>
  columns.map((column) => html`<td class="number">${counts[column]}</td>`);

const row = (label: string, counts: Counts, isTotal = false): Html =>
  html`<tr class="${isTotal ? 'total' : ''}">
    <th>${label}</th>
    ${cells(counts)}
  </tr>`;

const resultRows = ({ results }: TableThree): Html[] =>
  reportRowIds.map((id) => {
    const { group, label } = reportRows[id];
    return row(group === label ? label : `${group}　${label}`, results[id]);
  });

const checkLine = ({ received, carriedIn, resultsTotal, carriedOut }: TableThree): Html =>
  html`<p class="message">
    校验通过：一（${received.total}）+ 二（${carriedIn.total}）= 三（${resultsTotal.total}）+
    四（${carriedOut.total}）
  </p>`;

const threeSheet = (table: TableThree): Html =>
  html`${checkLine(table)}
    <div class="sheet">
      <table>
        <thead>
          <tr>
            <th>三、收到和处理政府信息公开申请情况</th>
            ${columns.map((column) => html`<th class="number">${applicantWords[column]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${row('一、本年新收政府信息公开申请数量', table.received, true)}
          ${row('二、上年结转政府信息公开申请数量', table.carriedIn, true)} ${resultRows(table)}
          ${row('三、本年度办理结果（七）总计', table.resultsTotal, true)}
          ${row('四、结转下年度继续办理', table.carriedOut, true)}
        </tbody>
      </table>
    </div>`;

const faultLine = (fault: ReportFault): Html =>
  html`<p class="message bad">
    校验不通过：${reportFaultWords[fault.code]}${
      'column' in fault ? `（${applicantWords[fault.column]}）` : ''
    }
  </p>`;

const fourSheet = (table: TableFour): Html =>
  html`<div class="sheet">
    <table>
      <thead>
        <tr>
          <th>四、因政府信息公开工作被申请行政复议、提起行政诉讼情况</th>
          <th class="number">结果维持</th>
          <th class="number">结果纠正</th>
          <th class="number">其他结果</th>
          <th class="number">尚未审结</th>
          <th class="number">总计</th>
        </tr>
      </thead>
      <tbody>
        ${disputeWays.map((way) => {
          const { upheld, corrected, other, pending, total } = table[way];
          return html`<tr>
            <th>${wayWords[way]}</th>
            ${[upheld, corrected, other, pending, total].map(
              (count) => html`<td class="number">${count}</td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;

const yearOf = ({ context, nowMs }: Visit): number => {
  const asked = Number(context.req.query('year'));
  const thisYear = Number(chinaDay(nowMs).slice(0, 4));
  return Number.isInteger(asked) && asked >= 2019 && asked <= thisYear + 1 ? asked : thisYear;
};

const show = async (visit: Visit) => {
  const year = yearOf(visit);
  const three = await annualTableThree(visit.database, year);
  return {
    title: `${year} 年度报告统计表`,
    content: html`<form class="line" method="get" action="/console/report">
        <label>年度<input type="number" name="year" value="${year}" min="2019" max="2099" /></label>
        <button>查看</button>
      </form>
      ${three.ok ? threeSheet(three.value) : faultLine(three.error)}
      ${fourSheet(await annualTableFour(visit.database, year))}
      <p class="soft">收到日尚未确认的申请不计入。表二由各科室另报。</p>`,
  };
};

export const reportPages = (door: ConsoleDoor): void => {
  door.page('/console/report', '/console/report', 'see-report', show);
};
