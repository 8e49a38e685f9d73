import { html } from 'hono/html';
import { chinaDay } from '../../../src/shared/calendar.ts';
import {
  disputeOutcomes,
  disputeWays,
  type DisputeOutcome,
  type DisputeWay,
} from '../../../src/shared/statutory/annual-figures.ts';
import { progressText } from '../../../src/shared/statutory/clock.ts';
import { remedies } from '../../../src/shared/statutory/remedies.ts';
import { replyCodes, replyKinds } from '../../../src/shared/statutory/reply-kinds.ts';
import { definitionFor, definitions } from '../../../src/shared/submission/definitions/all.ts';
import { subjectTitle } from '../../cases/enter.ts';
import type { LoggedEvent } from '../../cases/events.ts';
import type { ListedCase } from '../../cases/list.ts';
import { hasClock } from '../../cases/reading.ts';
import { disputesOf } from '../../cases/report.ts';
import { agencyOf, receivedDayOf } from '../../cases/view.ts';
import { readServices } from '../../services/content.ts';
import { auditActions, readAudit } from '../audit.ts';
import type { Visit } from '../door.ts';
import { tokenField, type Html } from '../frame.ts';
import { may } from '../roles.ts';
import { eventWords } from '../words.ts';
import { alarmMark, dueOf, stageMark } from './list.ts';
import { personLines, personOf } from './person.ts';

/** The parts of a case's page. */

export const personSection = async (visit: Visit, { row }: ListedCase): Promise<Html | ''> => {
  const found = await visit.database
    .selectFrom('case_persons')
    .selectAll()
    .where('number', '=', row.number)
    .executeTakeFirst();
  if (!found) return '';
  const services = await readServices(visit.database);
  const none = { consultations: [], applications: [], materials: [], matterForms: [] };
  const definition =
    definitionFor(row.kind, row.subject_id, services ?? none) ?? definitions[row.kind];
  return html`<section>
    <h2>提交的内容</h2>
    ${personLines(personOf(found), definition)}
  </section>`;
};

const files = async ({ database }: Visit, number: string, role: 'application' | 'reply') =>
  database
    .selectFrom('case_files')
    .select(['sha256', 'name', 'pages', 'size_bytes'])
    .where('number', '=', number)
    .where('role', '=', role)
    .orderBy('name')
    .execute();

const fileLinks = async (
  visit: Visit,
  number: string,
  role: 'application' | 'reply',
): Promise<Html[]> =>
  (await files(visit, number, role)).map(
    ({ sha256, name, size_bytes }) =>
      html`<a href="/console/cases/${number}/files/${role}/${sha256}">${name}</a>（${Math.ceil(
          size_bytes / 1024,
        )}
        KB）`,
  );

const dueLine = (listed: ListedCase): Html | '' => {
  const due = dueOf(listed);
  return due === null
    ? ''
    : html`<dt>期限</dt>
        <dd>${due.day}（${due.words}）</dd>`;
};

export const headSection = async (
  visit: Visit,
  listed: ListedCase,
  events: readonly LoggedEvent[],
): Promise<Html> => {
  const { row, reading, alarm } = listed;
  const { clock } = reading;
  const agency = await agencyOf(visit.database, row.agency_id);
  const supplements = await visit.database
    .selectFrom('cases')
    .select('number')
    .where('kind', '=', 'supplement')
    .where('subject_id', '=', row.number)
    .execute();
  const application = await fileLinks(visit, row.number, 'application');
  const isRequest = /^\d{4}-/.test(row.subject_id ?? '');
  const about = (await subjectTitle(visit.database, row.subject_id)) ?? row.subject_id;
  return html`<section>
    <dl>
      <dt>状态</dt>
      <dd>${stageMark(listed)} ${alarmMark(alarm)}</dd>
      ${
        clock === null
          ? ''
          : html`<dt>收到日</dt>
              <dd>${receivedDayOf(events) ?? '尚未确认'}</dd>
              ${dueLine(listed)}
              ${
                clock.startedOn === null
                  ? ''
                  : html`<dt>已用</dt>
                      <dd>${progressText(clock)}</dd>`
              }
              ${
                clock.askSupplementBy === null
                  ? ''
                  : html`<dt>可告知补正至</dt>
                      <dd>${clock.askSupplementBy}</dd>`
              }`
      }
      <dt>承办机关</dt>
      <dd>${agency.name}</dd>
      <dt>提交</dt>
      <dd>
        ${chinaDay(Date.parse(row.submitted_at))}，${row.venue}，终端
        ${row.station}${row.assisted ? '，工作人员代填并已宣读核对' : ''}
      </dd>
      ${
        row.subject_id === null
          ? ''
          : html`<dt>对应</dt>
              <dd>
                ${
                  isRequest
                    ? html`<a href="/console/cases/${row.subject_id}">${row.subject_id}</a>`
                    : about
                }
              </dd>`
      }
      ${
        supplements.length === 0
          ? ''
          : html`<dt>补正材料</dt>
              <dd>
                ${supplements.map(
                  ({ number }) => html`<a href="/console/cases/${number}">${number}</a> `,
                )}
              </dd>`
      }
      ${
        application.length === 0
          ? ''
          : html`<dt>申请表</dt>
              <dd>${application}</dd>`
      }
    </dl>
  </section>`;
};

