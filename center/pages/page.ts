import { kindWords, relationWords } from '../../src/shared/item-words.ts';
import { html } from 'hono/html';
import { dayWords, momentWords } from '../../src/shared/calendar.ts';
import { plainText, type Attachment, type Item } from '../../src/shared/item.ts';
import { isOver } from '../../src/shared/validity.ts';
import { validityWord } from '../../src/shared/validity-words.ts';
import type { Neighbour, PublishedItem, Publisher } from './published.ts';
import { textOf, type Html } from './text.ts';
import { mediaWords, sizeWords, stateAdvice, stateLine, type PlainPage } from './words.ts';

/** One published item as a page for phones: no script, one style sheet, every word escaped by the template. */

export const stylePath = '/items/style.css';
export const itemPath = (id: string): string => `/items/${id}`;
export const filePath = (id: string, sha256: string): string => `/items/${id}/files/${sha256}`;

/** Characters; the longest codes have a third of it. What is longer stalls a phone. */
const longestText = 400_000;

const frame = (title: string, district: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        <header><p>${district}政务公开</p></header>
        <main>${content}</main>
      </body>
    </html>`;

const facts = (item: Item): Html => {
  const day = (value: string | null): string | null => (value === null ? null : dayWords(value));
  const rows: readonly (readonly [string, string | null])[] = [
    ['发布机构', item.agency],
    ['文号', item.documentNumber],
    ['发布日期', day(item.publishedOn)],
    ['成文日期', day(item.writtenOn)],
    ['施行日期', day(item.effectiveOn)],
    ['有效期至', day(item.expiresOn)],
    ['索引号', item.indexNumber],
    ['来源', item.source],
  ];
  return html`<dl>
    ${rows.map(([label, value]) =>
      value === null
        ? ''
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
};

const cause = ({ validity: { by }, neighbours }: PublishedItem): Html | '' => {
  const other = neighbours.find(({ id }) => id === by);
  return other === undefined
    ? ''
    : html`<p>见 <a href="${itemPath(other.id)}">${other.title}</a></p>`;
};

/** Right below the title: who reads nothing else must read this. */
const banner = (published: PublishedItem): Html => {
  const { validity, item } = published;
  const { zh, en } = validityWord(validity, item.kind);
  if (validity.state === 'in-force')
    return html`<p class="state good">${zh} <span lang="en">${en}</span></p>`;
  const day = validity.day === null ? '今日' : dayWords(validity.day);
  return html`<section class="state ${isOver(validity.state) ? 'void' : 'attention'}" role="note">
    <p><strong>${stateLine(validity, item.kind)}</strong> <span lang="en">${en}</span></p>
    <p>${stateAdvice(validity, item.kind, day)}</p>
    ${cause(published)}
  </section>`;
};

/** 图文 and 视频: what the explanation is, not only files beside it. */
const media = ({ id, details, attachments: files }: Item): Html | '' => {
  if (details?.kind !== 'interpretation') return '';
  const { form } = details;
  const source = (sha256: string): string => filePath(id, sha256);
  if (form.form === 'pictures')
    return html`${form.pictures.map(
      ({ sha256, alternative }) =>
        html`<img src="${source(sha256)}" alt="${alternative}" loading="lazy" />`,
    )}`;
  if (form.form !== 'video') return '';
  const type = files.find(({ sha256 }) => sha256 === form.sha256)?.mediaType ?? 'video/webm';
  return html`<video
    controls
    preload="none"
    ${form.poster === null ? '' : html`poster="${source(form.poster)}"`}
  >
    <source src="${source(form.sha256)}" type="${type}" />
    <track kind="captions" srclang="zh" label="字幕" src="${source(form.subtitles)}" default />
  </video>`;
};

const attachmentLine = (id: string, { sha256, name, mediaType, sizeBytes, pages }: Attachment) => {
  const count = pages > 1 ? `，${pages} 页` : '';
  return html`<li>
    <a href="${filePath(id, sha256)}">${name}</a>
    <span>${mediaWords[mediaType]}${count}，${sizeWords(sizeBytes)}</span>
  </li>`;
};

const attachments = ({ id, attachments: all }: Item): Html | '' =>
  all.length === 0
    ? ''
    : html`<section>
        <h2>附件</h2>
        <ul class="rows">
          ${all.map((attachment) => attachmentLine(id, attachment))}
        </ul>
      </section>`;

const neighbourLine = ({ id, title, kind, direction }: Neighbour): Html =>
  html`<li>
    <span>${relationWords[direction][kind]}</span>
    <a href="${itemPath(id)}">${title}</a>
  </li>`;

const related = (neighbours: readonly Neighbour[]): Html | '' =>
  neighbours.length === 0
    ? ''
    : html`<section>
        <h2>相关文件</h2>
        <ul class="rows">
          ${neighbours.map(neighbourLine)}
        </ul>
      </section>`;

const hotlineLine = ({ hotline }: Publisher): Html | '' =>
  hotline === ''
    ? ''
    : html`<p>咨询电话 <a href="tel:${hotline.replaceAll(/[^0-9+]/g, '')}">${hotline}</a></p>`;

const foot = (publisher: Publisher): Html =>
  html`<footer>
    <p>资料截至 ${momentWords(Date.parse(publisher.asOf))}</p>
    ${hotlineLine(publisher)}
    <p>本页仅供参考，以正式文本为准。</p>
    <p lang="en">For reference only; the official text prevails.</p>
  </footer>`;

const text = ({ body }: Item): Html =>
  plainText(body).length > longestText
    ? html`<aside>
        <p>全文太长，手机上打不开。请看附件，或者到任一政务公开终端阅读、打印。</p>
      </aside>`
    : textOf(body);

export const itemPage = (published: PublishedItem, publisher: Publisher): Html => {
  const { item, neighbours } = published;
  return frame(
    item.title,
    publisher.name,
    html`<article>
        <p class="kind">${kindWords[item.kind]}</p>
        <h1>${item.title}</h1>
        ${banner(published)} ${facts(item)}
        ${
          item.summary === ''
            ? ''
            : html`<section class="summary">
                <h2>一句话说明</h2>
                <p>${item.summary}</p>
              </section>`
        }
        ${media(item)}
        <div class="text">${text(item)}</div>
        ${attachments(item)} ${related(neighbours)}
      </article>
      ${foot(publisher)}`,
  );
};

/** Why there is no text. `publisher` null: nothing was ever published here. */
export const plainPage = (
  { title, lines, english }: PlainPage,
  publisher: Publisher | null,
): Html =>
  frame(
    title,
    publisher?.name ?? '',
    html`<h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}
      <p lang="en">${english}</p>
      ${publisher === null ? '' : hotlineLine(publisher)}`,
  );
