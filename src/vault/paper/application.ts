import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PageNotes } from '../../shared/vault-contract.ts';
import type { OpenDraft } from '../draft/drafts.ts';
import type { Surroundings } from '../surroundings.ts';
import {
  notesContent,
  paperContent,
  textsIn,
  type PaperContent,
  type PaperPlace,
} from './content.ts';
import { embedInks, undrawable } from './inks.ts';
import type { PaperFault, PaperOccasion, WritePaper } from './paper.ts';
import { margin, pageWords, Sheet, textWidth, writeFeet } from './sheet.ts';
import { drawSignature } from './signature.ts';
import { drawBand, drawSection } from './table.ts';
import { Typefaces } from '../../shared/fonts/typefaces.ts';

/** The application on paper: a form of its own, not an official document's red head or seal. */

const titleStyle = { face: 'sans', size: 19 } as const;
const headStyle = { face: 'sans', size: 9.5, soft: true } as const;
const bodyStyle = { face: 'serif', size: 10.5 } as const;
/** Where the paper goes stands in the notes: nothing to be read with a glass. */
const noteStyle = { face: 'serif', size: 10.5 } as const;

const furniture = {
  signature: '申请人签名',
  confirmation: '申请人确认',
  signedOn: '日期：',
  pen: '签名：',
  penDate: '日期：        年      月      日',
  notes: '告知',
} as const;

const drawHead = (sheet: Sheet, { title, head: [left, right] }: PaperContent): void => {
  const width = sheet.inks.width(title, titleStyle);
  sheet.write(title, margin.x + (textWidth - width) / 2, 22, titleStyle);
  sheet.y -= 36;
  sheet.write(left, margin.x, 8, headStyle);
  const rightX = margin.x + textWidth - sheet.inks.width(right, headStyle);
  sheet.write(right, rightX, 8, headStyle);
  sheet.y -= 16;
};

/** Points; strokes lie on a field of 5 to 2. */
const signatureBox = { width: 165, height: 66 } as const;

/** What was signed or confirmed, and when, side by side at the foot of the box. */
const drawSigned = (sheet: Sheet, content: PaperContent): void => {
  const { signature, signatureNote, signedOn } = content;
  const inner = { x: margin.x + 12, width: textWidth - 24 };
  const lines = signatureNote === '' ? [] : sheet.lines(signatureNote, inner.width, bodyStyle);
  const noteHeight = lines.length * 16;
  const height = 10 + noteHeight + (signature === null ? 20 : signatureBox.height) + 6;
  sheet.need(19 + height);
  drawBand(sheet, signature === null ? furniture.confirmation : furniture.signature);
  sheet.box(margin.x, textWidth, height, false);
  lines.forEach((line, index) => sheet.write(line, inner.x, 19 + index * 16, bodyStyle));
  if (signature !== null)
    drawSignature(sheet.page, signature, {
      x: inner.x,
      top: sheet.y - 8 - noteHeight,
      width: signatureBox.width,
    });
  const dated = furniture.signedOn + signedOn;
  const x = inner.x + inner.width - sheet.inks.width(dated, bodyStyle);
  sheet.write(dated, x, height - 11, bodyStyle);
  sheet.y -= height;
};

/** Points; room for a name written with a pen. */
const penHeight = 54;

const drawPlaceToSign = (sheet: Sheet): void => {
  sheet.need(19 + penHeight);
  drawBand(sheet, furniture.signature);
  sheet.box(margin.x, textWidth, penHeight, false);
  sheet.write(furniture.pen, margin.x + 12, 32, bodyStyle);
  sheet.write(furniture.penDate, margin.x + textWidth / 2, 32, bodyStyle);
  sheet.y -= penHeight;
};

const drawNotes = (sheet: Sheet, notes: readonly string[]): void => {
  const paragraphs = notes.map((note, index) =>
    sheet.lines(`${index + 1}. ${note}`, textWidth, noteStyle),
  );
  const leading = 15.5;
  const height = 27 + paragraphs.flat().length * leading;
  sheet.need(Math.min(height, 200));
  sheet.y -= 11;
  sheet.write(furniture.notes, margin.x, 10, headStyle);
  sheet.y -= 16;
  for (const line of paragraphs.flat()) {
    sheet.need(leading);
    sheet.write(line, margin.x, 9, noteStyle);
    sheet.y -= leading;
  }
};

/** All texts a paper may hold, those of the furniture and the feet among them. */
const allTexts = (content: PaperContent): string[] => [
  ...textsIn(content),
  ...textsIn(furniture),
  pageWords(0, 10),
  '0123456789（续） .',
];

const typeset = async (
  content: PaperContent,
  typefaces: Typefaces,
  atMs: number,
): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const inks = await embedInks(document, typefaces, allTexts(content));
  const sheet = new Sheet(document, inks);
  drawHead(sheet, content);
  for (const section of content.sections) drawSection(sheet, section);
  if (content.signature !== null || content.signatureNote !== '') drawSigned(sheet, content);
  if (content.isToBeSigned) drawPlaceToSign(sheet);
  if (content.notes.length > 0) drawNotes(sheet, content.notes);
  writeFeet(document, inks, content.place, content.foot);
  document.setTitle(content.title);
  const at = new Date(atMs);
  document.setCreationDate(at);
  document.setModificationDate(at);
  return document.save();
};

export class ApplicationPaper implements WritePaper {
  readonly #surroundings: Surroundings;
  #typefaces: Typefaces | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  async warmUp(): Promise<void> {
    // A font that cannot be read is told when a paper is wanted.
    await this.#openTypefaces()
      .open()
      .catch(() => undefined);
  }

  async missing(open: OpenDraft): Promise<PaperFault | null> {
    if (!open.definition.hasDocument) return null;
    const occasion = { number: null, submittedAtMs: 0 };
    const { typefaces, content } = this.#prepare(open, occasion);
    const characters = await undrawable(typefaces, allTexts(content));
    return characters.length === 0 ? null : 'missing-glyph';
  }

  async write(
    open: OpenDraft,
    occasion: PaperOccasion,
  ): Promise<Result<Uint8Array | null, PaperFault>> {
    if (!open.definition.hasDocument) return ok(null);
    const missing = await this.missing(open);
    if (missing !== null) return err(missing);
    const { typefaces, content } = this.#prepare(open, occasion);
    return ok(await typeset(content, typefaces, occasion.submittedAtMs));
  }

  async writeNotes(notes: PageNotes, atMs: number): Promise<Result<Uint8Array, PaperFault>> {
    const content = notesContent(notes, this.#place(null), atMs);
    const typefaces = this.#openTypefaces();
    const characters = await undrawable(typefaces, allTexts(content));
    if (characters.length > 0) return err('missing-glyph');
    return ok(await typeset(content, typefaces, atMs));
  }

  #prepare(open: OpenDraft, occasion: PaperOccasion) {
    const place = this.#place(open.draft.agencyId);
    return { typefaces: this.#openTypefaces(), content: paperContent(open, place, occasion) };
  }

  #place(agencyId: string | null): PaperPlace {
    const { told } = this.#surroundings;
    if (told === null) throw new Error('no surroundings yet');
    return { ...told, agency: this.#surroundings.agency(agencyId) };
  }

  #openTypefaces(): Typefaces {
    this.#typefaces ??= new Typefaces((name) =>
      readFile(join(this.#surroundings.told?.fontFolder ?? '', name)),
    );
    return this.#typefaces;
  }
}
