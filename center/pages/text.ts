import { html } from 'hono/html';
import type { Block } from '../../src/shared/item.ts';

/** The body of an item as elements. Every word goes through the template, which escapes it. */

export type Html = ReturnType<typeof html>;

/** Publishers indent with ideographic spaces and break lines; the page indents by itself. */
const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+/, '').trimEnd())
    .filter((line) => line !== '');

/** Below the title, which is the one h1. */
const heading = (level: number, text: string): Html => {
  if (level === 1) return html`<h2>${text}</h2>`;
  return level === 2 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
};

/** A row may be shorter than the head. */
const row = (cells: readonly string[], columns: number): Html =>
  html`<tr>
    ${Array.from({ length: columns }, (_, place) => html`<td>${cells[place] ?? ''}</td>`)}
  </tr>`;

/** A wide table is moved sideways under the finger; the frame takes the focus, so that keys do it, too. */
const table = ({ caption, head, rows }: Extract<Block, { kind: 'table' }>): Html => {
  const columns = Math.max(head.length, ...rows.map((cells) => cells.length), 1);
  return html`<div class="sheet" role="region" tabindex="0" aria-label="${caption ?? '表格'}">
    <table>
      ${
        caption === undefined
          ? ''
          : html`<caption>
              ${caption}
            </caption>`
      }
      ${
        head.length === 0
          ? ''
          : html`<thead>
              <tr>
                ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
              </tr>
            </thead>`
      }
      <tbody>
        ${rows.map((cells) => row(cells, columns))}
      </tbody>
    </table>
  </div>`;
};

const list = ({ ordered, entries }: Extract<Block, { kind: 'list' }>): Html => {
  const lines = entries.map((entry) => html`<li>${entry}</li>`);
  return ordered
    ? html`<ol>
        ${lines}
      </ol>`
    : html`<ul>
        ${lines}
      </ul>`;
};

const block = (part: Block): Html => {
  switch (part.kind) {
    case 'heading':
      return heading(part.level, part.text);
    case 'paragraph':
      return html`${paragraphs(part.text).map(
        (text) => html`<p class="${part.align ?? 'left'}">${text}</p>`,
      )}`;
    case 'list':
      return list(part);
    case 'table':
      return table(part);
    case 'note':
      return html`<aside>${paragraphs(part.text).map((text) => html`<p>${text}</p>`)}</aside>`;
  }
};

export const textOf = (body: readonly Block[]): Html => html`${body.map(block)}`;
