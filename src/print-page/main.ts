import type { PrintDocument, PrintPageApi } from '../shared/print-document.ts';
import { bodyElements } from './body.ts';
import { furnitureElements } from './furniture.ts';

declare global {
  interface Window {
    readonly printPage: PrintPageApi;
  }
}

const elementsOf = (document: PrintDocument): Node[] =>
  document.kind === 'body' ? bodyElements(document) : furnitureElements(document);

/** A face is fetched only when text needs it, and layout must not be taken before it is there. */
const layOut = async (printDocument: PrintDocument): Promise<void> => {
  document.body.className = printDocument.kind;
  document.body.replaceChildren(...elementsOf(printDocument));
  // Reading a length makes Chromium lay out, and so find out which faces it needs.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  window.printPage.ready();
};

window.printPage.onDocument((printDocument) => void layOut(printDocument));
