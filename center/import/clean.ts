/** Text as it comes from converters: invisible characters, blanks of every width, private-use codes. */

/** Zero-width space to RLM, word joiner, byte order mark, soft hyphen, and control characters. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad\p{Cc}]/gu;
const blanks = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000 ]+/gu;
/** Characters that mean something only in the font of whoever typed them. */
const privateUse = /\p{Co}/gu;
/** U+3013, the mark printers have always set for a character they do not have. */
const geta = '〓';

/** How many characters of a text could not be carried over. */
export const countPrivateUse = (text: string): number => text.match(privateUse)?.length ?? 0;

/** One line, clean: single blanks, nothing invisible, unknown characters marked. */
export const cleanLine = (line: string): string =>
  line.replace(blanks, ' ').replace(invisible, '').replace(privateUse, geta).trim();

/** Titles meet each other in many brackets and blanks; this form compares them. */
export const comparableTitle = (title: string): string =>
  cleanLine(title)
    .replace(/[《〈<]/g, '〈')
    .replace(/[》〉>]/g, '〉')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/ /g, '')
    .replace(/^中华人民共和国/, '');
