import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { z } from 'zod';

/**
 * The pages of an OFD document (GB/T 33190-2016): a zip whose OFD.xml names one or more documents,
 * each of which lists its pages.
 */

/** Far above any list of pages, far below what a bomb unpacks to. */
const longestXmlBytes = 8_000_000;

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  isArray: (name) => name === 'DocBody' || name === 'Page',
});

const Root = z.object({
  OFD: z.object({ DocBody: z.array(z.object({ DocRoot: z.string().min(1) })).min(1) }),
});
const Document = z.object({
  Document: z.object({ Pages: z.object({ Page: z.array(z.unknown()).min(1) }) }),
});

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The XML of one entry, parsed; throws when it is absent, too long or no XML. */
const readXml = <T>(bytes: Uint8Array, name: string, schema: z.ZodType<T>): T => {
  const files = unzipSync(bytes, {
    filter: (entry) => entry.name === name && entry.originalSize <= longestXmlBytes,
  });
  const file = files[name];
  if (file === undefined) throw new Error(`no ${name}`);
  return schema.parse(parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)));
};

/** Null for what is no OFD document that can be read. */
export const countOfdPages = (bytes: Uint8Array): number | null => {
  try {
    const { OFD } = readXml(bytes, 'OFD.xml', Root);
    const roots = OFD.DocBody.map(({ DocRoot }) => DocRoot.replace(/^\//, ''));
    const counts = roots.map((name) => readXml(bytes, name, Document).Document.Pages.Page.length);
    return counts.reduce((sum, count) => sum + count, 0);
  } catch {
    return null; // the caller names the file
  }
};
