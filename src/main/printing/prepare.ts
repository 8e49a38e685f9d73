import type { ItemDetail } from '../../shared/content.ts';
import type { Attachment, Sha256 } from '../../shared/item.ts';
import type { OfdSignature } from '../../shared/ofd.ts';
import type { PrintDocument } from '../../shared/print-document.ts';
import type { PrepareFault, PrintSource } from '../../shared/printing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { missingGlyphs } from './glyph-coverage.ts';
import type { PrintPorts } from './ports.ts';
import type { Prepared } from './preparations.ts';
import { bodyOf, furnitureOf, printable, type PrintOccasion } from './print-model.ts';

type PreparePorts = Pick<
  PrintPorts,
  'content' | 'typeset' | 'pdf' | 'clock' | 'ids' | 'venue' | 'log'
>;
type Prepares<T> = Promise<Result<T, PrepareFault>>;

/** Beyond this a document is not for this printer, not even in parts. */
const pagesLimit = 2_000;

/** Makes the PDF of an item or fetches that of an attachment. */
export const prepare = async (
  ports: PreparePorts,
  source: PrintSource,
  signal: AbortSignal,
): Prepares<Prepared> => {
  const detail = await ports.content.item(source.itemId);
  if (!detail) return err('not-found');
  const occasion = occasionOf(ports);
  return source.what === 'item'
    ? prepareItem(ports, detail, occasion, signal)
    : prepareAttachment(ports, detail, source.sha256, occasion);
};

const occasionOf = ({ clock, content, venue }: PreparePorts): PrintOccasion => ({
  printedAtMs: clock.nowMs(),
  asOf: content.asOf(),
  venue: venue().name,
});

const prepareItem = async (
  ports: PreparePorts,
  detail: ItemDetail,
  occasion: PrintOccasion,
  signal: AbortSignal,
): Prepares<Prepared> => {
  const body = bodyOf(detail, occasion);
  const missing = [body, furnitureOf(detail, occasion, 1)].flatMap(missingGlyphs);
  if (missing.length > 0) {
    ports.log(`${detail.item.id}: no glyph for ${missing.map(codePoint).join(' ')}`);
    return err('missing-glyph');
  }
  const text = await typeset(ports, body, signal);
  if (!text.ok) return text;
  const pages = await ports.pdf.pageCount(text.value);
  if (!pages.ok) return err('failed');
  if (pages.value > pagesLimit) return err('too-long');
  const furniture = await typeset(ports, furnitureOf(detail, occasion, pages.value), signal);
  if (!furniture.ok) return furniture;
  const pdf = await ports.pdf.layPages(text.value, furniture.value);
  if (!pdf.ok) return err('failed');
  const made = { id: ports.ids.next(), title: printable(detail.item.title), pages: pages.value };
  return ok({ ...made, pdf: pdf.value, detail, attachment: null, occasion, signature: null });
};

const codePoint = (character: string): string =>
  `${character} U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

const typeset = async (
  ports: PreparePorts,
  document: PrintDocument,
  signal: AbortSignal,
): Prepares<Uint8Array> => {
  const pdf = await ports.typeset(document, signal);
  if (pdf.ok) return pdf;
  ports.log(`typesetting: ${pdf.error}`);
  return err('failed');
};

const signatureOf = async (
  { content }: PreparePorts,
  { mediaType, sha256 }: Attachment,
): Prepares<OfdSignature | null> => {
  if (mediaType !== 'application/ofd') return ok(null);
  const report = await content.ofd(sha256);
  return report.ok ? ok(report.value.signature) : err('unreadable-attachment');
};

const prepareAttachment = async (
  ports: PreparePorts,
  detail: ItemDetail,
  sha256: Sha256,
  occasion: PrintOccasion,
): Prepares<Prepared> => {
  const attachment = detail.item.attachments.find((candidate) => candidate.sha256 === sha256);
  const pdf = attachment ? await ports.content.attachment(sha256) : null;
  if (!attachment || !pdf) return err('not-found');
  const pages = await ports.pdf.pageCount(pdf);
  if (!pages.ok || pages.value === 0) return err('unreadable-attachment');
  if (pages.value > pagesLimit) return err('too-long');
  const signature = await signatureOf(ports, attachment);
  if (!signature.ok) return signature;
  const made = { id: ports.ids.next(), title: printable(attachment.name), pages: pages.value };
  return ok({ ...made, pdf, detail, attachment, occasion, signature: signature.value });
};
