import { PDFDocument } from 'pdf-lib';
import { type Block, plainText } from '../../../src/shared/item.ts';
import { writeBlock } from './blocks.ts';
import { embedFonts } from './fonts.ts';
import { blue, newPage, startWriter, writeMargins, writeText } from './page-writer.ts';
import { streetMapText, writeStreetMap } from './street-map.ts';

export interface Leaflet {
  /** File name under content/attachments. */
  readonly file: string;
  readonly title: string;
  readonly body: readonly Block[];
  /** Headings that begin a page of their own, such as the articles of a gazette. */
  readonly breaks?: readonly string[];
  /** Draws the district map under the title. */
  readonly map?: boolean;
}

const running = '示例区　示例内容，仅供演示，不是真实文件';
const alwaysNeeded = ` 0123456789第页共．·　${running}`;

const describe = (document: PDFDocument, title: string): void => {
  const day = new Date('2026-11-20T00:00:00Z');
  document.setTitle(title);
  document.setProducer('center/demo');
  document.setCreator('center/demo');
  document.setCreationDate(day);
  document.setModificationDate(day);
};

export interface Rendered {
  readonly bytes: Uint8Array;
  /** The pages on which the `breaks` begin, in their order. */
  readonly starts: readonly number[];
  readonly pages: number;
}

/** The leaflet as a PDF; the same leaflet always gives the same bytes. */
export const renderLeaflet = async (leaflet: Leaflet): Promise<Rendered> => {
  const document = await PDFDocument.create();
  describe(document, leaflet.title);
  const text = `${alwaysNeeded}${streetMapText}${leaflet.title}${plainText(leaflet.body)}`;
  const writer = startWriter(document, await embedFonts(document, text));
  writeText(writer, leaflet.title, {
    font: writer.fonts.bold,
    size: 20,
    leading: 32,
    align: 'center',
    color: blue,
  });
  writer.y -= 10;
  if (leaflet.map === true) writeStreetMap(writer);
  const starts: number[] = [];
  for (const block of leaflet.body) {
    if (block.kind === 'heading' && leaflet.breaks?.includes(block.text) === true) {
      newPage(writer);
      starts.push(document.getPageCount());
    }
    writeBlock(writer, block);
  }
  writeMargins(writer, running);
  return { bytes: await document.save(), starts, pages: document.getPageCount() };
};
