import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { judgeMedia } from './media.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');

const pdfOf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage();
  return document.save();
};

const ofdXml = (roots: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD">${roots
    .map((root) => `<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocBody>`)
    .join('')}</ofd:OFD>`;

const documentXml = (pages: number): string =>
  `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${Array.from(
    { length: pages },
    (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  ).join('')}</ofd:Pages></ofd:Document>`;

const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, strToU8(value)])),
  );

const webm = (docType: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82]),
    Buffer.from([0x80 + docType.length]),
    Buffer.from(docType, 'latin1'),
  ]);

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from('IHDR', 'latin1'),
]);

const known: readonly (readonly [string, Uint8Array, string])[] = [
  ['PNG', png, 'image/png'],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image/jpeg'],
  ['WebM', webm('webm'), 'video/webm'],
  ['WebVTT', text('\uFEFFWEBVTT 示例字幕\n\n00:00.000 --> 00:01.000\n示例'), 'text/vtt'],
  ['HTML', text('\n<!-- 示例 -->\n<!DOCTYPE html><title>示例</title>'), 'text/html'],
  ['GeoJSON', text('{ "type": "FeatureCollection", "features": [] }'), 'application/geo+json'],
];

const unknown: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', text('')],
  ['plain text', text('WEBVTTX 不是字幕')],
  ['other JSON', text('{ "type": "Topology" }')],
  ['a list', text('[]')],
  ['Matroska', webm('matroska')],
  ['broken UTF-8', Buffer.from([0x57, 0x45, 0x42, 0xff])],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
];

describe('what a file is', () => {
  it.each(known)('%s is known by its content', async (_name, bytes, mediaType) => {
    expect(await judgeMedia(bytes)).toEqual({ ok: true, value: { mediaType, pages: 1 } });
  });

  it.each(unknown)('%s is nothing a kiosk shows', async (_name, bytes) => {
    expect(await judgeMedia(bytes)).toEqual({ ok: false, error: 'unknown-media' });
  });

  it('a PDF has its pages, and one that cannot be read is named so', async () => {
    const pdf = await pdfOf(3);
    expect(await judgeMedia(pdf)).toEqual({
      ok: true,
      value: { mediaType: 'application/pdf', pages: 3 },
    });
    expect(await judgeMedia(pdf.subarray(0, 40))).toEqual({ ok: false, error: 'unreadable-pdf' });
  });

  it('an OFD has the pages of all its documents', async () => {
    const ofd = zip({
      'OFD.xml': ofdXml(['/Doc_0/Document.xml', 'Doc_1/Document.xml']),
      'Doc_0/Document.xml': documentXml(2),
      'Doc_1/Document.xml': documentXml(1),
    });
    expect(await judgeMedia(ofd)).toEqual({
      ok: true,
      value: { mediaType: 'application/ofd', pages: 3 },
    });
  });

  it('a zip that is no whole OFD is refused', async () => {
    const broken = [
      zip({ 'word/document.xml': '<w/>' }),
      zip({ 'OFD.xml': ofdXml(['Doc_0/Document.xml']) }),
      zip({ 'OFD.xml': ofdXml(['D.xml']), 'D.xml': documentXml(0) }),
      zip({ 'OFD.xml': ofdXml(['D.xml']), 'D.xml': documentXml(2) }).subarray(0, 200),
    ];
    for (const bytes of broken)
      expect(await judgeMedia(bytes)).toEqual({ ok: false, error: 'unreadable-ofd' });
  });
});
