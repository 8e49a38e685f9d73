import fontkit from '@pdf-lib/fontkit';
import { privateUseIn } from '../statutory/characters.ts';
import { openFontCutter, type CutFont } from './cutter.ts';

/**
 * The bundled fonts. Each character is drawn by the first face that has it: the one that was asked for,
 * then those for rare characters of names.
 */

export const plainFaces = ['serif', 'sans'] as const;
export type PlainFace = (typeof plainFaces)[number];
const rareFaces = ['rare-a', 'rare-b'] as const;
export type Face = PlainFace | (typeof rareFaces)[number];

export const faceFiles: Readonly<Record<Face, string>> = {
  serif: 'NotoSerifSC_400Regular.ttf',
  sans: 'NotoSansSC_500Medium.ttf',
  'rare-a': 'kiosk-rare-a.ttf',
  'rare-b': 'kiosk-rare-b.ttf',
};
export const cutterFile = 'harfbuzz-subset.wasm';

interface OpenFace {
  readonly bytes: Uint8Array;
  has(codePoint: number): boolean;
}

/** A stretch of text in one face. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

export class Typefaces {
  readonly #readFile: (name: string) => Promise<Uint8Array>;
  readonly #open = new Map<Face, Promise<OpenFace>>();
  #cutter: Promise<CutFont> | null = null;

  /** `readFile` gives the bytes of a bundled file by its name. */
  constructor(readFile: (name: string) => Promise<Uint8Array>) {
    this.#readFile = readFile;
  }

  /** Opens all but the faces of rare characters. */
  async open(): Promise<void> {
    this.#cutter ??= this.#openCutter();
    await Promise.all([this.#cutter, ...plainFaces.map((face) => this.#face(face))]);
  }

  /** Null for a character that no face draws. */
  async faceFor(character: string, plain: PlainFace): Promise<Face | null> {
    if (privateUseIn(character).length > 0) return null;
    const codePoint = character.codePointAt(0) ?? 0;
    for (const face of [plain, ...rareFaces])
      if ((await this.#face(face)).has(codePoint)) return face;
    return null;
  }

  /** The bytes of a font with just these characters. */
  async cut(face: Face, characters: Iterable<string>): Promise<Uint8Array> {
    this.#cutter ??= this.#openCutter();
    const cutFont = await this.#cutter;
    const codePoints = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
    return cutFont((await this.#face(face)).bytes, codePoints);
  }

  async #openCutter(): Promise<CutFont> {
    return openFontCutter(await this.#readFile(cutterFile));
  }

  #face(face: Face): Promise<OpenFace> {
    const open = this.#open.get(face) ?? this.#read(face);
    this.#open.set(face, open);
    return open;
  }

  async #read(face: Face): Promise<OpenFace> {
    const bytes = await this.#readFile(faceFiles[face]);
    const font = fontkit.create(bytes);
    return { bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
  }
}