export const eventSection = (events: readonly LoggedEvent[]): Html =>
  html`<section>
    <h2>经过</h2>
    <ol class="events">
      ${events.map(
        ({ event, note, madeBy }) =>
          html`<li>
            <span class="code">${event.on}</span> <b>${eventWords[event.kind]}</b>
            <span class="soft">${madeBy === 'resident' ? '申请人' : madeBy}</span>
            ${note === '' ? '' : html`<p><span class="text">${note}</span></p>`}
          </li>`,
      )}
    </ol>
  </section>`;

export const promiseSection = async ({ database }: Visit, number: string): Promise<Html | ''> => {
  const rows = await database
    .selectFrom('case_promises')
    .selectAll()
    .where('number', '=', number)
    .orderBy('position')
    .execute();
  if (rows.length < 2) return '';
  return html`<section>
    <h2>期限的变化</h2>
    <dl>
      ${rows.map(
        ({ made_at, due_on, is_estimated, cause }) =>
          html`<dt class="code">${chinaDay(Date.parse(made_at))}</dt>
            <dd>
              ${is_estimated ? '预计 ' : ''}${due_on}（${cause === 'holidays' ? '放假安排变化' : '办理经过'}）
            </dd>`,
      )}
    </dl>
  </section>`;
};

export const replySection = async (visit: Visit, number: string): Promise<Html | ''> => {
  const reply = await visit.database
    .selectFrom('case_replies')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (!reply) return '';
  const code = replyCodes.find((one) => one === reply.kind);
  const documents = await fileLinks(visit, number, 'reply');
  return html`<section>
    <h2>${reply.title}</h2>
    <dl>
      <dt>答复日</dt>
      <dd>${reply.replied_on}，${reply.made_by}</dd>
      ${
        code === undefined
          ? ''
          : html`<dt>依据</dt>
              <dd>${replyKinds[code].basis}</dd>`
      }
      <dt>正文</dt>
      <dd><span class="text">${reply.text}</span></dd>
      ${
        documents.length === 0
          ? ''
          : html`<dt>附件</dt>
              <dd>${documents.map((link) => html`${link}<br />`)}</dd>`
      }
      ${
        code === undefined
          ? ''
          : html`<dt>救济途径</dt>
              <dd>${remedies[replyKinds[code].remedy].zh}</dd>`
      }
    </dl>
  </section>`;
};

export const wayWords: Readonly<Record<DisputeWay, string>> = {
  reconsideration: '行政复议',
  'direct-suit': '未经复议直接起诉',
  'suit-after-reconsideration': '复议后起诉',
};
export const outcomeWords: Readonly<Record<DisputeOutcome, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
};

export const disputeSection = async (
  visit: Visit,
  { row, reading }: ListedCase,
): Promise<Html | ''> => {
  if (!hasClock(row.kind) || !reading.hasEnded) return '';
  const rows = await disputesOf(visit.database, row.number);
  return html`<section>
    <h2>复议和诉讼</h2>
    ${rows.map(
      ({ way, filed_on, outcome, ended_on }) =>
        html`<p>
          ${filed_on}
          ${wayWords[way]}：${outcome === null ? '尚未审结' : `${outcomeWords[outcome]}（${ended_on}）`}
        </p>`,
    )}
    ${
      may(visit.session.role, 'handle-cases')
        ? html`<details>
            <summary>登记</summary>
            <form method="post" action="/console/cases/${row.number}/dispute">
              ${tokenField(visit.session)}
              <label>
                途径
                <select name="way">
                  ${disputeWays.map((way) => html`<option value="${way}">${wayWords[way]}</option>`)}
                </select>
              </label>
              <label>提起日期<input type="date" name="filedOn" required /></label>
              <label>
                结果
                <select name="outcome">
                  <option value="">尚未审结</option>
                  ${disputeOutcomes.map((one) => html`<option value="${one}">${outcomeWords[one]}</option>`)}
                </select>
              </label>
              <label>审结日期<input type="date" name="endedOn" /></label>
              <button>登记</button>
            </form>
          </details>`
        : ''
    }
  </section>`;
};

export const auditSection = async (visit: Visit, number: string): Promise<Html | ''> => {
  if (!may(visit.session.role, 'see-audit')) return '';
  const rows = await readAudit(visit.database, number, 30);
  return html`<section>
    <h2>谁看过、做过什么</h2>
    <dl>
      ${rows.map(
        ({ at, clerk, action }) =>
          html`<dt class="code">${at.slice(0, 16).replace('T', ' ')}</dt>
            <dd>${clerk} ${auditActions[action as keyof typeof auditActions] ?? action}</dd>`,
      )}
    </dl>
  </section>`;
};
