import { describe, expect, it } from 'vitest';
import { mayReachPage } from './keys.ts';

const plain = { control: false, alt: false, meta: false };

describe('keys that may reach the page', () => {
  it.each(['a', 'Z', '7', '〔', '政', ' ', 'Tab', 'Enter', 'Backspace', 'ArrowDown', 'Shift'])(
    'lets %s through',
    (key) => expect(mayReachPage({ key, ...plain })).toBe(true),
  );

  it.each([
    'F1',
    'F5',
    'F11',
    'F12',
    'ContextMenu',
    'BrowserBack',
    'PrintScreen',
    'Meta',
    'Alt',
    'Control',
    'Unidentified',
  ])('keeps %s away', (key) => expect(mayReachPage({ key, ...plain })).toBe(false));

  it.each(['control', 'alt', 'meta'] as const)('keeps every chord with %s away', (modifier) => {
    for (const key of ['a', 'q', 'r', 'Tab', 'ArrowLeft', 'I'])
      expect(mayReachPage({ key, ...plain, [modifier]: true })).toBe(false);
  });
});
