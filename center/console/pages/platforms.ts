import { html } from 'hono/html';
import { chinaMoment, dayWords } from '../../../src/shared/calendar.ts';
import { platformStates, type ImportRun, type PlatformState } from '../../store/platforms.ts';
import type { ConsoleDoor, Visit } from '../door.ts';
import type { Html } from '../frame.ts';

/** 平台: what is here of each, and how it came last. A platform that is broken shows, and stops no other. */

const path = '/console/platforms';

/** A run without an end for longer than this was cut off. */
const longestRunMs = 3_600_000;

/** `2026-03-02 10:05` in China. */
const timeWords = (moment: string): string =>
  chinaMoment(Date.parse(moment)).slice(0, 16).replace('T', ' ');

const figures = ({ added, changed, unchanged }: ImportRun): string =>
  `新增 ${added}，更新 ${changed}，未变 ${unchanged}`;

const outcome = (run: ImportRun | null, nowMs: number): Html => {
  if (run === null) return html`<span class="mark">还没有导入</span>`;
  if (run.fault !== null)
    return html`<span class="mark bad">失败</span>
      <div class="text">${run.fault}</div>`;
  if (run.ended_at !== null)
    return html`<span class="mark good">正常</span> <span class="soft">${figures(run)}</span>`;
  return nowMs - Date.parse(run.started_at) > longestRunMs
    ? html`<span class="mark bad">中断</span>
        <div>没有做完：程序中途停了，原来的内容没有变</div>`
    : html`<span class="mark caution">正在导入</span>`;
};

const isBroken = ({ lastRun }: PlatformState, nowMs: number): boolean =>
  lastRun !== null &&
  (lastRun.fault !== null ||
    (lastRun.ended_at === null && nowMs - Date.parse(lastRun.started_at) > longestRunMs));

const row = (state: PlatformState, nowMs: number): Html => {
  const { source, published, waiting, newestOn, lastRun, lastGoodAt } = state;
  return html`<tr>
    <td>${source === '' ? '没有写明平台' : source}</td>
    <td class="number">${published}</td>
    <td class="number">${waiting === 0 ? '' : waiting}</td>
    <td class="whole">${newestOn === null ? '' : dayWords(newestOn)}</td>
    <td class="code">${lastRun === null ? '' : timeWords(lastRun.started_at)}</td>
    <td class="code">${lastGoodAt === null ? '' : timeWords(lastGoodAt)}</td>
    <td>${outcome(lastRun, nowMs)}</td>
  </tr>`;
};

const headLine = (broken: number): Html =>
  broken === 0
    ? html`<p class="soft">各平台的内容分开导入，一个平台出错不影响别的平台。</p>`
    : html`<p class="message bad" role="status">
        有 ${broken} 个平台最近一次导入没有成功。已公开的内容照常可查，其他平台不受影响。
      </p>`;

const show = async ({ database, nowMs }: Visit) => {
  const states = await platformStates(database);
  const broken = states.filter((state) => isBroken(state, nowMs)).length;
  return {
    title: '平台',
    content: html`${headLine(broken)}
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th>平台</th>
              <th class="number">已公开</th>
              <th class="number">待发布</th>
              <th>最新发布日期</th>
              <th>最近导入</th>
              <th>上次成功</th>
              <th>结果</th>
            </tr>
          </thead>
          <tbody>
            ${states.map((state) => row(state, nowMs))}
          </tbody>
        </table>
      </div>`,
  };
};

export const platformPages = (door: ConsoleDoor): void => {
  door.page(path, path, 'see-platforms', show);
};
