import { html } from 'hono/html';
import { replyCodes, replyKinds } from '../../../src/shared/statutory/reply-kinds.ts';
import { reportRows } from '../../../src/shared/statutory/report-rows.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { tokenField, type Html } from '../frame.ts';
import { may, type Permission } from '../roles.ts';
import type { Session } from '../sessions.ts';
import { eventWords } from '../words.ts';

/** The forms of a case: only what may be done now, by this person. */

/** 条例 Art. 33: the head of the office agrees to an extension. */
export const permissionFor = (kind: string): Permission => {
  if (kind === 'extended') return 'extend';
  if (kind === 'closed' || kind === 'supplement-term-over') return 'close-cases';
  return 'handle-cases';
};

const dateField = (name: string, words: string, value: string, most = ''): Html =>
  html`<label
    >${words}<input type="date" name="${name}" value="${value}" max="${most}" required
  /></label>`;

const noteField = (words: string, isRequired: boolean): Html =>
  html`<label>
    ${words}
    ${
      isRequired
        ? html`<textarea name="note" maxlength="2000" required></textarea>`
        : html`<textarea name="note" maxlength="2000"></textarea>`
    }
  </label>`;

/** What an event needs beside its day. */
const detailFields = (event: CaseEvent): Html | '' => {
  switch (event.kind) {
    case 'supplement-asked':
      return html`${dateField('answerBy', '申请人补正的最后一天', event.answerBy)}
      ${noteField('需要补正的内容（一次列全，申请人会看到）', true)}`;
    case 'inquiry-sent':
      return html`<label>
          征求谁的意见
          <select name="to">
            <option value="third-party">第三方（条例第三十二条）</option>
            <option value="other-agency">其他机关（条例第三十四条）</option>
          </select>
        </label>
        <input type="hidden" name="inquiry" value="${event.inquiry}" />`;
    case 'inquiry-delivered':
    case 'inquiry-answered':
      return html`<input type="hidden" name="inquiry" value="${event.inquiry}" />
        <p class="soft">第 ${event.inquiry} 封征求意见函</p>`;
    case 'extended':
      return html`<label>
          延长几个工作日（最多 20）
          <input type="number" name="workingDays" value="20" min="1" max="20" required />
        </label>
        ${noteField('延长的理由（申请人会看到）', true)}`;
    case 'closed':
      return html`<label>
          办结原因
          <select name="reason">
            <option value="withdrawn">申请人撤回</option>
            <option value="fee-unpaid">逾期未缴费</option>
            <option value="other">其他</option>
          </select>
        </label>
        ${noteField('说明（申请人会看到，可以不写）', false)}`;
    default:
      return '';
  }
};

const eventForm = (session: Session, number: string, event: CaseEvent, today: string): Html =>
  html`<details>
    <summary>
      ${eventWords[event.kind]}${'inquiry' in event ? `（第 ${event.inquiry} 封）` : ''}
    </summary>
    <form method="post" action="/console/cases/${number}/events">
      ${tokenField(session)}
      <input type="hidden" name="kind" value="${event.kind}" />
      ${dateField('on', '日期', today, today)} ${detailFields(event)}
      <button class="${event.kind === 'closed' ? 'danger' : ''}">${eventWords[event.kind]}</button>
    </form>
  </details>`;

const replyOptions = (): Html[] =>
  replyCodes.map((code) => {
    const { reportRow, documentTitle, basis } = replyKinds[code];
    const { group, label } = reportRows[reportRow];
    const place = group === label ? label : `${group} ${label}`;
    return html`<option value="${code}">${place}｜${documentTitle}｜${basis}</option>`;
  });

const replyForm = (session: Session, number: string, hasClock: boolean, today: string): Html =>
  html`<section>
    <h2>答复</h2>
    <form method="post" enctype="multipart/form-data" action="/console/cases/${number}/reply">
      ${tokenField(session)}
      ${
        hasClock
          ? html`<label>
              答复种类（对应年度报告表三）
              <select name="kind" required>
                <option value="">请选择</option>
                ${replyOptions()}
              </select>
            </label>`
          : html`<input type="hidden" name="kind" value="answer" />`
      }
      ${dateField('on', '答复日期', today, today)}
      <label>
        答复内容（申请人在终端上看到的正文）
        <textarea name="text" maxlength="8000" required></textarea>
      </label>
      <label>
        随附文件（PDF，可以选多个，每个不超过 20 MB）
        <input type="file" name="documents" accept="application/pdf" multiple />
      </label>
      ${
        hasClock
          ? html`<p class="soft">救济途径按答复种类自动附上：不予公开的，先行政复议。</p>`
          : ''
      }
      <button>答复</button>
    </form>
  </section>`;

const isReply = ({ kind }: CaseEvent): boolean => kind === 'replied' || kind === 'answered';

/** `events`: those that are possible now. */
export const actionForms = (
  session: Session,
  number: string,
  events: readonly CaseEvent[],
  today: string,
): Html => {
  const allowed = events.filter(({ kind }) => may(session.role, permissionFor(kind)));
  const reply = allowed.find(isReply);
  const others = allowed.filter((event) => !isReply(event));
  return html`${
    others.length === 0
      ? ''
      : html`<section>
          <h2>现在可以办的事</h2>
          ${others.map((event) => eventForm(session, number, event, today))}
        </section>`
  }
  ${reply === undefined ? '' : replyForm(session, number, reply.kind === 'replied', today)}`;
};
