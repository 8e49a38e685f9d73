import type { Page } from '@playwright/test';

/** The lower bound of a list that scrolls: rows that are all there and never change, in the same box. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As much as a hard fling goes through in ten seconds. */
const rows = 600;

export const plainScroller = "document.querySelector('.plain')";

/** Fills an empty window with the list; `rowHeight` in CSS px. */
export const makePlainList = (page: Page, box: Box, rowHeight: number): Promise<void> =>
  page.evaluate(`{
    const list = document.createElement('div');
    list.className = 'plain';
    Object.assign(list.style, {
      position: 'absolute', left: '${box.left}px', top: '${box.top}px', width: '${box.width}px',
      height: '${box.height}px', overflowY: 'auto', background: '#fff',
    });
    for (let row = 1; row <= ${rows}; row += 1) {
      const each = document.createElement('div');
      each.textContent = 'row ' + row;
      Object.assign(each.style, {
        height: '${rowHeight}px', boxSizing: 'border-box', borderBottom: '1px solid #888', fontSize: '28px',
      });
      list.append(each);
    }
    document.body.replaceChildren(list);
  }`);
