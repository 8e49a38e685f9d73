import type { LayoutName } from './layouts.ts';

/**
 * The way to write that was chosen last: whoever writes by hand wants to in the next field, too. Kept with
 * the window, and every visit has a window of its own.
 */
let chosen: LayoutName | null = null;

export const rememberMode = (layout: LayoutName): void => {
  chosen = layout;
};

/** Where a field begins: as last chosen, where it offers that. */
export const firstLayout = (layouts: readonly LayoutName[]): LayoutName =>
  chosen !== null && layouts.includes(chosen) ? chosen : (layouts[0] ?? 'pinyin');
