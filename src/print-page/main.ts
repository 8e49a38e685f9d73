import type { PrintDocument, PrintPageApi } from '../shared/print-document.ts';
import { bodyElements, sheetElements } from './body.ts';
import { furnitureElements } from './furniture.ts';
import { guideElements } from './guide.ts';

declare global {
  interface Window {
    readonly printPage: PrintPageApi;
  }
}

const elementsOf = (document: PrintDocument): Node[] => {
  switch (document.kind) {
    case 'body':
      return bodyElements(document);
    case 'guide':
      return guideElements(document);
    case 'staff':
      return sheetElements(document);
    case 'furniture':
      return furnitureElements(document);
  }
};

/** A face is fetched only when text needs it, and layout must not be taken before it is there. */
const layOut = async (printDocument: PrintDocument): Promise<void> => {
  const density = printDocument.kind === 'guide' ? ` ${printDocument.density}` : '';
  document.body.className = printDocument.kind + density;
  document.body.replaceChildren(...elementsOf(printDocument));
  // Reading a length makes Chromium lay out, and so find out which faces it needs.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  window.printPage.ready();
};

window.printPage.onDocument((printDocument) => void layOut(printDocument));
