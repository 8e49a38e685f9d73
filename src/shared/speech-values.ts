/** Plain values of the speech protocol: the page must not load the schema library for them. */

export const spokenLanguages = ['zh', 'en'] as const;
export const speechRates = ['slow', 'normal', 'fast'] as const;
/** One sentence and no more: the page cuts. In characters. */
export const longestSpoken = 400;
