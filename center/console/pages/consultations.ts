import { html } from 'hono/html';
import { consultationResult, type QuestionResult } from '../../cases/opinions.ts';
import { readServices } from '../../services/content.ts';
import { writeAudit } from '../audit.ts';
import type { ConsoleDoor, Visit } from '../door.ts';
import type { Html } from '../frame.ts';

/** 意见征集: what was said, counted question by question. */

const share = (count: number, of: number): string =>
  of === 0 ? '' : `${Math.round((count * 100) / of)}%`;

const questionPart = ({ text, answered, options, words }: QuestionResult): Html =>
  html`<h2>${text}<span class="soft">　${answered} 人回答</span></h2>
    ${
      options.length === 0
        ? ''
        : html`<table class="counts">
            ${options.map(
              (option) =>
                html`<tr>
                  <td>${option.text}</td>
                  <td class="number">${option.count}</td>
                  <td class="number">${share(option.count, answered)}</td>
                  <td>
                    <meter
                      class="bar"
                      min="0"
                      max="${Math.max(1, answered)}"
                      value="${option.count}"
                    ></meter>
                  </td>
                </tr>`,
            )}
          </table>`
    }
    ${
      words.length === 0
        ? ''
        : html`<details>
            <summary>逐条查看（${words.length}）</summary>
            <dl>
              ${words.map(
                (word) =>
                  html`<dt class="code">
                      <a href="/console/cases/${word.number}">${word.number}</a>
                    </dt>
                    <dd><span class="text">${word.text}</span></dd>`,
              )}
            </dl>
          </details>`
    }`;

const list = async ({ database }: Visit) => {
  const consultations = (await readServices(database))?.consultations ?? [];
  return {
    title: '意见征集',
    content: html`<div class="sheet">
      <table>
        <thead>
          <tr>
            <th>征集事项</th>
            <th>开始</th>
            <th>截止</th>
            <th>结果反馈</th>
          </tr>
        </thead>
        <tbody>
          ${consultations.map(
            ({ id, title, opensOn, closesOn, outcome }) =>
              html`<tr>
                <td><a href="/console/consultations/${id}">${title}</a></td>
                <td class="code">${opensOn}</td>
                <td class="code">${closesOn}</td>
                <td>${outcome === null ? '未发布' : `已发布 ${outcome.publishedOn}`}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  };
};

const one = async ({ database, context, session, nowMs }: Visit) => {
  const id = context.req.param('id');
  const found = (await readServices(database))?.consultations.find((each) => each.id === id);
  if (!found) return null;
  await writeAudit(database, session.clerk, 'see-opinions', nowMs, found.id);
  const result = await consultationResult(database, found);
  return {
    title: found.title,
    content: html`<section>
        <dl>
          <dt>期限</dt>
          <dd>${found.opensOn} 至 ${found.closesOn}</dd>
          <dt>收到意见</dt>
          <dd>${result.received} 份</dd>
        </dl>
      </section>
      ${result.questions.map((question) => html`<section>${questionPart(question)}</section>`)}`,
  };
};

export const consultationPages = (door: ConsoleDoor): void => {
  const place = '/console/consultations';
  door.page(place, place, 'see-cases', list);
  door.page('/console/consultations/:id', place, 'see-persons', one);
};
