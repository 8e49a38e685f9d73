import { gathered, type Group, type Listed } from './grouping.ts';
import type { Stop } from './scan.ts';

/** The emblem is the technicians' way in, by a long press that no switch can make. */
const controls = 'button:not(.masthead-emblem), a[href], [role="searchbox"], [role="textbox"]';
/** A keyboard has too many keys to be gone through one by one. */
const rows = '.key-row, .candidate-bar';
/** In this order: what the screen offers, the way on, the switches above. */
const parts = ['main.stage', 'nav.bar', '.masthead'];

const isOffered = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.getAttribute('aria-disabled') !== 'true' &&
  !element.matches(':disabled');

const offered = (root: ParentNode, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(isOffered);

/** What a row is made of when there is no row of its own in the document. */
const lists = 'ul, ol, nav, footer, .quick, [role="group"]:not(.scroll)';

/** A control, or a row that is gone into first: of keys, or out of a long list. */
export type Framed = HTMLElement | Group<HTMLElement>;

const groups = new WeakMap<HTMLElement, Group<HTMLElement>>();

const keyRow = (row: HTMLElement): Stop<Framed>[] => {
  const members = offered(row, controls);
  return members.length === 0 ? [] : [{ control: row, members }];
};

/** Rows of keys as they stand, everything between them gathered by its lists. */
const stopsIn = (root: ParentNode): Stop<Framed>[] => {
  const stops: Stop<Framed>[] = [];
  let between: Listed<HTMLElement>[] = [];
  const gather = (): void => {
    stops.push(...gathered(between, groups));
    between = [];
  };
  for (const control of offered(root, `${controls}, ${rows}`)) {
    if (control.matches(rows)) {
      gather();
      stops.push(...keyRow(control));
    } else if (control.closest(rows) === null)
      between.push({ control, list: control.closest(lists) });
  }
  gather();
  return stops;
};

/** What can be pressed now; of an open dialog only its own, for nothing else can be reached. */
export const stopsOf = (document: Document): Stop<Framed>[] => {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  if (dialog !== undefined) return stopsIn(dialog);
  return parts.flatMap((part) => {
    const root = document.querySelector(part);
    return root === null ? [] : stopsIn(root);
  });
};

/** Fields open the keyboard when they are focused, which passing by must not do. */
const isField = (control: HTMLElement): boolean =>
  control.matches('[role="searchbox"], [role="textbox"]');

/** Puts the frame on one control, or on each of a row, and takes it from all others. */
export const showFrame = (framed: Framed | null): void => {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-scanned]'))
    delete shown.dataset['scanned'];
  if (framed === null) return;
  if (!(framed instanceof HTMLElement)) return frameRow(framed.members);
  framed.dataset['scanned'] = 'true';
  framed.scrollIntoView({ block: 'nearest' });
  if (!isField(framed) && !framed.matches(rows)) framed.focus({ preventScroll: true });
};

const frameRow = (members: readonly HTMLElement[]): void => {
  for (const member of members) member.dataset['scanned'] = 'row';
  members.at(-1)?.scrollIntoView({ block: 'nearest' });
  members[0]?.scrollIntoView({ block: 'nearest' });
};

/** A row is gone into by the scanner itself and never pressed. */
export const pressControl = (framed: Framed): void => {
  if (!(framed instanceof HTMLElement)) return;
  framed.focus();
  framed.click();
};
