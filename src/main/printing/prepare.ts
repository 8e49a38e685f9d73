import type { ItemDetail } from '../../shared/content.ts';
import type { Attachment, Sha256 } from '../../shared/item.ts';
import type { OfdSignature } from '../../shared/ofd.ts';
import { guideDensities, type PrintDocument } from '../../shared/print-document.ts';
import type { PrepareFault, PrintSource } from '../../shared/printing.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { missingGlyphs } from './glyph-coverage.ts';
import { guideOf } from './guide-model.ts';
import type { PrintPorts } from './ports.ts';
import type { Prepared } from './preparations.ts';
import { paperCode } from './summary.ts';
import { bodyOf, furnitureOf, printable, type PrintOccasion } from './print-model.ts';

type PreparePorts = Pick<
  PrintPorts,
  'content' | 'typeset' | 'pdf' | 'clock' | 'ids' | 'venue' | 'signer' | 'log'
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
  const occasion = occasionOf(ports, detail);
  switch (source.what) {
    case 'item':
      return prepareText(ports, detail, occasion, signal, bodyOf(detail, occasion));
    case 'guide':
      return prepareGuide(ports, detail, occasion, signal);
    case 'attachment':
      return prepareAttachment(ports, detail, source.sha256, occasion);
  }
};

const occasionOf = (
  { clock, content, venue, signer }: PreparePorts,
  detail: ItemDetail,
): PrintOccasion => ({
  printedAtMs: clock.nowMs(),
  asOf: content.asOf(),
  venue: venue().name,
  code: paperCode(detail, signer(), clock.nowMs()),
});

type Typeset = { readonly pdf: Uint8Array; readonly pages: number };

/** The pages of a text, without what stands around it. */
const typesetText = async (
  ports: PreparePorts,
  detail: ItemDetail,
  occasion: PrintOccasion,
  signal: AbortSignal,
  body: PrintDocument,
): Prepares<Typeset> => {
  const missing = [body, furnitureOf(detail, occasion, 1)].flatMap(missingGlyphs);
  if (missing.length > 0) {
    ports.log(`${detail.item.id}: no glyph for ${missing.map(codePoint).join(' ')}`);
    return err('missing-glyph');
  }
  const pdf = await typeset(ports, body, signal);
  if (!pdf.ok) return pdf;
  const pages = await ports.pdf.pageCount(pdf.value);
  return pages.ok ? ok({ pdf: pdf.value, pages: pages.value }) : err('failed');
};

const withFurniture = async (
  ports: PreparePorts,
  detail: ItemDetail,
  occasion: PrintOccasion,
  signal: AbortSignal,
  { pdf: text, pages }: Typeset,
): Prepares<Prepared> => {
  if (pages > pagesLimit) return err('too-long');
  const furniture = await typeset(ports, furnitureOf(detail, occasion, pages), signal);
  if (!furniture.ok) return furniture;
  const pdf = await ports.pdf.layPages(text, furniture.value);
  if (!pdf.ok) return err('failed');
  const made = { id: ports.ids.next(), title: printable(detail.item.title), pages };
  return ok({ ...made, pdf: pdf.value, detail, attachment: null, occasion, signature: null });
};

const prepareText = async (
  ports: PreparePorts,
  detail: ItemDetail,
  occasion: PrintOccasion,
  signal: AbortSignal,
  body: PrintDocument,
): Prepares<Prepared> => {
  const text = await typesetText(ports, detail, occasion, signal, body);
  return text.ok ? withFurniture(ports, detail, occasion, signal, text.value) : text;
};

/** As loosely as it fits one page; a guide so long that it never does takes the pages it needs. */
const prepareGuide = async (
  ports: PreparePorts,
  detail: ItemDetail,
  occasion: PrintOccasion,
  signal: AbortSignal,
): Prepares<Prepared> => {
  let last: Typeset | null = null;
  for (const density of guideDensities) {
    const guide = guideOf(detail, occasion, density);
    if (guide === null) return err('not-found');
    const text = await typesetText(ports, detail, occasion, signal, guide);
    if (!text.ok) return text;
    last = text.value;
    if (last.pages === 1) break;
  }
  return last === null ? err('failed') : withFurniture(ports, detail, occasion, signal, last);
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
