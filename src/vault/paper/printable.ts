/**
 * Text as paper takes it: invisible characters that carry no meaning for a reader are dropped, so that
 * only what leaves ink has to be in the fonts. Line feeds stay.
 */
export const printable = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, (invisible) =>
      invisible === '\n' ? invisible : '',
    );
