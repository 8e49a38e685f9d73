import fontkit from '@pdf-lib/fontkit';
import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import {
  type Face,
  type PlainFace,
  plainFaces,
  type Run,
  type Typefaces,
} from '../../shared/fonts/typefaces.ts';

/** Writing on a PDF page in whatever faces its characters need. */

export const colours = {
  /** Printers dither grey: what is small is black. */
  ink: rgb(0, 0, 0),
  soft: rgb(0.3, 0.3, 0.3),
  line: rgb(0.45, 0.45, 0.45),
  band: rgb(0.93, 0.94, 0.95),
} as const;

export interface TextStyle {
  readonly face: PlainFace;
  /** Points. */
  readonly size: number;
  readonly soft?: boolean;
}

export interface Inks {
  /** Points. */
  width(text: string, style: TextStyle): number;
  /** `x`, `y`: left end of the base line, points from the left lower corner. */
  write(
    page: PDFPage,
    text: string,
    at: { readonly x: number; readonly y: number } & TextStyle,
  ): void;
}

class EmbeddedInks implements Inks {
  readonly #fonts: ReadonlyMap<Face, PDFFont>;
  readonly #faces: ReadonlyMap<string, Face>;
  /** Of one character at one point: fonts cut without features have no kerning. */
  readonly #advances = new Map<string, number>();

  constructor(fonts: ReadonlyMap<Face, PDFFont>, faces: ReadonlyMap<string, Face>) {
    this.#fonts = fonts;
    this.#faces = faces;
  }

  width(text: string, style: TextStyle): number {
    let advance = 0;
    for (const character of text) advance += this.#advance(character, style.face);
    return advance * style.size;
  }

  write(page: PDFPage, text: string, at: Parameters<Inks['write']>[2]): void {
    let { x } = at;
    for (const run of this.#runs(text, at.face)) {
      const font = this.#font(run.face);
      const color = at.soft === true ? colours.soft : colours.ink;
      page.drawText(run.text, { x, y: at.y, size: at.size, font, color });
      x += this.width(run.text, at);
    }
  }

  #advance(character: string, plain: PlainFace): number {
    const key = keyOf(character, plain);
    const known = this.#advances.get(key);
    if (known !== undefined) return known;
    const font = this.#font(this.#faces.get(key) ?? plain);
    const advance = font.widthOfTextAtSize(character, 1);
    this.#advances.set(key, advance);
    return advance;
  }

  #font(face: Face): PDFFont {
    const font = this.#fonts.get(face);
    if (font === undefined) throw new Error(`the face ${face} is not embedded`);
    return font;
  }

  #runs(text: string, plain: PlainFace): Run[] {
    const runs: { face: Face; text: string }[] = [];
    for (const character of text) {
      const face = this.#faces.get(keyOf(character, plain)) ?? plain;
      const last = runs.at(-1);
      if (last?.face === face) last.text += character;
      else runs.push({ face, text: character });
    }
    return runs;
  }
}

const keyOf = (character: string, plain: PlainFace): string => `${plain} ${character}`;

/** The characters no face draws, each once. Line feeds are not drawn. */
export const undrawable = async (
  typefaces: Typefaces,
  texts: Iterable<string>,
): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const character of new Set(Array.from(texts).join('').replaceAll('\n', '')))
    if ((await typefaces.faceFor(character, 'serif')) === null) missing.push(character);
  return missing;
};

/** Embeds just what `texts` need; every character of them must be drawable. */
export const embedInks = async (
  document: PDFDocument,
  typefaces: Typefaces,
  texts: Iterable<string>,
): Promise<Inks> => {
  const faces = new Map<string, Face>();
  const wanted = new Map<Face, Set<string>>();
  for (const character of new Set(Array.from(texts).join('')))
    for (const plain of plainFaces) {
      const face = (await typefaces.faceFor(character, plain)) ?? plain;
      faces.set(keyOf(character, plain), face);
      wanted.set(face, (wanted.get(face) ?? new Set()).add(character));
    }
  document.registerFontkit(fontkit);
  const fonts = new Map<Face, PDFFont>();
  for (const [face, characters] of wanted) {
    const bytes = await typefaces.cut(face, characters);
    fonts.set(face, await document.embedFont(bytes, { subset: false }));
  }
  return new EmbeddedInks(fonts, faces);
};
