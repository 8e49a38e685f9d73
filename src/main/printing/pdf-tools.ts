import { PDFDocument } from 'pdf-lib';

/** Work on whole PDF files. Throws on files that cannot be read; encrypted ones are among them. */

const load = (pdf: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });

export const pageCount = async (pdf: Uint8Array): Promise<number> =>
  (await load(pdf)).getPageCount();

/** The pages `first` to `last`, counted from 1, as they are. */
export const takePages = async (
  pdf: Uint8Array,
  first: number,
  last: number,
): Promise<Uint8Array> => {
  const source = await load(pdf);
  const part = await PDFDocument.create();
  const indices = Array.from({ length: last - first + 1 }, (_, index) => first - 1 + index);
  for (const page of await part.copyPages(source, indices)) part.addPage(page);
  return part.save();
};

/** Lays the text of each page over its furniture, so that a watermark stays behind the words. */
export const layPages = async (text: Uint8Array, furniture: Uint8Array): Promise<Uint8Array> => {
  const made = await PDFDocument.create();
  const upper = await made.embedPdf(text, await allIndices(text));
  const lower = await made.embedPdf(furniture, await allIndices(furniture));
  if (upper.length !== lower.length)
    throw new Error(`${upper.length} pages of text, ${lower.length} of furniture`);
  upper.forEach((words, index) => {
    const page = made.addPage([words.width, words.height]);
    const around = lower[index];
    if (around) page.drawPage(around);
    page.drawPage(words);
  });
  made.setProducer('gongkai-kiosk');
  made.setCreator('gongkai-kiosk');
  return made.save();
};

const allIndices = async (pdf: Uint8Array): Promise<number[]> => (await load(pdf)).getPageIndices();
