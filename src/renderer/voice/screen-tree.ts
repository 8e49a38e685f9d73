import type { Language } from '../i18n/say.tsx';
import type { Leaf } from './passages.ts';

/** The screen as it stands, as the tree that `passages.ts` reads. */

type TextLeaves = Leaf<Text>[];

const never =
  'script, style, svg, [aria-hidden="true"], [hidden], .visually-hidden, .text-placeholder, .keyboard, [data-voice="skip"]';
/** Beside a document: its contents say its headings again, and its buttons are pressed, not read. */
const besideDocument = '.screen-reader > :not(.screen-page)';
const choices =
  'button, a[href], [role="button"], [role="link"], [role="radio"], [role="checkbox"], [role="tab"], [role="option"], [role="switch"]';
const fields = '[role="textbox"], [role="searchbox"], input, textarea';

const isInline = (element: Element): boolean =>
  /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

const isSkipped = (element: Element, language: Language): boolean =>
  element.matches(never) ||
  element.matches(besideDocument) ||
  (language === 'zh' && element.matches('[lang="en"], .english')) ||
  !element.checkVisibility({ visibilityProperty: true });

const isChosen = (element: Element): boolean =>
  ['aria-pressed', 'aria-checked', 'aria-selected'].some(
    (name) => element.getAttribute(name) === 'true',
  );

/** A row of a table as `head：cell`, which makes sense without seeing the columns. */
const rowLeaf = (row: Element, language: Language): Leaf<Text> => {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  const cells = [...row.children].map((cell, index): Leaf<Text> => {
    const head = row.parentElement?.tagName === 'TBODY' ? heads[index]?.textContent : '';
    const name: TextLeaves =
      head === undefined || head === '' ? [] : [{ kind: 'text', text: `${head}：`, source: null }];
    return { kind: 'inline', children: [...name, ...leavesIn(cell, language)] };
  });
  return { kind: 'row', children: cells };
};

const leafOf = (element: Element, language: Language): Leaf<Text> => {
  const label = element.getAttribute('aria-label');
  if (element.matches(fields)) {
    const isFilled = element.querySelector('[data-caret]') !== null || hasCover(element);
    return { kind: 'field', label, isFilled, children: [] };
  }
  const children = leavesIn(element, language);
  if (element.matches(choices))
    return {
      kind: 'choice',
      label,
      isChosen: isChosen(element),
      isDisabled: element.getAttribute('aria-disabled') === 'true',
      children,
    };
  if (element.matches('[role="img"], img, canvas'))
    return { kind: 'block', label: label ?? element.getAttribute('alt') ?? '', children: [] };
  if (element.matches('tbody tr')) return rowLeaf(element, language);
  // Its cells are said with the heads already.
  if (element.matches('thead')) return { kind: 'block', children: [] };
  return { kind: isInline(element) ? 'inline' : 'block', children };
};

/** A covered value stands in the field as bare text. */
const hasCover = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

const leavesIn = (element: Element, language: Language): TextLeaves =>
  [...element.childNodes].flatMap((node): TextLeaves => {
    if (node instanceof Text) return [{ kind: 'text', text: node.data, source: node }];
    if (!(node instanceof Element) || isSkipped(node, language)) return [];
    return [leafOf(node, language)];
  });

const openDialog = (): Element | undefined => [...document.querySelectorAll('dialog[open]')].at(-1);

/** What is read now: the dialog on top, or the screen; its title comes first. */
export const screenTree = (language: Language): Leaf<Text>[] => {
  const root = openDialog() ?? document.querySelector('.stage-screen');
  if (root === null) return [];
  const title = root.querySelector('h1');
  if (title === null) return leavesIn(root, language);
  title.setAttribute('data-voice', 'skip');
  const rest = leavesIn(root, language);
  title.removeAttribute('data-voice');
  return [{ kind: 'block', children: leavesIn(title, language) }, ...rest];
};
