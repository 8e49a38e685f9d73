import { PDFDocument } from 'pdf-lib';

/** An A4 PDF with so many numbered pages. */
export const pdfOf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1)
    document.addPage([595, 842]).drawText(`Example page ${page}`, { x: 60, y: 760, size: 24 });
  return document.save();
};
