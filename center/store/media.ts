import { PDFDocument } from 'pdf-lib';
import { z } from 'zod';
import type { MediaType } from '../../src/shared/item.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';
import { countOfdPages, isZip } from './ofd-pages.ts';

/** What a file is, judged by what is in it: names lie, and kiosks show by the type alone. */

export type MediaFault = 'unknown-media' | 'unreadable-pdf' | 'unreadable-ofd';

export interface Media {
  readonly mediaType: MediaType;
  /** 1 for what has no pages. */
  readonly pages: number;
}

/** What an operator reads behind the name of the file. */
export const mediaFaultWords: Readonly<Record<MediaFault, string>> = {
  'unknown-media': 'is none of PDF, OFD, PNG, JPEG, WebM, WebVTT, HTML, GeoJSON',
  'unreadable-pdf': 'is a PDF that cannot be read (damaged, encrypted or without pages)',
  'unreadable-ofd':
    'is a zip without a readable OFD document (OFD.xml, its documents, their pages)',
};

/** Null for what is no PDF that can be read. */
export const countPages = async (bytes: Uint8Array): Promise<number | null> => {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return null; // encrypted or not a PDF: the caller names the file
  }
};

const begins = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

/** A PDF may have up to a kilobyte of other things before its header (ISO 32000-1, annex H). */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-', 0, 'latin1');

const isPng = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) &&
  begins(bytes, ascii('IHDR'), 12);

const isJpeg = (bytes: Uint8Array): boolean => begins(bytes, [0xff, 0xd8, 0xff]);

/** EBML header whose DocType (0x4282, four bytes long) is webm: Matroska begins the same way. */
const isWebm = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x1a, 0x45, 0xdf, 0xa3]) &&
  Buffer.from(bytes.subarray(0, 64)).includes(Buffer.from([0x42, 0x82, 0x84, ...ascii('webm')]));

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const firstOfVtt = /^WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|$)/;
/** Comments and space may come before the doctype or the root. */
const firstOfHtml = /^(?:\s|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html)[\s>]/i;

/** RFC 7946; what a map draws is checked where it is drawn. */
const GeoJson = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({})) }),
  z.looseObject({ type: z.literal('Feature'), geometry: z.looseObject({}).nullable() }),
  z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(z.looseObject({})) }),
  z.looseObject({
    type: z.enum([
      'Point',
      'MultiPoint',
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
    ]),
    coordinates: z.array(z.unknown()),
  }),
]);

const isGeoJson = (text: string): boolean => {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    return GeoJson.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

const textMedia = (bytes: Uint8Array): Result<Media, MediaFault> => {
  const text = textOf(bytes);
  if (text === null) return err('unknown-media');
  if (firstOfVtt.test(text)) return ok({ mediaType: 'text/vtt', pages: 1 });
  if (firstOfHtml.test(text)) return ok({ mediaType: 'text/html', pages: 1 });
  return isGeoJson(text)
    ? ok({ mediaType: 'application/geo+json', pages: 1 })
    : err('unknown-media');
};

export const judgeMedia = async (bytes: Uint8Array): Promise<Result<Media, MediaFault>> => {
  if (isPng(bytes)) return ok({ mediaType: 'image/png', pages: 1 });
  if (isJpeg(bytes)) return ok({ mediaType: 'image/jpeg', pages: 1 });
  if (isWebm(bytes)) return ok({ mediaType: 'video/webm', pages: 1 });
  if (isZip(bytes)) {
    const pages = countOfdPages(bytes);
    return pages === null ? err('unreadable-ofd') : ok({ mediaType: 'application/ofd', pages });
  }
  if (!isPdf(bytes)) return textMedia(bytes);
  const pages = await countPages(bytes);
  return pages === null || pages < 1
    ? err('unreadable-pdf')
    : ok({ mediaType: 'application/pdf', pages });
};
