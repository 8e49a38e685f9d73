import { PDFDocument, type PDFPage } from 'pdf-lib';
import type { PlainFace, Typefaces } from '../../../../shared/fonts/typefaces.ts';
import { identity, type Box, type Matrix } from '../geometry.ts';
import type { Page, Piece, TextPiece } from '../model.ts';
import { Canvas } from './canvas.ts';
import { embedFaces, type Faces } from './faces.ts';
import { clipTo, drawPath } from './outlines.ts';
import { drawPicture, embedPictures, type Pictures } from './pictures.ts';
import { drawText } from './words.ts';

export interface Drawn {
  readonly pdf: Uint8Array;
  readonly missingGlyphs: number;
  /** Pictures that turned out unreadable. */
  readonly leftOut: number;
}

const pointsPerMillimetre = 72 / 25.4;

/** Millimetres from the left upper corner to points from the left lower one. */
const matrixOf = ({ x, y, height }: Box): Matrix => {
  const scale = pointsPerMillimetre;
  return [scale, 0, 0, -scale, -x * scale, (y + height) * scale];
};

const charactersOf = (pages: readonly Page[]): Readonly<Record<PlainFace, ReadonlySet<string>>> => {
  const used = { serif: new Set<string>(), sans: new Set<string>() };
  for (const { pieces } of pages)
    for (const piece of pieces)
      if (piece.kind === 'text')
        for (const { character } of piece.glyphs) used[piece.face].add(character);
  return used;
};

/** A line at the foot of the paper, small and out of the text's way; 3 mm high in all. */
const footLine = (text: string, { x, y, height }: Box): TextPiece => {
  const size = 2.4;
  return {
    kind: 'text',
    matrix: identity,
    clips: [],
    glyphs: Array.from(text).map((character, index) => ({
      character,
      x: x + 12 + index * size,
      y: y + height - 5,
    })),
    face: 'sans',
    isBold: false,
    isItalic: false,
    size,
    widthScale: 1,
    turn: 0,
    colour: { red: 0.25, green: 0.25, blue: 0.25, alpha: 1 },
  };
};

interface Tally {
  missingGlyphs: number;
  leftOut: number;
}

const drawPiece = (
  canvas: Canvas,
  piece: Piece,
  faces: Faces,
  pictures: Pictures,
  tally: Tally,
): void => {
  canvas.transform(piece.matrix);
  switch (piece.kind) {
    case 'text':
      tally.missingGlyphs += drawText(canvas, piece, faces);
      return;
    case 'path':
      return drawPath(canvas, piece);
    case 'image':
      tally.leftOut += drawPicture(canvas, piece, pictures) ? 0 : 1;
  }
};

const addPage = (document: PDFDocument, { width, height }: Box): PDFPage =>
  document.addPage([width * pointsPerMillimetre, height * pointsPerMillimetre]);

/** Pages as PDF with the bundled fonts; `foot` stands at the foot of each. The same input gives the same bytes. */
export const drawPages = async (
  given: readonly Page[],
  typefaces: Typefaces,
  foot: string,
): Promise<Drawn> => {
  const pages = given.map(({ paper, pieces }) => ({
    paper,
    pieces: [...pieces, footLine(foot, paper)],
  }));
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(document, typefaces, charactersOf(pages));
  const pictures = await embedPictures(document, pages);
  const tally: Tally = { missingGlyphs: 0, leftOut: 0 };
  for (const { paper, pieces } of pages) {
    const canvas = new Canvas(addPage(document, paper));
    canvas.within(() => {
      canvas.transform(matrixOf(paper));
      for (const piece of pieces)
        canvas.within(() => {
          clipTo(canvas, piece.clips);
          drawPiece(canvas, piece, faces, pictures, tally);
        });
    });
    canvas.finish();
  }
  return { pdf: await document.save(), ...tally };
};
