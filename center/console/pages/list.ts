import { html } from 'hono/html';
import { chinaDay } from '../../../src/shared/calendar.ts';
import { progressText } from '../../../src/shared/statutory/clock.ts';
import { submissionKinds } from '../../../src/shared/submission/kinds.ts';
import {
  alarms,
  casesPerPage,
  deadlineList,
  findCases,
  type Alarm,
  type CaseFilter,
  type ListedCase,
} from '../../cases/list.ts';
import { otherOpenWork } from '../../cases/open-work.ts';
import { readServices } from '../../services/content.ts';
import type { ConsoleDoor, Visit } from '../door.ts';
import type { Html } from '../frame.ts';
import { alarmWords, kindWords, stageWords } from '../words.ts';

/** The register as lists: what presses first, and everything. */

const alarmTones: Readonly<Record<Alarm, string>> = {
  unreadable: 'bad',
  overdue: 'bad',
  'inquiry-silent': 'caution',
  'due-soon': 'caution',
  unconfirmed: 'caution',
  'supplement-over': 'caution',
};

export const alarmMark = (alarm: Alarm | null): Html | '' =>
  alarm === null ? '' : html`<span class="mark ${alarmTones[alarm]}">${alarmWords[alarm]}</span>`;

export interface Due {
  readonly day: string;
  /** How far it is, in words: colour alone tells nothing. */
  readonly words: string;
}

