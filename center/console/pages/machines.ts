import { html } from 'hono/html';
import { chinaDay } from '../../../src/shared/calendar.ts';
import {
  listSetAside,
  retrySetAside,
  takeFromOtherStation,
  type AsideReason,
  type EnvelopePlace,
} from '../../intake/envelopes.ts';
import {
  groupedCode,
  listStations,
  makeEnrolmentCode,
  revokeStation,
} from '../../intake/stations.ts';
import { writeAudit } from '../audit.ts';
import { bad, good, textOf, type ConsoleDoor, type Done, type Form, type Visit } from '../door.ts';
import { tokenField, type Html } from '../frame.ts';
import { may } from '../roles.ts';
import { asideWords } from '../words.ts';

/** Stations and their envelopes: who may hand in, and what could not be opened. */

const stationsPath = '/console/stations';
const asidePath = '/console/aside';

const revokeForm = ({ session }: Visit, number: string): Html =>
  html`<form method="post" action="/console/stations/${number}/revoke">
    ${tokenField(session)}<button class="danger">吊销</button>
  </form>`;

const codeForm = ({ session }: Visit): Html =>
  html`<section>
    <h2>登记一台终端</h2>
    <form class="line" method="post" action="/console/stations/enrol-code">
      ${tokenField(session)}
      <label>专区名称（与终端配置一致）<input name="venue" maxlength="40" required /></label>
      <button>生成登记码</button>
    </form>
    <p class="soft">登记码只能用一次，24 小时内有效，由技术员在终端上输入。</p>
  </section>`;

const stations = async (visit: Visit) => {
  const mayChange = may(visit.session.role, 'change-stations');
  const rows = await listStations(visit.database);
  return {
    title: '终端',
    content: html`${mayChange ? codeForm(visit) : ''}
      ${rows.length === 0 ? html`<section class="soft">还没有登记的终端。</section>` : ''}
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th>编号</th>
              <th>专区</th>
              <th>登记日</th>
              <th>状态</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ number, venue, enrolled_at, revoked_at }) =>
                html`<tr>
                  <td class="code">${number}</td>
                  <td>${venue}</td>
                  <td class="code">${chinaDay(Date.parse(enrolled_at))}</td>
                  <td>
                    ${
                      revoked_at === null
                        ? html`<span class="mark good">有效</span>`
                        : html`<span class="mark bad"
                            >已吊销 ${chinaDay(Date.parse(revoked_at))}</span
                          >`
                    }
                  </td>
                  <td>${mayChange && revoked_at === null ? revokeForm(visit, number) : ''}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  };
};

const makeCode = async ({ database, session, nowMs }: Visit, form: Form): Promise<Done> => {
  const venue = textOf(form, 'venue').slice(0, 40);
  if (venue === '') return bad(stationsPath, '请填写专区名称');
  const code = await makeEnrolmentCode(database, venue, nowMs);
  await writeAudit(database, session.clerk, 'make-enrolment-code', nowMs, '', venue);
  return good(stationsPath, `${venue} 的登记码：${groupedCode(code)}（只显示这一次）`);
};

const revoke = async ({ database, session, nowMs, context }: Visit): Promise<Done | null> => {
  const number = context.req.param('number') ?? '';
  if (!/^\d{4}$/.test(number) || !(await revokeStation(database, number, nowMs))) return null;
  await writeAudit(database, session.clerk, 'revoke-station', nowMs, number);
  return good(stationsPath, `终端 ${number} 已吊销`);
};

const takeForm = ({ session }: Visit, id: string, reason: string | null): Html | '' =>
  reason === 'other-station' && may(session.role, 'take-envelopes')
    ? html`<form method="post" action="/console/aside/${id}/take">
        ${tokenField(session)}<button>仍然受理</button>
      </form>`
    : '';

const asideWord = (reason: string | null): string =>
  asideWords[reason as AsideReason] ?? reason ?? '';

const aside = async (visit: Visit) => {
  const rows = await listSetAside(visit.database);
  const retryForm = html`<form class="line" method="post" action="/console/aside/retry">
    ${tokenField(visit.session)}<button>用现有密钥重新处理</button>
  </form>`;
  return {
    title: '存疑件',
    content: html`<p class="soft">
        打不开或者看不懂的信封原样保存在这里，不影响其他办件。补上密钥或者升级以后可以重新处理。
        终端吊销以后重新登记的，原编号的件会由新编号送来：确认是同一台终端的，请点“仍然受理”。
      </p>
      ${may(visit.session.role, 'retry-envelopes') && rows.length > 0 ? retryForm : ''}
      ${
        rows.length === 0
          ? html`<section class="soft">没有存疑件。</section>`
          : html`<div class="sheet">
              <table>
                <thead>
                  <tr>
                    <th>小票编号</th>
                    <th>终端</th>
                    <th>收到</th>
                    <th>原因</th>
                    <th></th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    ({ id, number, station, received_at, reason }) =>
                      html`<tr>
                        <td class="code">${number}</td>
                        <td class="code">${station}</td>
                        <td class="code">${chinaDay(Date.parse(received_at))}</td>
                        <td>${asideWord(reason)}</td>
                        <td>${takeForm(visit, id, reason)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`,
  };
};

const placeFor = ({ database, options }: Visit): EnvelopePlace => ({
  database,
  keysFolder: options.keysFolder,
  nowMs: () => options.clock.nowMs(),
  log: options.log,
});

const retry = async (visit: Visit): Promise<Done> => {
  const { database, session, nowMs } = visit;
  const { tried, entered } = await retrySetAside(placeFor(visit));
  await writeAudit(database, session.clerk, 'retry-envelopes', nowMs, '', `${entered}/${tried}`);
  return good(asidePath, `重新处理了 ${tried} 件，其中 ${entered} 件已登记`);
};

const take = async (visit: Visit): Promise<Done | null> => {
  const { database, session, nowMs, context } = visit;
  const taken = await takeFromOtherStation(placeFor(visit), context.req.param('id') ?? '');
  if (taken === null) return null;
  const { number, reason } = taken;
  await writeAudit(database, session.clerk, 'take-envelope', nowMs, number, reason ?? 'accepted');
  return reason === null
    ? good(asidePath, `${number} 已登记`)
    : bad(asidePath, `${number} 不能受理：${asideWord(reason)}`);
};

export const machinePages = (door: ConsoleDoor): void => {
  door.page(stationsPath, stationsPath, 'see-stations', stations);
  door.action('/console/stations/enrol-code', () => 'change-stations', makeCode);
  door.action('/console/stations/:number/revoke', () => 'change-stations', revoke);
  door.page(asidePath, asidePath, 'see-stations', aside);
  door.action('/console/aside/retry', () => 'retry-envelopes', retry);
  door.action('/console/aside/:id/take', () => 'take-envelopes', take);
};
