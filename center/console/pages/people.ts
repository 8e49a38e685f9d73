import { html } from 'hono/html';
import { auditActions, readAudit, writeAudit } from '../audit.ts';
import { addClerk, clerkNameForm, disableClerk, listClerks, type Clerk } from '../clerks.ts';
import { bad, good, textOf, type ConsoleDoor, type Done, type Form, type Visit } from '../door.ts';
import { tokenField, type Html } from '../frame.ts';
import { newPassword } from '../passwords.ts';
import { roles, roleWords } from '../roles.ts';

/** Who works here, and what was done. */

const clerksPath = '/console/clerks';
const auditPath = '/console/audit';

const clerkRow = (visit: Visit, { name, role, disabled_at }: Clerk): Html =>
  html`<tr>
    <td>${name}</td>
    <td>${roleWords[role]}</td>
    <td>
      ${
        disabled_at === null
          ? html`<span class="mark good">在用</span>`
          : html`<span class="mark">已停用</span>`
      }
    </td>
    <td>
      ${
        disabled_at === null && name !== visit.session.clerk
          ? html`<form method="post" action="/console/clerks/disable">
              ${tokenField(visit.session)}<input type="hidden" name="name" value="${name}" /><button
                class="danger"
              >
                停用
              </button>
            </form>`
          : ''
      }
    </td>
  </tr>`;

const clerks = async (visit: Visit) => {
  const rows = await listClerks(visit.database);
  return {
    title: '人员',
    content: html`<section>
        <h2>新增人员</h2>
        <form class="line" method="post" action="${clerksPath}">
          ${tokenField(visit.session)}
          <label>用户名<input name="name" minlength="2" maxlength="30" required /></label>
          <label>
            角色
            <select name="role">
              ${roles.map((role) => html`<option value="${role}">${roleWords[role]}</option>`)}
            </select>
          </label>
          <button>新增</button>
        </form>
      </section>
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th>用户名</th>
              <th>角色</th>
              <th>状态</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => clerkRow(visit, row))}
          </tbody>
        </table>
      </div>`,
  };
};

const add = async ({ database, session, nowMs }: Visit, form: Form): Promise<Done> => {
  const name = textOf(form, 'name');
  const role = roles.find((one) => one === textOf(form, 'role'));
  if (role === undefined || !clerkNameForm.test(name))
    return bad(clerksPath, '用户名用 2 到 30 个字母、汉字或数字');
  const password = newPassword();
  if (!(await addClerk(database, name, role, password, nowMs)))
    return bad(clerksPath, '这个用户名已经有人用');
  await writeAudit(database, session.clerk, 'add-clerk', nowMs, name, role);
  return good(clerksPath, `${name} 的密码：${password}（只显示这一次）`);
};

const disable = async ({ database, session, nowMs }: Visit, form: Form): Promise<Done | null> => {
  const name = textOf(form, 'name');
  if (name === session.clerk) return bad(clerksPath, '不能停用自己');
  if (!(await disableClerk(database, name, nowMs))) return null;
  await writeAudit(database, session.clerk, 'disable-clerk', nowMs, name);
  return good(clerksPath, `${name} 已停用`);
};

const auditPerPage = 500;

const audit = async ({ database, context }: Visit) => {
  const asked = context.req.query('before') ?? '';
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null;
  const rows = await readAudit(database, null, auditPerPage, before);
  const oldest = rows.length === auditPerPage ? rows.at(-1) : undefined;
  return {
    title: '操作记录',
    content: html`<div class="sheet">
        <table>
          <thead>
            <tr>
              <th>时间（UTC）</th>
              <th>人员</th>
              <th>操作</th>
              <th>对象</th>
              <th>说明</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ at, clerk, action, subject, detail }) =>
                html`<tr>
                  <td class="code">${at.slice(0, 19).replace('T', ' ')}</td>
                  <td>${clerk}</td>
                  <td>${auditActions[action as keyof typeof auditActions] ?? action}</td>
                  <td class="code">${subject}</td>
                  <td>${detail}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="pages">
        ${before === null ? '' : html`<a href="${auditPath}">最新的记录</a>`}
        ${
          oldest === undefined
            ? ''
            : html`<a href="${auditPath}?before=${oldest.position}">更早的记录</a>`
        }
      </p>`,
  };
};

export const peoplePages = (door: ConsoleDoor): void => {
  door.page(clerksPath, clerksPath, 'change-clerks', clerks);
  door.action(clerksPath, () => 'change-clerks', add);
  door.action('/console/clerks/disable', () => 'change-clerks', disable);
  door.page(auditPath, auditPath, 'see-audit', audit);
};