export const dueOf = ({ reading, daysLeft }: ListedCase): Due | null => {
  const { clock } = reading;
  if (clock?.supplementBy) return { day: clock.supplementBy, words: '补正截止' };
  if (clock === null || clock.dueOn === null || daysLeft === null) return null;
  const day = `${clock.isEstimated ? '预计 ' : ''}${clock.dueOn}`;
  if (daysLeft < 0) return { day, words: `已超 ${-daysLeft} 个工作日` };
  return { day, words: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 个工作日` };
};

const dueCell = (listed: ListedCase): Html | '' => {
  const due = dueOf(listed);
  const { clock } = listed.reading;
  if (due === null) return '';
  return html`${due.day}<br />${due.words}${
      clock === null || clock.startedOn === null
        ? ''
        : html`<br /><span class="soft">${progressText(clock)}</span>`
    }`;
};

export const stageMark = ({ reading }: ListedCase): Html =>
  html`<span class="mark ${reading.hasEnded ? 'good' : ''}">${stageWords[reading.stage]}</span>`;

const row = (listed: ListedCase, agencies: ReadonlyMap<string, string>): Html => {
  const { row: own, title, alarm } = listed;
  return html`<tr>
    <td class="code"><a href="/console/cases/${own.number}">${own.number}</a></td>
    <td class="whole">${kindWords[own.kind]}</td>
    <td>${title}</td>
    <td>${agencies.get(own.agency_id ?? '') ?? '本级政务公开机构'}</td>
    <td class="code">${chinaDay(Date.parse(own.submitted_at))}</td>
    <td>${stageMark(listed)} ${alarmMark(alarm)}</td>
    <td class="whole">${dueCell(listed)}</td>
  </tr>`;
};

const sheet = (cases: readonly ListedCase[], agencies: ReadonlyMap<string, string>): Html =>
  cases.length === 0
    ? html`<section class="soft">没有办件。</section>`
    : html`<div class="sheet">
        <table>
          <thead>
            <tr>
              <th>编号</th>
              <th>种类</th>
              <th>内容</th>
              <th>承办机关</th>
              <th>提交日</th>
              <th>状态</th>
              <th>答复期限</th>
            </tr>
          </thead>
          <tbody>
            ${cases.map((one) => row(one, agencies))}
          </tbody>
        </table>
      </div>`;

const agencyNames = async ({ database }: Visit): Promise<ReadonlyMap<string, string>> =>
  new Map(((await readServices(database))?.agencies ?? []).map(({ id, name }) => [id, name]));

const tally = (words: string, count: number, tone: string): Html =>
  html`<div>${words}<b class="mark ${count > 0 ? tone : ''}">${count}</b></div>`;

/** From 0. */
const pageOf = ({ context }: Visit): number => {
  const page = Number(context.req.query('page') ?? '');
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 0;
};

const pages = (total: number, page: number, link: (page: number, words: string) => Html): Html => {
  const count = Math.max(1, Math.ceil(total / casesPerPage));
  return html`<p class="pages">
    <span>共 ${total} 件，第 ${page + 1}/${count} 页</span>
    ${page > 0 ? link(page - 1, '上一页') : ''} ${page + 1 < count ? link(page + 1, '下一页') : ''}
  </p>`;
};

const deadlines = async (visit: Visit) => {
  const cases = await deadlineList(visit.database, visit.nowMs);
  const counts = alarms.map((alarm) => ({
    alarm,
    count: cases.filter((one) => one.alarm === alarm).length,
  }));
  const page = pageOf(visit);
  const others = await otherOpenWork(visit.database, page, visit.nowMs);
  const agencies = await agencyNames(visit);
  return {
    title: '待办与期限',
    content: html`<div class="tallies">
        ${counts.map(({ alarm, count }) => tally(alarmWords[alarm], count, alarmTones[alarm]))}
        ${tally('在办申请', cases.length, '')} ${tally('待办总数', cases.length + others.total, '')}
      </div>
      <h2>依申请公开（按期限先后）</h2>
      ${sheet(cases, agencies)}
      <h2>其他待办（先收到的在前）</h2>
      ${sheet(others.cases, agencies)}
      ${pages(others.total, page, (to, words) => html`<a href="/console/deadlines?page=${to}">${words}</a>`)}`,
  };
};

const filterOf = (visit: Visit): CaseFilter => {
  const { context } = visit;
  const asked = (name: string): string => context.req.query(name)?.slice(0, 60) ?? '';
  const state = asked('state');
  return {
    kind: submissionKinds.find((kind) => kind === asked('kind')) ?? null,
    isOpen: state === 'open' ? true : state === 'ended' ? false : null,
    number: asked('number').slice(0, 20),
    agencyId: asked('agency') === '' ? null : asked('agency'),
    page: pageOf(visit),
  };
};

const option = (value: string, words: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${words}</option>`
    : html`<option value="${value}">${words}</option>`;

const stateOf = ({ isOpen }: CaseFilter): string =>
  isOpen === null ? '' : isOpen ? 'open' : 'ended';

const filterForm = (filter: CaseFilter, agencies: ReadonlyMap<string, string>): Html =>
  html`<form class="line" method="get" action="/console/cases">
    <label>
      种类
      <select name="kind">
        ${option('', '全部', filter.kind ?? '')}
        ${submissionKinds.map((kind) => option(kind, kindWords[kind], filter.kind ?? ''))}
      </select>
    </label>
    <label>
      状态
      <select name="state">
        ${option('', '全部', stateOf(filter))} ${option('open', '在办', stateOf(filter))}
        ${option('ended', '已完成', stateOf(filter))}
      </select>
    </label>
    <label>
      承办机关
      <select name="agency">
        ${option('', '全部', filter.agencyId ?? '')}
        ${[...agencies].map(([id, name]) => option(id, name, filter.agencyId ?? ''))}
      </select>
    </label>
    <label>编号<input name="number" value="${filter.number}" maxlength="20" /></label>
    <button>查找</button>
  </form>`;

const pageLink = (filter: CaseFilter, page: number, words: string): Html => {
  const query = new URLSearchParams({
    kind: filter.kind ?? '',
    state: stateOf(filter),
    agency: filter.agencyId ?? '',
    number: filter.number,
    page: String(page),
  });
  return html`<a href="/console/cases?${query.toString()}">${words}</a>`;
};

const all = async (visit: Visit) => {
  const filter = filterOf(visit);
  const { cases, total } = await findCases(visit.database, filter, visit.nowMs);
  const agencies = await agencyNames(visit);
  return {
    title: '全部办件',
    content: html`${filterForm(filter, agencies)} ${sheet(cases, agencies)}
    ${pages(total, filter.page, (page, words) => pageLink(filter, page, words))}`,
  };
};

export const listPages = (door: ConsoleDoor): void => {
  door.page('/console/deadlines', '/console/deadlines', 'see-cases', deadlines);
  door.page('/console/cases', '/console/cases', 'see-cases', all);
};
