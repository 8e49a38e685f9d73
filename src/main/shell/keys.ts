/** What `before-input-event` tells of a key. */
export interface KeyPress {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const navigationKeys = new Set([
  'Tab',
  'Enter',
  ' ',
  'Backspace',
  'Delete',
  'Escape',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);

/**
 * Whether a key may reach the page: printable characters and plain navigation. Everything with
 * Ctrl, Alt or Meta, every function key and every key with a meaning of its own (browser back,
 * context menu, print) is kept from it. An allow-list, because the next keyboard has more keys.
 */
export const mayReachPage = ({ key, control, alt, meta }: KeyPress): boolean => {
  if (control || alt || meta) return false;
  if (key === 'Shift' || navigationKeys.has(key)) return true;
  return Array.from(key).length === 1;
};
