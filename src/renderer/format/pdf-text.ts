/** A stretch of text as pdf.js finds it on a page; `hasEOL`: a line ends behind it. */
export interface PdfTextItem {
  readonly str: string;
  readonly hasEOL: boolean;
}

/** Lines that end so end a paragraph, too. */
const sentenceEnd = /[。！？；：.!?]["”』」）)]?$/;
const latin = /[\p{Script=Latin}\d]/u;

const joined = (before: string, after: string): string =>
  latin.test(before.at(-1) ?? '') && latin.test(after[0] ?? '')
    ? `${before} ${after}`
    : before + after;

/**
 * The words of a PDF page as paragraphs to be read aloud: lines that the page's width has broken are put together
 * again, with a space between Latin words only. Empty for a page that is a picture.
 */
export const paragraphsOf = (items: readonly PdfTextItem[]): string[] => {
  const paragraphs: string[] = [];
  let line = '';
  let open = '';
  const close = (): void => {
    if (open !== '') paragraphs.push(open);
    open = '';
  };
  const endLine = (): void => {
    const text = line.replaceAll(/\s+/g, ' ').trim();
    line = '';
    if (text === '') return close();
    open = joined(open, text);
    if (sentenceEnd.test(text)) close();
  };
  for (const { str, hasEOL } of items) {
    line += str;
    if (hasEOL) endLine();
  }
  endLine();
  close();
  return paragraphs;
};
