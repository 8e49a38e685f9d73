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

const stopsIn = (root: ParentNode): Stop<HTMLElement>[] =>
  offered(root, `${controls}, ${rows}`).flatMap((control) => {
    if (!control.matches(rows)) {
      return control.closest(rows) === null ? [{ control, members: [] }] : [];
    }
    const members = offered(control, controls);
    return members.length === 0 ? [] : [{ control, members }];
  });

/** What can be pressed now; of an open dialog only its own, for nothing else can be reached. */
export const stopsOf = (document: Document): Stop<HTMLElement>[] => {
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

/** Puts the frame on one control and takes it from all others. */
export const showFrame = (control: HTMLElement | null): void => {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-scanned]'))
    delete shown.dataset['scanned'];
  if (control === null) return;
  control.dataset['scanned'] = 'true';
  control.scrollIntoView({ block: 'nearest' });
  if (!isField(control) && !control.matches(rows)) control.focus({ preventScroll: true });
};

export const pressControl = (control: HTMLElement): void => {
  control.focus();
  control.click();
};
