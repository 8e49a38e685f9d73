import { html } from 'hono/html';
import { writeAudit } from '../audit.ts';
import { changePassword } from '../clerks.ts';
import { bad, good, textOf, type ConsoleDoor, type Done, type Form, type Visit } from '../door.ts';
import { homeOf, tokenField } from '../frame.ts';
import { leastPasswordLength } from '../passwords.ts';

/** One's own password. */

const path = '/console/password';

const show = ({ session }: Visit) =>
  Promise.resolve({
    title: '修改密码',
    content: html`<section>
      <form method="post" action="${path}">
        ${tokenField(session)}
        <label>
          现在的密码
          <input name="old" type="password" autocomplete="current-password" required />
        </label>
        <label>
          新密码（至少 ${leastPasswordLength} 个字符）
          <input
            name="new"
            type="password"
            autocomplete="new-password"
            minlength="${leastPasswordLength}"
            maxlength="200"
            required
          />
        </label>
        <label>
          再输一遍新密码
          <input name="again" type="password" autocomplete="new-password" required />
        </label>
        <button>修改</button>
      </form>
    </section>`,
  });

const change = async ({ database, session, nowMs }: Visit, form: Form): Promise<Done> => {
  const [old, wanted] = [textOf(form, 'old'), textOf(form, 'new')];
  if (wanted.length < leastPasswordLength || wanted.length > 200)
    return bad(path, `新密码至少 ${leastPasswordLength} 个字符`);
  if (wanted !== textOf(form, 'again')) return bad(path, '两遍新密码不一样');
  const changed = await changePassword(database, session, old, wanted, nowMs);
  if (!changed.ok)
    return bad(path, changed.error === 'locked' ? '输错太多次，请稍后再试' : '现在的密码不对');
  await writeAudit(database, session.clerk, 'change-password', nowMs);
  return good(homeOf(session), '密码已修改，其他地方的登录已退出');
};

export const passwordPages = (door: ConsoleDoor): void => {
  door.page(path, path, 'own-account', show);
  door.action(path, () => 'own-account', change);
};
