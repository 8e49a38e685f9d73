import {
  concatTransformationMatrix,
  type PDFName,
  type PDFFont,
  type PDFImage,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setGraphicsState,
} from 'pdf-lib';
import type { Matrix } from '../geometry.ts';

/** Operators pushed at once: they are passed as arguments, of which there may not be too many. */
const chunk = 5_000;

/** A page being written: collects operators and names what they use. */
export class Canvas {
  readonly #page: PDFPage;
  readonly #fonts = new Map<PDFFont, PDFName>();
  readonly #images = new Map<PDFImage, PDFName>();
  readonly #alphas = new Map<number, PDFName>();
  #waiting: PDFOperator[] = [];

  constructor(page: PDFPage) {
    this.#page = page;
  }

  add(...operators: PDFOperator[]): void {
    this.#waiting.push(...operators);
    if (this.#waiting.length > chunk) this.finish();
  }

  finish(): void {
    this.#page.pushOperators(...this.#waiting);
    this.#waiting = [];
  }

  /** Draws with everything set back afterwards. */
  within(draw: () => void): void {
    this.add(pushGraphicsState());
    draw();
    this.add(popGraphicsState());
  }

  transform([a, b, c, d, e, f]: Matrix): void {
    this.add(concatTransformationMatrix(a, b, c, d, e, f));
  }

  fade(alpha: number): void {
    if (alpha >= 1) return;
    const name =
      this.#alphas.get(alpha) ??
      this.#page.node.newExtGState(
        'Alpha',
        this.#page.doc.context.obj({ Type: 'ExtGState', ca: alpha, CA: alpha }),
      );
    this.#alphas.set(alpha, name);
    this.add(setGraphicsState(name));
  }

  font(font: PDFFont): PDFName {
    const name = this.#fonts.get(font) ?? this.#page.node.newFontDictionary(font.name, font.ref);
    this.#fonts.set(font, name);
    return name;
  }

  image(image: PDFImage): PDFName {
    const name = this.#images.get(image) ?? this.#page.node.newXObject('Image', image.ref);
    this.#images.set(image, name);
    return name;
  }
}
