import { html } from 'hono/html';
import {
  answerCall,
  endCall,
  endedCalls,
  openCalls,
  type ListedCall,
} from '../../intake/help-calls.ts';
import { writeAudit, type AuditAction } from '../audit.ts';
import { bad, good, type ConsoleDoor, type Done, type Visit } from '../door.ts';
import { helpPath, tokenField, type Html } from '../frame.ts';

/** 求助呼叫: who stands before which machine and waits; the page asks anew by itself. */

const refreshSeconds = 10;
const endedShown = 20;
/** A machine that has not asked for so long has lost its power or its line. */
const silentAfterMs = 120_000;

/** Names of screens as clerks know them; another one is shown as it is. */
const stepWords: Readonly<Record<string, string>> = {
  home: '首页',
  search: '查询',
  list: '栏目列表',
  item: '阅读文件',
  attachment: '看附件',
  print: '打印',
  form: '填写申请',
  verify: '核验纸质件',
  shelf: '看纸质资料',
  paper: '取一份纸质资料',
};

const timeOf = (moment: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));

const button = ({ session }: Visit, id: string, what: 'coming' | 'ended', words: string): Html =>
  html`<form method="post" action="${helpPath}/${id}/${what}">
    ${tokenField(session)}<button>${words}</button>
  </form>`;

const stateOf = (call: ListedCall, nowMs: number): Html => {
  if (nowMs - Date.parse(call.seen_at) > silentAfterMs)
    return html`<span class="mark">终端失去联系</span>`;
  return call.coming_at === null
    ? html`<span class="mark bad">等待中</span>`
    : html`<span class="mark good">${call.coming_by}：马上来</span>`;
};

const openRow = (visit: Visit, call: ListedCall): Html =>
  html`<tr>
    <td>${call.venue}</td>
    <td class="code">${call.station}</td>
    <td>${stepWords[call.step] ?? call.step}</td>
    <td class="code">${timeOf(call.called_at)}</td>
    <td>${stateOf(call, visit.nowMs)}</td>
    <td>${call.coming_at === null ? button(visit, call.id, 'coming', '马上来') : ''}</td>
    <td>${button(visit, call.id, 'ended', '已处理')}</td>
  </tr>`;

const openTable = (visit: Visit, calls: readonly ListedCall[]): Html =>
  calls.length === 0
    ? html`<section class="soft">现在没有人呼叫。</section>`
    : html`<div class="sheet">
        <table>
          <thead>
            <tr>
              <th>专区</th>
              <th>终端</th>
              <th>所在页面</th>
              <th>呼叫时间</th>
              <th>状态</th>
              <th></th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${calls.map((call) => openRow(visit, call))}
          </tbody>
        </table>
      </div>`;

const endedBy = ({ ended_by: by }: ListedCall): string =>
  by === 'station' ? '终端结束' : (by ?? '');

const endedTable = (calls: readonly ListedCall[]): Html | '' =>
  calls.length === 0
    ? ''
    : html`<h2>最近的呼叫</h2>
        <div class="sheet">
          <table>
            <thead>
              <tr>
                <th>专区</th>
                <th>呼叫时间</th>
                <th>应答</th>
                <th>结束</th>
              </tr>
            </thead>
            <tbody>
              ${calls.map(
                (call) =>
                  html`<tr>
                    <td>${call.venue}</td>
                    <td class="code">${timeOf(call.called_at)}</td>
                    <td>${call.coming_by ?? '无人应答'}</td>
                    <td>${endedBy(call)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;

const page = async (visit: Visit) => {
  visit.context.header('refresh', String(refreshSeconds));
  return {
    title: '求助呼叫',
    content: html`${openTable(visit, await openCalls(visit.database))}
    ${endedTable(await endedCalls(visit.database, endedShown))}`,
  };
};

const act =
  (change: typeof answerCall, action: AuditAction, words: string) =>
  async ({ database, session, nowMs, context }: Visit): Promise<Done | null> => {
    const id = context.req.param('id') ?? '';
    if (!/^[0-9a-f]{32}$/.test(id)) return null;
    if (!(await change(database, id, session.clerk, nowMs)))
      return bad(helpPath, '这次呼叫已经有人应答或已经结束');
    await writeAudit(database, session.clerk, action, nowMs, id);
    return good(helpPath, words);
  };

export const helpPages = (door: ConsoleDoor): void => {
  door.page(helpPath, helpPath, 'answer-help', page);
  door.action(
    `${helpPath}/:id/coming`,
    () => 'answer-help',
    act(answerCall, 'answer-help', '已告诉终端：工作人员马上来'),
  );
  door.action(
    `${helpPath}/:id/ended`,
    () => 'answer-help',
    act(endCall, 'end-help', '这次呼叫已处理'),
  );
};
