import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import {
  plainFaces,
  type Face,
  type PlainFace,
  type Typefaces,
} from '../../../../shared/fonts/typefaces.ts';

/** The bundled fonts as one document needs them: 宋、仿宋、楷 become our serif, 黑 our sans. */
export interface Faces {
  /** Null for a character no font has. */
  fontFor(character: string, plain: PlainFace): PDFFont | null;
}

const keyOf = (character: string, plain: PlainFace): string => `${plain}${character}`;

/** What leaves no ink needs no font. */
export const isBlank = (character: string): boolean => /^[\s\u3000\p{Cc}\p{Cf}]$/u.test(character);

/** A face that lacks a character is helped out by the other one before anybody draws a box. */
const findFace = async (
  typefaces: Typefaces,
  character: string,
  plain: PlainFace,
): Promise<Face | null> => {
  const own = await typefaces.faceFor(character, plain);
  const other = plainFaces.find((face) => face !== plain);
  return own ?? (other === undefined ? null : typefaces.faceFor(character, other));
};

/** Embeds just the characters that are used, cut out of the bundled fonts. */
export const embedFaces = async (
  document: PDFDocument,
  typefaces: Typefaces,
  used: Readonly<Record<PlainFace, ReadonlySet<string>>>,
): Promise<Faces> => {
  const chosen = new Map<string, Face>();
  const wanted = new Map<Face, Set<string>>();
  for (const plain of plainFaces)
    for (const character of used[plain]) {
      const face = await findFace(typefaces, character, plain);
      if (face === null) continue;
      chosen.set(keyOf(character, plain), face);
      wanted.set(face, (wanted.get(face) ?? new Set()).add(character));
    }
  document.registerFontkit(fontkit);
  const fonts = new Map<Face, PDFFont>();
  for (const [face, characters] of wanted) {
    const bytes = await typefaces.cut(face, characters);
    fonts.set(face, await document.embedFont(bytes, { subset: false }));
  }
  return {
    fontFor: (character, plain) => {
      const face = chosen.get(keyOf(character, plain));
      return face === undefined ? null : (fonts.get(face) ?? null);
    },
  };
};
