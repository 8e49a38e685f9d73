import type { PlaceTheme } from '../../../shared/item-details.ts';

/** A sign for each theme, drawn with a pen in a square of 24: the theme is never told by a colour alone. */
export const pictograms: Record<PlaceTheme, string> = {
  government: 'M3 21h18M5 21V10.5M9.7 21V10.5M14.3 21V10.5M19 21V10.5M3 10.5h18L12 3Z',
  street: 'M2.5 21V11.5l6-5 6 5V21ZM14.5 21H21.5V9.5L16 4.5l-3.2 2.8M6.5 21v-5h4v5',
  education: 'M1.5 9 12 4l10.5 5L12 14ZM6 11.5V17c0 1.4 3 2.8 6 2.8s6-1.4 6-2.8v-5.5M22.5 9v6.5',
  medical: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6Z',
  utilities:
    'M12 2.5c4 4.7 6.5 8.1 6.5 11.4a6.5 6.5 0 0 1-13 0c0-3.3 2.5-6.7 6.5-11.4ZM13 9.5l-3 4.2h4l-3 4.3',
  transport:
    'M5.5 4h13A1.5 1.5 0 0 1 20 5.5V17H4V5.5A1.5 1.5 0 0 1 5.5 4ZM4 11.5h16M12 4v7.5M7 17v3M17 17v3M7.5 14.3h.01M16.5 14.3h.01',
};
